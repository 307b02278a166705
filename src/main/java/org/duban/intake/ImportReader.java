package org.duban.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.disk.Input;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.StoredText;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Cell;
import org.duban.sheet.Column;
import org.duban.sheet.Figure;
import org.duban.sheet.Header;
import org.duban.sheet.Row;
import org.duban.sheet.Schema;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.duban.text.SafeText;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Reads updates from the sheets that offices send: one row an update, with a column for the
/// period; or one row a subject, with a column for each period (`1-2月`, `1-3月`, …).
public final class ImportReader {

  /// Headers that are meant as a period, whether they can be read as one or not.
  private static final Pattern PERIOD_LIKE =
      Pattern.compile(
          "(.*\\d\\s*月份?|.*季度?|.*[上下]半年|全年|.*[Qq]\\d|.*[Hh]\\d|\\d{4}(年|-\\d{1,2})?)(累计)?"
              + "(\\s*[(（].*[)）])?");

  private static final Pattern TABLE = Pattern.compile(".*\\.(csv|xlsx)");

  private static final Schema SCHEMA =
      Schema.of(
          optional(Field.SUBJECT, "编号", "id", "指标编号", "任务编号", "事项编号"),
          optional(Field.NAME, "名称", "指标名称", "任务名称", "指标", "任务", "重点任务", "事项", "indicator", "task"),
          optional(Field.DEPARTMENT, "责任单位", "牵头单位", "部门", "责任部门", "牵头部门", "报送单位", "填报单位"),
          optional(Field.UNIT, "单位", "计量单位"),
          optional(Field.PERIOD, "期间", "时期", "月份", "报告期", "统计期", "month"),
          optional(Field.VALUE, "数值", "本期值", "累计值", "累计", "实际值", "实际", "完成值", "actual", "figure"),
          optional(Field.BASIS, "口径", "数据口径", "数据性质"),
          optional(Field.PROGRESS, "进度", "完成进度", "形象进度", "percent", "percentage"),
          optional(Field.STATUS, "状态", "任务状态", "推进状态"),
          optional(Field.PUBLISHED_ON, "发布日期", "公布日期", "发布时间", "公布时间", "published"),
          optional(Field.NOTE, "进展", "进展情况", "工作进展", "备注", "说明", "notes", "remarks"),
          optional(Field.ISSUES, "存在问题", "问题", "困难和问题", "issue"),
          optional(Field.NEXT_STEPS, "下一步措施", "下一步", "下一步工作", "下一步打算", "next"),
          optional(Field.EVIDENCE, "佐证材料", "证明材料", "佐证", "附件", "依据"),
          optional(Field.REASON, "更正原因", "修订原因", "修改原因", "原因"));

  private final GoalYear year;
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// Whether the file at hand is a journal.
  private boolean isJournal;

  private ImportReader(GoalYear year) {
    this.year = year;
  }

  /// The updates in all of `files`, in their order, and every problem of the files as such.
  ///
  /// @param files the files by the names under which problems are shown
  public static Read<List<Submission>> read(Map<String, Input> files, GoalYear year) {
    ImportReader reader = new ImportReader(year);
    files.forEach(reader::add);
    return Read.of(List.copyOf(reader.submissions), reader.problems);
  }

  /// The name of the column that the header at `place` is, in the language that the header is not
  /// in; empty for an unknown header. Journals share most of their columns with what is imported.
  public static Optional<String> otherName(Place place) {
    return TABLE.matcher(place.file()).matches()
        ? SCHEMA.otherName(place.header())
        : Optional.empty();
  }

  /// The columns that an import may have.
  public static List<Column> columns() {
    return SCHEMA.columns();
  }

  private static Column optional(Field field, String chinese, String... aliases) {
    Column column = Column.optional(id(field), chinese, aliases);
    return Submission.WORDS.contains(field) ? column.ofText() : column;
  }

