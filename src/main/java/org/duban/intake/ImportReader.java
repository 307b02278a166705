package org.duban.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.disk.Input;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.StoredText;
import org.duban.plan.model.Plan;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Cell;
import org.duban.sheet.Column;
import org.duban.sheet.Figure;
import org.duban.sheet.Row;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid;
import org.duban.sheet.grid.SheetReader;
import org.duban.sheet.grid.Sheets;
import org.duban.sheet.grid.TableFinder;

/// Reads updates from the sheets that offices send: tables of indicators or tasks with a column for
/// the period or columns for several, found wherever they stand, and the journals of other copies.
public final class ImportReader {

  private static final Pattern TABLE = Pattern.compile(".*\\.(csv|xlsx)(\\[.*])?");

  /// What was read, and how.
  ///
  /// @param readings of each table in turn
  /// @param forms the heads of those that are forms of Duban's own
  public record Imported(
      List<Submission> submissions, List<Reading> readings, List<FormHead> forms) {

    public static final Imported NOTHING = new Imported(List.of(), List.of(), List.of());

    public Imported {
      submissions = List.copyOf(submissions);
      readings = List.copyOf(readings);
      forms = List.copyOf(forms);
    }
  }

  /// What is asked of the reading.
  ///
  /// @param sheet the sheets to read alone; empty for all
  /// @param singleMonths whether the months of a total that stand for themselves are added up
  /// @param version the version of the plan in force; empty where none was adopted
  public record Wanted(Optional<String> sheet, boolean singleMonths, Optional<String> version) {

    public Wanted {
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(version);
    }
  }

  private final ImportVocabulary vocabulary;
  private final Wanted wanted;
  private final Optional<String> sheet;
  private final List<FormHead> forms = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean isSheetFound;

  private ImportReader(ImportVocabulary vocabulary, Wanted wanted) {
    this.vocabulary = vocabulary;
    this.wanted = wanted;
    this.sheet = wanted.sheet();
  }

  /// The updates in all of `files`, in their order, and every problem of the files as such.
  ///
  /// @param files the files by the names under which problems are shown
  public static Read<Imported> read(
      Map<String, Input> files, Plan plan, Admission admission, Wanted wanted) {
    ImportReader reader = new ImportReader(new ImportVocabulary(plan, admission), wanted);
    files.forEach(reader::add);
    wanted
        .sheet()
        .filter(_ -> !reader.isSheetFound)
        .ifPresent(
            name -> reader.problems.add(Problem.error(LedgerCode.J110, Place.NONE, "sheet", name)));
    return Read.of(
        new Imported(reader.submissions, reader.readings, reader.forms), reader.problems);
  }

  /// The name of the column that the header at `place` is, in the language that the header is not
  /// in; empty for an unknown header. Journals share most of their columns with what is imported.
  public static Optional<String> otherName(Place place) {
    return TABLE.matcher(place.file()).matches()
        ? ImportVocabulary.SCHEMA.otherName(place.header())
        : Optional.empty();
  }

  /// The columns that an import may have.
  public static List<Column> columns() {
    return ImportVocabulary.SCHEMA.columns();
  }

  private void add(String shownAs, Input input) {
    Input file = new Kept(input);
    Read<Sheets> read = SheetReader.read(file, shownAs);
    problems.addAll(read.problems());
    if (read.value().isEmpty()) {
      return;
    }
    Sheets sheets = read.value().get();
    List<String> unread = new ArrayList<>();
    List<FoundTable> found = new ArrayList<>();
    for (Grid grid : sheets.visible()) {
      if (sheet.isPresent() && grid.isWorkbook() && !grid.sheet().equals(sheet.get())) {
        unread.add(grid.sheet());
        continue;
      }
      isSheetFound |= grid.isWorkbook() && sheet.isPresent();
      List<FoundTable> tables = TableFinder.find(grid, vocabulary);
      found.addAll(tables);
      if (tables.isEmpty()) {
        unread.add(grid.sheet());
      }
    }
    if (found.isEmpty() && !sheets.visible().isEmpty() && sheet.isEmpty()) {
      TableFinder.first(sheets.visible().getFirst(), vocabulary).ifPresent(found::add);
      unread.remove(sheets.visible().getFirst().sheet());
    }
    if (found.size() == 1 && isJournal(found.getFirst())) {
      addJournal(shownAs, file);
      return;
    }
    if (!unread.isEmpty() && sheet.isEmpty()) {
      problems.add(
          Problem.warning(FileCode.F061, Place.ofFile(shownAs), "sheets", Problem.listed(unread)));
    }
    unread.addAll(sheets.hidden());
    UnknownNames unknown = new UnknownNames(vocabulary);
    for (FoundTable table : found) {
      Optional<FormHead> form = FormHead.of(table, vocabulary.year());
      Optional<Problem> refusal = form.flatMap(f -> f.refusal(wanted.version(), forms));
      if (refusal.isPresent()) {
        problems.add(refusal.get());
        continue;
      }
      form.ifPresent(forms::add);
      Reading reading =
          new SheetImport(table, vocabulary, wanted.singleMonths(), unknown, submissions, problems)
              .read(form.isPresent());
      readings.add(
          new Reading(
              reading.file(),
              reading.sheet(),
              reading.headerRows(),
              reading.period(),
              reading.unit(),
              reading.department(),
              reading.columns(),
              reading.passedOver(),
              unread));
      if (table.body().isEmpty()) {
        problems.add(Problem.warning(FileCode.F006, table.grid().line(table.line())));
      }
    }
    unknown.problem().ifPresent(problems::add);
  }

  private static boolean isJournal(FoundTable table) {
    Set<String> headers = new HashSet<>();
    for (HeaderColumn column : table.columns()) {
      headers.add(column.header());
    }
    return ImportedJournal.isOne(headers);
  }

  private void addJournal(String shownAs, Input file) {
    Read<Table> read =
        TableReader.read(
            file, shownAs, ImportVocabulary.SCHEMA.allowing(ImportedJournal.OF_ENTRIES::contains));
    read.value()
        .ifPresent(table -> ImportedJournal.updates(table, problems).forEach(this::addEntry));
  }

  private void addEntry(Row row) {
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      Cell cell = row.get(ImportVocabulary.id(field));
      if (cell.present()) {
        // What Duban itself wrote for a spreadsheet comes back as it was.
        boolean isWords = Submission.WORDS.contains(field);
        String text = isWords ? StoredText.decode(cell.text()) : cell.text();
        boolean isMissing =
            (field == Field.VALUE || field == Field.PROGRESS) && Figure.isMissing(text);
        if (!isMissing) {
          cells.put(field, new Cell(text, cell.place(), true));
        }
      }
    }
    Submission submission = new Submission(row.place(), cells);
    if (submission.saysSomething()) {
      submissions.add(submission);
    }
  }

  /// An input that is read once: what comes through a pipe is gone after that.
  private static final class Kept implements Input {

    private final Input input;
    private Optional<byte[]> bytes = Optional.empty();

    Kept(Input input) {
      this.input = input;
    }

    @Override
    public byte[] bytes(int most) throws IOException {
      if (bytes.isEmpty()) {
        bytes = Optional.of(input.bytes(most));
      }
      return bytes.get();
    }
  }
}
