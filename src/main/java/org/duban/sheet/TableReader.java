package org.duban.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duban.disk.Input;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.bytes.FileLimits;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid;
import org.duban.sheet.grid.GridRow;
import org.duban.sheet.grid.GridRow.Fault;
import org.duban.sheet.grid.RowKind;
import org.duban.sheet.grid.SheetReader;
import org.duban.sheet.grid.Sheets;
import org.duban.sheet.grid.TableFinder;
import org.duban.sheet.grid.UnitLine;

/// Reads the tables of a file under a schema: from every visible sheet that has one. All problems
/// of a file are found in one reading.
public final class TableReader {

  /// Columns whose cells count as they are shown: 1.10 is no 1.1.
  private static final Set<String> SHOWN = Set.of("id", "parent", "indicator", "period");

  private final Schema schema;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Optional<Header> header = Optional.empty();

  private TableReader(Schema schema) {
    this.schema = schema;
  }

  /// The table in `file`, which problems call `shownAs`. A file that does not exist, or is none, is
  /// a problem of the reading.
  ///
  /// @throws EnvironmentFailure when the file can't be read
  public static Read<Table> read(Input file, String shownAs, Schema schema) {
    return new TableReader(schema).table(SheetReader.read(file, shownAs), shownAs);
  }

  /// The table in `csv`, the text of a file that problems call `shownAs`.
  public static Read<Table> read(byte[] csv, String shownAs, Schema schema) {
    return new TableReader(schema).table(SheetReader.text(csv, shownAs), shownAs);
  }

  private Read<Table> table(Read<Sheets> read, String shownAs) {
    problems.addAll(read.problems());
    if (read.value().isEmpty()) {
      return Read.failed(problems);
    }
    List<Grid> sheets = read.value().get().visible();
    List<String> unread = new ArrayList<>();
    boolean found = false;
    for (Grid sheet : sheets) {
      List<FoundTable> tables = TableFinder.find(sheet, schema);
      tables.forEach(this::add);
      found |= !tables.isEmpty();
      if (tables.isEmpty()) {
        unread.add(sheet.sheet());
      }
    }
    if (!found) {
      unread.clear();
      TableFinder.first(sheets.getFirst(), schema).ifPresent(this::add);
    }
    if (!unread.isEmpty()) {
      problems.add(
          Problem.warning(FileCode.F061, Place.ofFile(shownAs), "sheets", Problem.listed(unread)));
    }
    if (!sheets.getFirst().isWorkbook()) {
      // What is wrong with a text and what is wrong with its rows were found one after the other.
      problems.sort(Problem::byLine);
    }
    return new Read<>(header.map(h -> new Table(h, rows)), problems);
  }

  private void add(FoundTable table) {
    int width = table.columns().getLast().index() + 1;
    List<String> names = new ArrayList<>();
    for (HeaderColumn column : table.columns()) {
      if (!column.levels().isEmpty()) {
        while (names.size() < column.index()) {
          names.add("");
        }
        names.add(column.header());
      }
    }
    if (isTooLarge(table)) {
      return;
    }
    Read<Header> read = schema.header(table.grid().label(), table.line(), names);
    problems.addAll(read.problems());
    if (read.value().isEmpty()) {
      return;
    }
    Header found = read.value().get().inUnits(UnitLine.above(table.above()));
    header = header.or(() -> Optional.of(found));
    int before = rows.size();
    new Body(table, found, Math.max(width, found.width())).add();
    // Not an error: a district may plan tasks alone, and a year's file starts as its header.
    if (rows.size() == before && errors() == 0 && schema.warnsWhenEmpty()) {
      problems.add(Problem.warning(FileCode.F006, Place.ofLine(found.file(), found.line())));
    }
  }

  /// Whether a header is beyond what an office's file has; a problem tells.
  private boolean isTooLarge(FoundTable table) {
    long count = table.columns().stream().filter(c -> !c.levels().isEmpty()).count();
    if (count > FileLimits.COLUMNS) {
      problems.add(
          Problem.error(
              FileCode.F024,
              table.grid().line(table.line()),
              "count",
              Long.toString(count),
              "limit",
              Integer.toString(FileLimits.COLUMNS)));
      return true;
    }
    for (HeaderColumn column : table.columns()) {
      Place place = table.grid().place(table.line(), column.index(), "");
      if (column.header().length() > FileLimits.HEADER_LENGTH) {
        problems.add(tooLong(column.header(), FileLimits.HEADER_LENGTH, place));
        return true;
      }
    }
    return false;
  }