  private static String id(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private void add(String shownAs, Input file) {
    Read<Table> read = TableReader.read(file, shownAs, SCHEMA.allowing(this::isKnown));
    problems.addAll(read.problems());
    read.value().ifPresent(this::add);
  }

  private void add(Table table) {
    Header header = table.header();
    isJournal = ImportedJournal.isOne(header);
    Place place = Place.ofLine(header.file(), header.line());
    Map<Integer, Period> periods = periodColumns(header);
    boolean hasPeriod = header.has(id(Field.PERIOD));
    if (!header.has(id(Field.SUBJECT)) && !header.has(id(Field.NAME))) {
      problems.add(Problem.error(LedgerCode.J074, place));
    } else if (hasPeriod && !periods.isEmpty()) {
      problems.add(
          Problem.error(
              LedgerCode.J076,
              place,
              "header",
              header.names().get(periods.keySet().iterator().next())));
    } else if (hasPeriod) {
      List<Row> rows = isJournal ? ImportedJournal.updates(table, problems) : table.rows();
      rows.forEach(this::addUpdate);
    } else if (!periods.isEmpty()) {
      table.rows().forEach(row -> addAcross(row, periods));
    } else if (header.names().stream().noneMatch(this::isPeriodColumn)) {
      problems.add(Problem.error(LedgerCode.J075, place));
    }
  }

  private boolean isKnown(String header) {
    return isPeriodColumn(header) || ImportedJournal.OF_ENTRIES.contains(header);
  }

  private boolean isPeriodColumn(String header) {
    if (SCHEMA.columnOf(header).isPresent()) {
      return false;
    }
    // A column called 年度 or "year" rather holds years.
    return PERIOD_LIKE.matcher(header).matches()
        || PeriodText.read(header, year, Place.NONE)
            .value()
            .filter(p -> !p.isWholeYear())
            .isPresent();
  }

  /// The columns whose header is a period, by their index from 0.
  private Map<Integer, Period> periodColumns(Header header) {
    Map<Integer, Period> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.width(); i++) {
      String name = header.names().get(i);
      if (!isPeriodColumn(name)) {
        continue;
      }
      Place place = header.place(header.line(), i);
      Read<Period> period = PeriodText.readWithin(name, year, place);
      problems.addAll(period.problems());
      if (period.value().isPresent()) {
        Period found = period.value().get();
        Optional<Integer> other =
            columns.entrySet().stream()
                .filter(c -> c.getValue().covers(found))
                .map(Map.Entry::getKey)
                .findFirst();
        other.ifPresent(o ->
            problems.add(
                Problem.error(
                    LedgerCode.J078, place, "header", name, "other", header.names().get(o))));
        columns.putIfAbsent(i, found);
      }
    }
    return columns;
  }

  /// A row that is one update. One without anything to record is a line of a form that nobody has
  /// filled in yet.
  private void addUpdate(Row row) {
    Map<Field, Cell> cells = cells(row);
    dropIfMissing(cells, Field.VALUE);
    dropIfMissing(cells, Field.PROGRESS);
    Submission submission = new Submission(row.place(), cells);
    if (submission.saysSomething()) {
      submissions.add(submission);
    }
  }

  private static void dropIfMissing(Map<Field, Cell> cells, Field field) {
    if (cells.containsKey(field) && Figure.isMissing(cells.get(field).text())) {
      cells.remove(field);
    }
  }

  /// A row with a figure for each of several periods. Its words belong to the last of them.
  private void addAcross(Row row, Map<Integer, Period> periods) {
    Map<Field, Cell> common = cells(row);
    Map<Field, Cell> withoutWords = new EnumMap<>(common);
    withoutWords.keySet().removeAll(Submission.WORDS);
    List<Submission> updates = new ArrayList<>();
    List<Integer> filled =
        periods.keySet().stream().filter(i -> !Figure.isMissing(row.at(i).text())).toList();
    for (int i : filled) {
      Cell figure = row.at(i);
      boolean isLast = i == filled.getLast();
      Map<Field, Cell> cells = new EnumMap<>(isLast ? common : withoutWords);
      cells.put(Field.PERIOD, new Cell(periods.get(i).toString(), figure.place(), true));
      cells.put(Field.VALUE, figure);
      updates.add(new Submission(figure.place(), cells));
    }
    submissions.addAll(updates);
  }

  private String words(Cell cell) {
    return isJournal ? StoredText.decode(cell.text()) : SafeText.ofCell(cell.text());
  }

  private Map<Field, Cell> cells(Row row) {
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      Cell cell = row.get(id(field));
      if (cell.present()) {
        // What Duban itself wrote for a spreadsheet comes back as it was.
        boolean isWords = Submission.WORDS.contains(field);
        cells.put(field, isWords ? new Cell(words(cell), cell.place(), true) : cell);
      }
    }
    return cells;
  }
}
