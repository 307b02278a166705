package org.duban.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.intake.ColumnSense.Kind;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.LedgerCode;
import org.duban.plan.model.SubjectNames;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Figure;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid;
import org.duban.sheet.grid.GridRow;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// What each column of an office's table is: a field, figures of a kind and period, a subject, or
/// nothing that is read.
final class SheetColumns {

  /// 6月, and neither 1—6月 nor 6月累计; June, and neither April–June nor "to June".
  static final Pattern BARE_MONTH =
      Pattern.compile(
          "^(?!.*(累计|止|年初|前\\s*\\d|ytd))(?:.*[^\\d\\s\\-—–―－~～至到])?\\s*\\d{1,2}\\s*月(?!\\s*[-—–―－~～至到末底])"
              + "|^(?!.*(?:cumulative|ytd|to date|so far|\\bto\\s+MONTH|MONTH\\s*(?:[-–—]|to)\\s*MONTH))(?:.*[^a-z])?MONTH(?![a-z])"
                  .replace("MONTH", EnglishPeriod.MONTH),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d\\s*年?度?");

  private final FoundTable table;
  private final Grid grid;
  private final ImportVocabulary vocabulary;
  private final List<Problem> problems;
  private final Map<Field, HeaderColumn> fields = new EnumMap<>(Field.class);
  private final Map<HeaderColumn, ColumnSense> figures = new LinkedHashMap<>();
  private final Map<HeaderColumn, String> subjects = new LinkedHashMap<>();
  private final List<HeaderColumn> sums = new ArrayList<>();
  private Optional<HeaderColumn> places = Optional.empty();
  private final List<Reading.Column> notes = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final SheetHeading heading;

  /// Whether the title names a period that can't be the table's.
  private final boolean hasOtherPeriod;

  /// Whether no header is meant as a period.
  private boolean isDateless = true;

  /// @param problems takes what is wrong with the headers
  SheetColumns(FoundTable table, ImportVocabulary vocabulary, List<Problem> problems) {
    this.table = table;
    this.grid = table.grid();
    this.vocabulary = vocabulary;
    this.problems = problems;
    Read<SheetHeading> read = SheetHeading.of(table, vocabulary.year());
    problems.addAll(read.problems());
    this.heading = read.value().orElseThrow();
    this.hasOtherPeriod = read.hasErrors();
    table.columns().forEach(this::classify);
    takeYears();
    tellMonthsApart();
    putBesideFigures();
  }

  SheetHeading heading() {
    return heading;
  }

  Map<Field, HeaderColumn> fields() {
    return fields;
  }

  Map<HeaderColumn, ColumnSense> figures() {
    return figures;
  }

  /// The columns that are subjects, with their ids.
  Map<HeaderColumn, String> subjects() {
    return subjects;
  }

  /// The columns that add up others.
  List<HeaderColumn> sums() {
    return sums;
  }

  /// The column of places, where the rows are such.
  Optional<HeaderColumn> places() {
    return places;
  }

  /// What each column was taken for, for the preview.
  List<Reading.Column> notes() {
    return notes;
  }

  /// The headers that nothing is known of.
  List<String> unknown() {
    return unknown;
  }

  boolean hasSubject() {
    return fields.containsKey(Field.SUBJECT) || fields.containsKey(Field.NAME);
  }

  private Place line() {
    return grid.line(table.line());
  }

  private void classify(HeaderColumn column) {
    List<String> levels = vocabulary.levels(column.levels());
    if (levels.isEmpty()) {
      problems.add(
          Problem.warning(
              FileCode.F060,
              grid.place(firstFilled(column.index()), column.index(), ""),
              "column",
              Grid.letters(column.index())));
      note(column, "passed_over", "no_header");
      return;
    }
    if (vocabulary.isCounter(column.header())) {
      note(column, "passed_over", "counter");
      return;
    }
    Optional<Field> field = field(column, levels);
    if (field.isPresent()) {
      HeaderColumn other = fields.putIfAbsent(field.get(), column);
      if (other == null) {
        note(column, field.get().name().toLowerCase(Locale.ROOT), "");
      } else {
        problems.add(
            Problem.error(
                FileCode.F022,
                grid.place(table.line(), column.index(), column.header()),
                "header",
                column.header(),
                "other",
                other.header(),
                "otherColumn",
                Integer.toString(other.index() + 1),
                "column",
                field.get().name().toLowerCase(Locale.ROOT),
                "chinese",
                vocabulary.chinese(field.get())));
      }
      return;
    }
    if (vocabulary.isSum(column.header())) {
      sums.add(column);
      note(column, "passed_over", "sum");
      return;
    }
    Optional<String> subject = subjectIn(levels);
    if (subject.isPresent()) {
      subjects.put(column, subject.get());
      note(column, "subject", subject.get());
      return;
    }
    if (places.isEmpty() && vocabulary.isPlace(column.header())) {
      places = Optional.of(column);
      note(column, "place", "");
      return;
    }
    Optional<ColumnSense> sense = ColumnSense.of(levels, vocabulary.year());
    if (sense.isEmpty() && vocabulary.isLikePeriod(levels.getLast())) {
      Place place = grid.place(table.line(), column.index(), column.header());
      problems.addAll(PeriodText.readWithin(levels.getLast(), vocabulary.year(), place).problems());
      isDateless = false;
      note(column, "passed_over", "unknown");
    } else if (sense.isEmpty()) {
      unknown.add(column.header());
      note(column, "passed_over", "unknown");
    } else if (sense.get().kind() == Kind.OTHER) {
      note(column, "passed_over", sense.get().why());
      figures.put(column, sense.get());
    } else {
      figures.put(column, sense.get());
      note(column, as(sense.get()), "");
    }
  }

  /// 2021年 is the whole year where the title doesn't say which part of it.
  private void takeYears() {
    if (heading.period().isPresent() || fields.containsKey(Field.PERIOD)) {
      return;
    }
    figures.replaceAll((column, sense) -> {
      boolean isYear = isOfYear(sense) && YEAR.matcher(column.levels().getLast().strip()).matches();
      return isYear && sense.period().isEmpty()
          ? sense.of(Optional.of(vocabulary.year().whole()))
          : sense;
    });
  }

  /// Beside 1—6月, 6月 is that month alone.
  private void tellMonthsApart() {
    Set<Integer> stretches = new LinkedHashSet<>();
    figures.forEach((column, sense) -> {
      if (isOfYear(sense) && !BARE_MONTH.matcher(column.header()).find()) {
        sense.period().map(Period::months).ifPresent(stretches::add);
      }
    });
    figures.forEach((column, sense) -> {
      boolean isBare = sense.kind() == Kind.VALUE && BARE_MONTH.matcher(column.header()).find();
      if (isBare && sense.period().map(Period::months).filter(stretches::contains).isPresent()) {
        replace(column, sense.as(Kind.SINGLE, ""));
      }
    });
  }

  static boolean isOfYear(ColumnSense sense) {
    return sense.kind() == Kind.VALUE || sense.kind() == Kind.CUMULATIVE;
  }

  /// A growth without a period of its own is that of the figures before it: 1—5月 ｜ 同比 ｜ 1—6月 ｜ 同比,
  /// 全年目标 ｜ 增速.
  private void putBesideFigures() {
    Optional<ColumnSense> before = Optional.empty();
    boolean hasGrowth = false;
    String topOfFigures = "";
    for (HeaderColumn column : table.columns()) {
      ColumnSense sense = figures.get(column);
      if (sense == null) {
        continue;
      }
      boolean isBeside =
          sense.kind() == Kind.GROWTH
              && sense.period().isEmpty()
              && (column.levels().size() == 1 || column.levels().getFirst().equals(topOfFigures));
      if (!isBeside) {
        boolean isFigure = isOfYear(sense) || sense.kind() == Kind.SINGLE;
        if (isFigure || sense.why().equals("plan")) {
          before = Optional.of(sense);
          topOfFigures = column.levels().getFirst();
        } else if (sense.why().equals("unclear")) {
          before = Optional.empty();
        }
      } else if (before.isPresent()) {
        Kind kind = before.get().kind();
        if (kind == Kind.SINGLE) {
          replace(column, sense.as(Kind.OTHER, "single"));
        } else if (kind == Kind.OTHER && hasGrowth) {
          replace(column, sense.as(Kind.OTHER, "plan"));
        } else if (kind != Kind.OTHER && before.get().period().isPresent()) {
          figures.put(column, sense.of(before.get().period()));
        }
      }
      hasGrowth |= sense.kind() == Kind.GROWTH;
    }
  }

  private void replace(HeaderColumn column, ColumnSense sense) {
    figures.put(column, sense);
    String letters = Grid.letters(column.index());
    notes.replaceAll(c ->
        c.column().equals(letters)
            ? new Reading.Column(letters, c.header(), as(sense), sense.why())
            : c);
  }

  private static String as(ColumnSense sense) {
    return switch (sense.kind()) {
      case VALUE, CUMULATIVE -> sense.basis().equals("预计") ? "forecast" : "value";
      case SINGLE -> "single";
      case GROWTH -> "growth";
      case PROGRESS -> "progress";
      case BENCHMARK -> "benchmark";
      case OTHER -> "passed_over";
    };
  }

  private void note(HeaderColumn column, String as, String why) {
    notes.add(new Reading.Column(Grid.letters(column.index()), column.header(), as, why));
  }

  private int firstFilled(int column) {
    return table.body().stream()
        .filter(r -> !r.text(column).isEmpty())
        .mapToInt(GridRow::number)
        .findFirst()
        .orElse(table.line());
  }

  /// The field that a column is, unless it is one of figures, of which [ColumnSense] knows more.
  private Optional<Field> field(HeaderColumn column, List<String> levels) {
    Optional<Field> field = vocabulary.field(String.join("", levels));
    if (field.isEmpty() && levels.size() > 1) {
      field = vocabulary.field(levels.getLast()).filter(f -> !isFigure(f));
      if (field.filter(f -> f == Field.NAME || f == Field.SUBJECT).isPresent()
          && fields.containsKey(field.get())) {
        field = Optional.empty();
      }
    }
    if (levels.getLast().equals("完成情况") && hasFigures(column.index())) {
      return Optional.empty(); // 完成情况 has words on tasks and figures of indicators.
    }
    return field.filter(f -> !isFigure(f));
  }

  private boolean hasFigures(int column) {
    int numbers = 0;
    int words = 0;
    for (GridRow row : table.body()) {
      String text = row.text(column);
      if (!text.isEmpty() && !Figure.isMissing(text)) {
        boolean isFigure =
            Character.isDigit(text.charAt(text.charAt(0) == '-' && text.length() > 1 ? 1 : 0))
                && text.length() < 20;
        numbers += isFigure ? 1 : 0;
        words += isFigure ? 0 : 1;
      }
    }
    return numbers > words;
  }

  private static boolean isFigure(Field field) {
    return field == Field.VALUE || field == Field.PROGRESS;
  }

  private Optional<String> subjectIn(List<String> levels) {
    for (String level : levels) {
      Optional<String> id = match(level).id();
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /// What a level of a header names, which may have a period before it: 1—6月固定资产投资增速.
  SubjectNames.Match match(String level) {
    SubjectNames.Match match = vocabulary.names().find(level);
    return match.ids().isEmpty()
        ? vocabulary.names().find(ColumnSense.PERIOD.matcher(level).replaceFirst(""))
        : match;
  }

  /// Whether the table says what its rows are about, and when; a problem tells where not.
  boolean isUsable() {
    List<HeaderColumn> dated =
        figures.entrySet().stream()
            .filter(f -> f.getValue().kind() != Kind.OTHER && f.getValue().period().isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (!hasSubject() && subjects.isEmpty()) {
      problems.add(Problem.error(LedgerCode.J074, line()));
      return false;
    }
    if (heading.planned() && !fields.containsKey(Field.PERIOD)) {
      problems.add(Problem.error(LedgerCode.J106, line()));
      return false;
    }
    if (fields.containsKey(Field.PERIOD) && !dated.isEmpty()) {
      problems.add(Problem.error(LedgerCode.J076, line(), "header", dated.getFirst().header()));
      return false;
    }
    boolean isDated =
        !dated.isEmpty() || subjects.keySet().stream().anyMatch(SheetColumns::isDated);
    if (!fields.containsKey(Field.PERIOD) && !isDated && heading.period().isEmpty()) {
      if (isDateless && !hasOtherPeriod) {
        problems.add(Problem.error(LedgerCode.J075, line()));
      }
      return false;
    }
    return true;
  }

  private static boolean isDated(HeaderColumn column) {
    return ColumnSense.PERIOD.matcher(column.header()).find();
  }
}