  private static Problem tooLong(String text, int limit, Place place) {
    return Problem.error(
        FileCode.F015,
        place,
        "length",
        Integer.toString(text.length()),
        "limit",
        Integer.toString(limit));
  }

  private int errors() {
    return (int) problems.stream().filter(Problem::isError).count();
  }

  /// The rows of one table.
  private final class Body {

    private final FoundTable table;
    private final Header header;
    private final int width;
    private final int name;

    /// How many characters a cell may have, for each column.
    private final int[] longest;

    private final Set<Integer> known = new HashSet<>();
    private final Set<Integer> shown = new HashSet<>();
    private final Map<Integer, Integer> firstFormulas = new TreeMap<>();
    private final Map<Integer, Integer> formulas = new TreeMap<>();
    private final Map<Integer, Integer> unnamed = new TreeMap<>();

    Body(FoundTable table, Header header, int width) {
      this.table = table;
      this.header = header;
      this.width = width;
      header
          .positions()
          .forEach((id, index) -> {
            known.add(index);
            if (SHOWN.contains(id)) {
              shown.add(index);
            }
          });
      for (int i = 0; i < header.width(); i++) {
        if (schema.isFree(header.names().get(i))) {
          known.add(i);
        }
      }
      longest =
          header.names().stream()
              .mapToInt(n -> schema.columnOf(n).map(Column::longest).orElse(FileLimits.TEXT_LENGTH))
              .toArray();
      name = Math.max(0, header.positions().getOrDefault("name", header.width()));
    }

    void add() {
      for (GridRow row : table.body()) {
        switch (RowKind.of(row, table, name)) {
          case DATA -> data(row);
          case SECTION -> {
            if (schema.hasSections()) {
              data(row);
            }
          }
          case OF_WHICH -> {
            if (!row.text(header.positions().getOrDefault("id", header.width())).isEmpty()) {
              data(row);
            }
          }
          case TOTAL, NOTE -> {
            // Nothing of its own.
          }
        }
      }
      firstFormulas.forEach((column, line) ->
          problems.add(
              Problem.warning(
                  FileCode.F054,
                  header.place(line, column),
                  "count",
                  Integer.toString(formulas.get(column)))));
      unnamed.forEach((column, line) ->
          problems.add(
              Problem.warning(
                  FileCode.F060,
                  new Place(header.file(), line, column + 1, ""),
                  "column",
                  Grid.letters(column))));
    }

    private void data(GridRow row) {
      if (isFaulty(row)) {
        return;
      }
      if (!table.grid().isWorkbook() && !row.isBlank(header.width(), Integer.MAX_VALUE)) {
        // In a text it may be a comma that isn't quoted, so that all cells are one off.
        problems.add(
            Problem.error(
                FileCode.F014,
                new Place(header.file(), row.number(), header.width() + 1, ""),
                "found",
                Integer.toString(filled(row)),
                "expected",
                Integer.toString(header.width())));
        return;
      }
      List<String> texts = new ArrayList<>(header.width());
      for (int i = 0; i < header.width(); i++) {
        boolean isShown = shown.contains(i);
        texts.add(isShown ? row.shown(i) : i < row.texts().size() ? row.texts().get(i) : "");
      }
      for (int i = 0; i < width; i++) {
        if (!row.text(i).isEmpty() && (i >= header.width() || header.names().get(i).isEmpty())) {
          unnamed.putIfAbsent(i, row.number());
        }
      }
      rows.add(new Row(header, row.number(), texts));
    }

    private static int filled(GridRow row) {
      int last = row.texts().size();
      while (last > 0 && row.text(last - 1).isEmpty()) {
        last--;
      }
      return last;
    }

    private boolean isFaulty(GridRow row) {
      boolean faulty = false;
      for (int column : row.markedColumns()) {
        if (!known.contains(column)) {
          continue;
        }
        Place place = header.place(row.number(), column);
        Fault fault = row.fault(column);
        if (fault == Fault.ERROR) {
          problems.add(Problem.error(FileCode.F056, place, "text", row.text(column)));
        } else if (fault == Fault.UNSTORED) {
          problems.add(Problem.error(FileCode.F055, place));
        } else if (row.isFormula(column)) {
          firstFormulas.putIfAbsent(column, row.number());
          formulas.merge(column, 1, Integer::sum);
        }
        faulty |= fault != Fault.NONE;
      }
      for (int i = 0; i < longest.length; i++) {
        if (i < row.texts().size() && row.texts().get(i).length() > longest[i]) {
          Place place = header.place(row.number(), i);
          problems.add(tooLong(row.texts().get(i), longest[i], place));
          return true;
        }
      }
      return faulty;
    }
  }
}
