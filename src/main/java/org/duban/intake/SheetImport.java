package org.duban.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.ColumnSense.Kind;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.LedgerCode;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.SubjectNames;
import org.duban.plan.model.Unit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid;
import org.duban.sheet.grid.GridRow;
import org.duban.sheet.grid.RowKind;
import org.duban.text.SafeText;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Takes the updates out of one table of an office's sheet: which column gives the figure of which
/// subject, for which period, in which unit.
final class SheetImport {

  private static final Pattern AMBIGUOUS =
      Pattern.compile("[12][0-9]{3}\\.1|[0-9]+(?:\\.[0-9]+)*\\.[0-9]");

  /// 6月, and neither 1—6月 nor 6月累计; June, and neither April–June nor "to June".
  private static final Pattern BARE_MONTH =
      Pattern.compile(
          "^(?!.*(累计|止|年初|前\\s*\\d|ytd))(?:.*[^\\d\\s\\-—–―－~～至到])?\\s*\\d{1,2}\\s*月(?!\\s*[-—–―－~～至到末底])"
              + "|^(?!.*(?:cumulative|ytd|to date|so far|\\bto\\s+MONTH|MONTH\\s*(?:[-–—]|to)\\s*MONTH))(?:.*[^a-z])?MONTH(?![a-z])"
                  .replace("MONTH", EnglishPeriod.MONTH),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_VALUE = Pattern.compile("value|数值", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d\\s*年?度?");

  /// 二季度, Q2: by itself most likely that quarter alone.
  private static final Pattern BARE_QUARTER =
      Pattern.compile(
          "^(?!.*(累计|止|年初|前|上半年|ytd|cumulative|to date)).*(?:[二三四2-4]\\s*季|q[2-4](?!\\d)|quarter [2-4]|(?:second|third|fourth|2nd|3rd|4th) quarter).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(?:[.-][0-9]+)*");
  private static final int MONTHS_OF_QUARTER = 3;

  private static final Pattern ABSOLUTE = Pattern.compile(".*(绝对[值额量数]|总量|金额).*");

  private final ImportVocabulary vocabulary;
  private final boolean singleMonths;
  private final UnknownNames unknown;
  private final List<Submission> submissions;
  private final List<Problem> problems;
  private final FoundTable table;
  private final Grid grid;

  private final Map<Field, HeaderColumn> fields = new EnumMap<>(Field.class);
  private final Map<HeaderColumn, ColumnSense> figures = new LinkedHashMap<>();
  private final Map<HeaderColumn, String> subjects = new LinkedHashMap<>();
  private final List<HeaderColumn> sums = new ArrayList<>();
  private Optional<HeaderColumn> places = Optional.empty();
  private final List<Reading.Column> columns = new ArrayList<>();
  private final List<Reading.Passed> passed = new ArrayList<>();
  private final List<String> unknownColumns = new ArrayList<>();
  private final Map<String, List<Submission>> contradicting = new LinkedHashMap<>();
  private final Set<String> found = new LinkedHashSet<>();

  /// Indicators whose figure for the whole year is their target, and those with another one.
  private final Set<String> likeTarget = new LinkedHashSet<>();

  private final Set<String> unlikeTarget = new LinkedHashSet<>();

  /// Whether a row without any figure is of the plan.
  private boolean foundEmpty;

  private final Map<Integer, Integer> formulas = new TreeMap<>();
  private final Map<Integer, Integer> firstFormulas = new TreeMap<>();
  private final Set<String> told = new LinkedHashSet<>();

  /// Of figures that say something of the year, and of those that don't.
  private final Map<HeaderColumn, Map<String, GridRow>> untaken = new LinkedHashMap<>();

  private final Map<HeaderColumn, Map<String, GridRow>> otherwise = new LinkedHashMap<>();
  private SheetHeading heading =
      new SheetHeading(Optional.empty(), List.of(), Optional.empty(), false);

  /// Whether the title names a period that can't be the table's.
  private boolean hasOtherPeriod;

  /// Whether no header is meant as a period.
  private boolean isDateless = true;

  /// @param singleMonths whether months that stand for themselves are to be added up
  SheetImport(
      FoundTable table,
      ImportVocabulary vocabulary,
      boolean singleMonths,
      UnknownNames unknown,
      List<Submission> submissions,
      List<Problem> problems) {
    this.table = table;
    this.grid = table.grid();
    this.vocabulary = vocabulary;
    this.singleMonths = singleMonths;
    this.unknown = unknown;
    this.submissions = submissions;
    this.problems = problems;
  }

  /// Reads the table; how, the answer tells.
  ///
  /// @param isForm whether Duban made it: what it gives there is no matter
  Reading read(boolean isForm) {
    Read<SheetHeading> read = SheetHeading.of(table, vocabulary.year());
    problems.addAll(read.problems());
    heading = read.value().orElseThrow();
    hasOtherPeriod = read.hasErrors();
    table.columns().forEach(this::classify);
    takeYears();
    tellMonthsApart();
    putBesideFigures();
    if (isUsable()) {
      if (subjects.isEmpty() || hasSubject()) {
        rows();
      } else {
        across();
      }
    }
    if (isForm) {
      otherwise.clear();
    }
    tell();
    return new Reading(
        grid.file(),
        grid.sheet(),
        table.headerRows().stream().map(GridRow::number).toList(),
        heading.period(),
        String.join("、", heading.units()),
        heading.department().orElse(""),
        columns,
        passed,
        List.of());
  }

  private boolean hasSubject() {
    return fields.containsKey(Field.SUBJECT) || fields.containsKey(Field.NAME);
  }

  private Place line() {
    return grid.line(table.line());
  }

  // What the columns are.

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
      unknownColumns.add(column.header());
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

  private static boolean isOfYear(ColumnSense sense) {
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
    columns.replaceAll(c ->
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
    columns.add(new Reading.Column(Grid.letters(column.index()), column.header(), as, why));
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
  private SubjectNames.Match match(String level) {
    SubjectNames.Match match = vocabulary.names().find(level);
    return match.ids().isEmpty()
        ? vocabulary.names().find(ColumnSense.PERIOD.matcher(level).replaceFirst(""))
        : match;
  }

  private boolean isUsable() {
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
    boolean isDated = !dated.isEmpty() || subjects.keySet().stream().anyMatch(SheetImport::isDated);
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

  // Rows that are subjects.

  private void rows() {
    int name =
        fields.containsKey(Field.NAME)
            ? fields.get(Field.NAME).index()
            : fields.get(Field.SUBJECT).index();
    int before = submissions.size();
    for (GridRow row : table.body()) {
      String why =
          switch (RowKind.of(row, table, name)) {
            case SECTION -> "section";
            case TOTAL -> "total";
            case OF_WHICH -> "of_which";
            case NOTE -> "note";
            case DATA -> "";
          };
      if (!why.isEmpty()) {
        pass(row, why);
      } else {
        subject(row).ifPresent(id -> row(row, id));
      }
    }
    tellPlanned(before);
    // A row in another unit is no matter where a second one gives the figure: 总量 and 增速.
    contradicting.forEach((id, forms) -> {
      if (found.contains(id)) {
        forms.forEach(f -> passed.add(new Reading.Passed(f.place(Field.VALUE).line(), "unit", id)));
      } else {
        submissions.addAll(forms);
      }
    });
  }

  private void pass(GridRow row, String why) {
    String text =
        row.texts().stream().map(String::strip).filter(t -> !t.isEmpty()).findFirst().orElse("");
    if (!row.isBlank(table.columns().getFirst().index(), table.columns().getLast().index() + 1)) {
      passed.add(new Reading.Passed(row.number(), why, text));
    }
  }

  private String text(GridRow row, Field field) {
    return fields.containsKey(field) ? row.text(fields.get(field).index()) : "";
  }

  private Place place(GridRow row, Field field) {
    HeaderColumn column = fields.get(field);
    return grid.place(row.number(), column.index(), column.header());
  }

  private Optional<String> subject(GridRow row) {
    String name = text(row, Field.NAME);
    HeaderColumn idColumn = fields.get(Field.SUBJECT);
    String id = idColumn == null ? "" : row.shown(idColumn.index());
    if (!name.isEmpty()) {
      SubjectNames.Match match = vocabulary.names().find(name);
      if (match.ids().size() > 1 && !match.ids().contains(id)) {
        complain(
            Problem.error(
                LedgerCode.J100,
                place(row, Field.NAME),
                "text",
                name,
                "ids",
                Problem.listed(match.ids())));
        return Optional.empty();
      }
      boolean isOther = match.id().filter(m -> !belongs(id, m)).isPresent();
      if (isOther && vocabulary.admission().idOf(id).isPresent() && !id.isEmpty()) {
        complain(
            Problem.error(
                LedgerCode.J073,
                place(row, Field.NAME),
                "subject",
                id,
                "other",
                match.id().orElseThrow(),
                "text",
                name));
        return Optional.empty();
      }
      boolean knowsId = !id.isEmpty() && vocabulary.admission().idOf(id).isPresent();
      if (knowsId && !isOther && (match.id().isPresent() || !PLAIN_NUMBER.matcher(id).matches())) {
        return Optional.of(id);
      }
      if (knowsId && match.ids().size() > 1) {
        return Optional.of(id);
      }
      if (match.id().isPresent()) {
        return match.id();
      }
      if (!PLAIN_NUMBER.matcher(name).matches() && vocabulary.admission().idOf(name).isPresent()) {
        return Optional.of(name);
      }
      unknown.add(name, place(row, Field.NAME));
      pass(row, "not_in_plan");
      return Optional.empty();
    }
    if (id.isEmpty()) {
      if (!row.isBlank()) {
        pass(row, "no_subject");
      }
      return Optional.empty();
    }
    if (isAmbiguous(row, idColumn.index()) && vocabulary.admission().idOf(id + "0").isPresent()) {
      complain(
          Problem.error(LedgerCode.J101, place(row, Field.SUBJECT), "text", id, "other", id + "0"));
      return Optional.empty();
    }
    Optional<String> known =
        vocabulary.admission().idOf(id).or(() -> vocabulary.names().find(id).id());
    if (known.isEmpty() && vocabulary.isSlip(id)) {
      // Who types an id means it: a slip in one stops the import.
      complain(
          Problem.error(
              LedgerCode.J050,
              place(row, Field.SUBJECT),
              "text",
              id,
              "nearest",
              Problem.listed(vocabulary.nearest(id)),
              "year",
              Integer.toString(vocabulary.year().year())));
    } else if (known.isEmpty()) {
      unknown.add(id, place(row, Field.SUBJECT));
      pass(row, "not_in_plan");
    }
    return known;
  }

  private static boolean belongs(String id, String subject) {
    return id.equals(subject)
        || Indicator.owning(id).equals(subject)
        || id.equals(subject + Indicator.LEVEL_SUFFIX);
  }

  /// Whether a number may have lost a zero at its end: 1.1 that was typed as 1.10.
  private static boolean isAmbiguous(GridRow row, int column) {
    return row.isNumber(column)
        && row.shown(column).equals(row.text(column))
        && AMBIGUOUS.matcher(row.shown(column)).matches();
  }

  // The figures of a row.

  private void row(GridRow row, String id) {
    Optional<Indicator> indicator = vocabulary.indicator(id);
    Map<Field, Cell> words = words(row, indicator.isEmpty());
    Optional<Cell> period = period(row);
    List<Submission> updates = new ArrayList<>();
    boolean contradicts = false;
    if (indicator.isPresent()) {
      String name = text(row, Field.NAME);
      SubjectNames.Match match = vocabulary.names().find(name);
      List<Chosen> chosen = chosen(row, id, indicator.get(), match);
      chosen.forEach(c -> compareWithTarget(c, indicator.get()));
      for (Chosen c : chosen) {
        contradicts |= c.contradicts();
        updates.add(update(row, id, c, period));
      }
      for (Chosen c : benchmarks(row, indicator.get())) {
        updates.add(update(row, indicator.get().id() + Indicator.BENCHMARK_SUFFIX, c, period));
      }
    } else {
      wordsOfFigures(row, words);
      for (Chosen c : progress(row)) {
        updates.add(update(row, id, c, period));
      }
    }
    if (!updates.isEmpty()) {
      Map<Field, Cell> all = new EnumMap<>(updates.getLast().cells());
      words.forEach(all::putIfAbsent);
      updates.set(updates.size() - 1, new Submission(updates.getLast().place(), all));
    } else if (words.keySet().stream().anyMatch(Submission.SUBSTANCE::contains)) {
      Map<Field, Cell> all = new EnumMap<>(words);
      all.put(Field.SUBJECT, new Cell(id, grid.line(row.number()), true));
      all.put(Field.PERIOD, period.orElseGet(() -> defaultPeriod(row)));
      updates.add(new Submission(grid.line(row.number()), all));
    } else {
      pass(row, "no_figure");
      foundEmpty = true;
      untaken(row, id);
      return;
    }
    if (contradicts) {
      contradicting.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(updates);
    } else {
      found.add(id);
      submissions.addAll(updates);
    }
  }

  private void compareWithTarget(Chosen chosen, Indicator indicator) {
    boolean isWholeYear =
        indicator.measure() == Measure.TOTAL
            && chosen.sense().period().filter(vocabulary.year().whole()::equals).isPresent();
    if (isWholeYear) {
      boolean equals =
          number(chosen.text(), indicator)
              .filter(n ->
                  indicator.goal().target().flatMap(t -> t.number()).stream()
                      .anyMatch(t -> t.compareTo(n) == 0))
              .isPresent();
      (equals ? likeTarget : unlikeTarget).add(indicator.name());
    }
  }

  /// 一季度 ｜ 上半年 ｜ 前三季度 ｜ 全年 that end in the targets themselves are planned values.
  ///
  /// @param before how many submissions there were before this table
  private void tellPlanned(int before) {
    List<HeaderColumn> dated =
        figures.entrySet().stream()
            .filter(f -> isOfYear(f.getValue()) && f.getValue().period().isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (dated.size() > 2 && likeTarget.size() > 1 && unlikeTarget.isEmpty()) {
      submissions.subList(before, submissions.size()).clear();
      problems.add(
          Problem.error(
              LedgerCode.J123,
              line(),
              "headers",
              Problem.listed(dated.stream().map(HeaderColumn::header).toList()),
              "names",
              Problem.listed(likeTarget)));
    }
  }

  /// Notes the columns that have something for a subject of which nothing was taken.
  private void untaken(GridRow row, String id) {
    if (told.contains("single of " + id)) {
      return;
    }
    figures.forEach((column, sense) -> {
      String text = row.text(column.index());
      boolean isFigure = !Figure.isMissing(text) && row.fault(column.index()) == GridRow.Fault.NONE;
      if (isFigure) {
        (sense.kind() == Kind.OTHER ? otherwise : untaken)
            .computeIfAbsent(column, _ -> new LinkedHashMap<>())
            .put(id, row);
      }
    });
  }

  private Cell defaultPeriod(GridRow row) {
    Place place = grid.line(row.number());
    Period last =
        figures.values().stream()
            .filter(s -> s.kind() != Kind.OTHER)
            .flatMap(s -> s.period().stream())
            .reduce((a, b) -> b)
            .or(heading::period)
            .orElse(vocabulary.year().whole());
    return new Cell(last.toString(), place, true);
  }

  /// The period that the row itself gives.
  private Optional<Cell> period(GridRow row) {
    HeaderColumn column = fields.get(Field.PERIOD);
    if (column == null) {
      return Optional.empty();
    }
    Place place = place(row, Field.PERIOD);
    if (isAmbiguous(row, column.index()) && row.shown(column.index()).matches("[12]\\d{3}\\.1")) {
      complain(
          Problem.error(
              LedgerCode.J101,
              place,
              "text",
              row.shown(column.index()),
              "other",
              row.shown(column.index()) + "0"));
    }
    return Optional.of(new Cell(row.shown(column.index()), place, true));
  }

  private Map<Field, Cell> words(GridRow row, boolean isTask) {
    Map<Field, Cell> words = new EnumMap<>(Field.class);
    fields.forEach((field, column) -> {
      String text = row.text(column.index());
      boolean kept =
          switch (field) {
            case SUBJECT, NAME, PERIOD, UNIT, VALUE, PROGRESS -> false;
            case STATUS -> isTask || !text.isEmpty();
            default -> true;
          };
      if (kept && !text.isEmpty() && isSound(row, column)) {
        String said = Submission.WORDS.contains(field) ? SafeText.restored(text) : text;
        if (field == Field.STATUS) {
          said = vocabulary.status(column.header(), text);
        }
        words.put(field, new Cell(said, place(row, field), true));
      }
    });
    return words;
  }

  /// A figure that was picked.
  ///
  /// @param contradicts whether it can't be the subject's own, by its unit
  private record Chosen(
      HeaderColumn column, ColumnSense sense, String text, String unit, boolean contradicts) {}

  private Submission update(GridRow row, String id, Chosen chosen, Optional<Cell> period) {
    Place place = grid.place(row.number(), chosen.column().index(), chosen.column().header());
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    cells.put(Field.SUBJECT, new Cell(id, place, true));
    Cell when =
        chosen.sense().period().isPresent() || period.isEmpty()
            ? new Cell(
                chosen.sense().period().or(heading::period).map(Period::toString).orElse(""),
                place,
                true)
            : period.get();
    cells.put(Field.PERIOD, when);
    boolean isTask = vocabulary.indicator(id).isEmpty();
    cells.put(
        isTask && chosen.sense().kind() == Kind.PROGRESS ? Field.PROGRESS : Field.VALUE,
        new Cell(chosen.text(), place, true));
    boolean isOwn = chosen.unit().equals(text(row, Field.UNIT)) && !chosen.unit().isEmpty();
    cells.put(Field.UNIT, new Cell(chosen.unit(), isOwn ? place(row, Field.UNIT) : place, true));
    cells.put(Field.BASIS, new Cell(chosen.sense().basis(), place, true));
    return new Submission(
        chosen.sense().period().isPresent() ? place : grid.line(row.number()), cells);
  }

  /// Percent done, and other figures where they are marked as percent, or stand in Duban's own
  /// column for any figure: 21个 is none of 32个.
  private List<Chosen> progress(GridRow row) {
    List<Chosen> chosen = ofKinds(row, List.of(Kind.PROGRESS));
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return ofKinds(row, List.of(Kind.CUMULATIVE, Kind.VALUE)).stream()
        .filter(c ->
            OWN_VALUE.matcher(c.column().header()).matches()
                || isPeriodAlone(c.column().header())
                || c.text().endsWith("%")
                || c.text().endsWith("％")
                || c.unit().equals("%")
                || c.sense().unit().equals("%")
                || text(row, Field.UNIT).equals("%"))
        .toList();
  }

  private boolean isPeriodAlone(String header) {
    return PeriodText.read(header, vocabulary.year(), Place.NONE).value().isPresent();
  }

  /// What stands under a column of figures beside a task in words: 扎实开展.
  private void wordsOfFigures(GridRow row, Map<Field, Cell> words) {
    figures.forEach((column, sense) -> {
      String text = row.text(column.index());
      boolean isWords =
          isOfYear(sense)
              && !Figure.isMissing(text)
              && text.codePoints().filter(Character::isLetter).count() > 1
              && Figure.read(new Cell(text, Place.NONE, true)).hasErrors();
      if (isWords && row.fault(column.index()) == GridRow.Fault.NONE) {
        words.putIfAbsent(
            Field.NOTE,
            new Cell(
                SafeText.restored(text),
                grid.place(row.number(), column.index(), column.header()),
                true));
      }
    });
  }

  private List<Chosen> benchmarks(GridRow row, Indicator indicator) {
    boolean hasBenchmark =
        indicator
            .goal()
            .target()
            .flatMap(t -> t.reference())
            .filter(r -> r.equals(indicator.id() + Indicator.BENCHMARK_SUFFIX))
            .isPresent();
    if (!hasBenchmark) {
      return List.of();
    }
    boolean isGrowth = indicator.measure() == Measure.GROWTH;
    boolean mixed =
        figures.values().stream().anyMatch(s -> s.kind() == Kind.BENCHMARK && s.growth());
    return ofKinds(row, List.of(Kind.BENCHMARK)).stream()
        .filter(c -> !mixed || c.sense().growth() == isGrowth)
        .toList();
  }

  private List<Chosen> chosen(
      GridRow row, String id, Indicator indicator, SubjectNames.Match match) {
    boolean isLevelBehind = id.endsWith(Indicator.LEVEL_SUFFIX);
    Measure measure = isLevelBehind ? Measure.TOTAL : indicator.measure();
    return switch (measure) {
      case GROWTH -> growth(row, indicator, match);
      case TOTAL -> total(row, indicator, match.unit());
      case LEVEL ->
          withUnits(
              row, indicator, match.unit(), ofKinds(row, List.of(Kind.CUMULATIVE, Kind.VALUE)));
    };
  }

  private List<Chosen> growth(GridRow row, Indicator indicator, SubjectNames.Match match) {
    List<Chosen> growth = ofKinds(row, List.of(Kind.GROWTH));
    boolean hasColumn = figures.values().stream().anyMatch(s -> s.kind() == Kind.GROWTH);
    if (hasColumn && !match.growth()) {
      return growth;
    }
    List<Chosen> plain = new ArrayList<>();
    for (Chosen c : ofKinds(row, List.of(Kind.CUMULATIVE, Kind.VALUE))) {
      String unit = unit(row, indicator, c, match.unit());
      boolean absolute =
          (!unit.isEmpty() && !Unit.of(unit).isRate())
              || (unit.isEmpty()
                  && !match.growth()
                  && ABSOLUTE.matcher(c.column().header()).matches()
                  && !c.text().endsWith("%"));
      plain.add(
          new Chosen(
              c.column(),
              c.sense(),
              c.text(),
              absolute && unit.isEmpty() ? c.column().header() : unit,
              absolute));
    }
    boolean isOther = plain.stream().allMatch(Chosen::contradicts);
    return plain.isEmpty() || (isOther && !growth.isEmpty()) ? growth : plain;
  }

  private List<Chosen> withUnits(
      GridRow row, Indicator indicator, String named, List<Chosen> chosen) {
    return chosen.stream()
        .map(c -> {
          String unit = unit(row, indicator, c, named);
          return new Chosen(c.column(), c.sense(), c.text(), unit, false);
        })
        .toList();
  }

  private List<Chosen> total(GridRow row, Indicator indicator, String named) {
    List<Chosen> cumulative = ofKinds(row, List.of(Kind.CUMULATIVE, Kind.VALUE));
    boolean saysCumulative = cumulative.stream().anyMatch(c -> c.sense().kind() == Kind.CUMULATIVE);
    boolean looksSingle =
        !saysCumulative && (looksSingle(row, indicator, cumulative) || areQuarters(cumulative));
    boolean areMonths = !saysCumulative && areMonths(cumulative);
    if (!cumulative.isEmpty() && !looksSingle && !(areMonths && singleMonths)) {
      if (areMonths) {
        warnOfMonths(row, cumulative);
      }
      return withUnits(row, indicator, named, cumulative);
    }
    List<Chosen> single = cumulative.isEmpty() ? ofKinds(row, List.of(Kind.SINGLE)) : cumulative;
    if (single.isEmpty()) {
      return List.of();
    }
    if (!singleMonths) {
      told.add("single of " + indicator.id());
      HeaderColumn column = single.getFirst().column();
      if (told.add("single " + column.header())) {
        problems.add(
            Problem.error(
                LedgerCode.J102,
                grid.place(row.number(), column.index(), column.header()),
                "header",
                column.header(),
                "name",
                indicator.name()));
      }
      return List.of();
    }
    return withUnits(row, indicator, named, added(row, indicator, single));
  }

  /// Whether these are 一季度, 二季度 …, where the stretches would be 上半年, 前三季度.
  private static boolean areQuarters(List<Chosen> chosen) {
    return chosen.size() > 1
        && chosen.stream()
            .skip(1)
            .allMatch(c -> BARE_QUARTER.matcher(c.column().header()).matches());
  }

  /// Whether these are 1月, 2月 …, which may be months alone or stretches; of the first that makes no
  /// difference.
  private boolean areMonths(List<Chosen> chosen) {
    return chosen.stream().anyMatch(c -> months(c) > 1)
        && chosen.stream()
            .allMatch(c ->
                BARE_MONTH.matcher(c.column().header()).find()
                    || BARE_QUARTER.matcher(c.column().header()).matches());
  }

  private void warnOfMonths(GridRow row, List<Chosen> months) {
    HeaderColumn last = months.getLast().column();
    if (told.add("months " + last.header())) {
      problems.add(
          Problem.warning(
              LedgerCode.J118,
              grid.place(row.number(), last.index(), last.header()),
              "headers",
              Problem.listed(months.stream().map(c -> c.column().header()).toList())));
    }
  }

  /// The months one by one, added up from the first on.
  private List<Chosen> added(GridRow row, Indicator indicator, List<Chosen> single) {
    List<Chosen> added = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    int step = single.getFirst().sense().period().map(Period::months).orElse(1);
    int expected = step == MONTHS_OF_QUARTER ? step : 1;
    for (Chosen c : single) {
      Optional<Period> period = c.sense().period();
      Place place = grid.place(row.number(), c.column().index(), c.column().header());
      Optional<BigDecimal> value =
          Figure.read(new Cell(c.text(), place, true)).value().map(Figure::value);
      if (period.isEmpty() || period.get().months() != expected || value.isEmpty()) {
        told.add("single of " + indicator.id());
        problems.add(Problem.error(LedgerCode.J103, place, "header", c.column().header()));
        return List.of();
      }
      expected += step == MONTHS_OF_QUARTER ? step : 1;
      sum = sum.add(value.get());
      added.add(new Chosen(c.column(), c.sense(), sum.toPlainString(), c.unit(), false));
    }
    return added;
  }

  /// Whether figures of several months can hardly be cumulative: they fall, or a column adds them
  /// up.
  private boolean looksSingle(GridRow row, Indicator indicator, List<Chosen> months) {
    if (months.size() < 2) {
      return false;
    }
    List<BigDecimal> values = new ArrayList<>();
    for (Chosen c : months) {
      if (!c.sense().basis().isEmpty()) {
        return false;
      }
      number(c.text(), indicator).ifPresent(values::add);
    }
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).compareTo(values.get(i - 1)) < 0) {
        return true;
      }
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sums.stream()
        .flatMap(s -> number(row.text(s.index()), indicator).stream())
        .anyMatch(total -> total.compareTo(sum) == 0);
  }

  /// The figure in a cell; one with its own unit behind it in the indicator's, so that £2m and
  /// £150k can be compared.
  private static Optional<BigDecimal> number(String text, Indicator indicator) {
    String behind = Figure.unitBehind(text);
    return Figure.read(text, behind, Place.NONE)
        .value()
        .flatMap(f ->
            behind.isEmpty() || f.percent()
                ? Optional.of(f.value())
                : indicator.inItsUnit(f.value(), behind));
  }

  /// The figures of the first of `kinds` that there is, for each period; the columns of one kind
  /// for one period can't be told apart.
  private List<Chosen> ofKinds(GridRow row, List<Kind> kinds) {
    record Slot(int months, boolean forecast) {}
    Map<Slot, Chosen> bySlot = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      Map<Slot, Chosen> own = new LinkedHashMap<>();
      figures.forEach((column, sense) -> {
        if (sense.kind() != kind) {
          return;
        }
        Slot slot =
            new Slot(
                sense.period().or(heading::period).map(Period::months).orElse(0),
                sense.basis().equals("预计"));
        String text = row.text(column.index());
        boolean isUnstored = row.fault(column.index()) == GridRow.Fault.UNSTORED;
        if ((Figure.isMissing(text) && !isUnstored) || !isSound(row, column)) {
          return;
        }
        Chosen chosen = new Chosen(column, sense, text, row.unit(column.index()), false);
        Chosen other = own.putIfAbsent(slot, chosen);
        if (other != null && told.add(other.column().header() + "\n" + column.header())) {
          problems.add(
              Problem.error(
                  LedgerCode.J078,
                  grid.place(table.line(), column.index(), column.header()),
                  "header",
                  column.header(),
                  "other",
                  other.column().header()));
        }
      });
      own.forEach(bySlot::putIfAbsent);
    }
    return bySlot.values().stream()
        .sorted((a, b) -> Integer.compare(months(a), months(b)))
        .toList();
  }

  private int months(Chosen chosen) {
    return chosen.sense().period().or(heading::period).map(Period::months).orElse(0);
  }

  /// Whether a cell that is read holds something that can be read; formulas are counted.
  private boolean isSound(GridRow row, HeaderColumn column) {
    Place place = grid.place(row.number(), column.index(), column.header());
    if (row.text(column.index()).length() > vocabulary.longest(column.header())) {
      complain(
          Problem.error(
              FileCode.F015,
              place,
              "length",
              Integer.toString(row.text(column.index()).length()),
              "limit",
              Integer.toString(vocabulary.longest(column.header()))));
      return false;
    }
    return switch (row.fault(column.index())) {
      case ERROR -> {
        complain(Problem.error(FileCode.F056, place, "text", row.text(column.index())));
        yield false;
      }
      case UNSTORED -> {
        complain(Problem.error(FileCode.F055, place));
        yield false;
      }
      case NONE -> {
        if (row.isFormula(column.index())) {
          if (told.add("formula " + place)) {
            firstFormulas.putIfAbsent(column.index(), row.number());
            formulas.merge(column.index(), 1, Integer::sum);
          }
        }
        yield true;
      }
    };
  }

  /// The unit in which a figure is given, as the sheet states it nearest to it; empty where it says
  /// nothing of it.
  private String unit(GridRow row, Indicator indicator, Chosen chosen, String named) {
    if (!chosen.unit().isEmpty()) {
      return chosen.unit();
    }
    if (!Figure.unitBehind(chosen.text()).isEmpty()) {
      return "";
    }
    String own = text(row, Field.UNIT);
    List<String> stated = new ArrayList<>();
    for (String unit : List.of(chosen.sense().unit(), named, own)) {
      if (!unit.isEmpty() && !Figure.isMissing(unit)) {
        stated.add(unit);
      }
    }
    if (!stated.isEmpty()) {
      Unit first = Unit.of(stated.getFirst());
      for (String other : stated) {
        if (!Unit.of(other).equals(first)) {
          Place place = grid.place(row.number(), chosen.column().index(), chosen.column().header());
          complain(
              Problem.error(
                  LedgerCode.J104,
                  place,
                  "unit",
                  stated.getFirst(),
                  "other",
                  other,
                  "name",
                  indicator.name()));
        }
      }
      return stated.getFirst();
    }
    if (heading.units().isEmpty() || indicator.unit().isEmpty()) {
      return "";
    }
    Unit wanted = Unit.of(indicator.unit());
    Optional<String> fitting =
        heading.units().stream().filter(u -> Unit.of(u).fits(wanted)).findFirst();
    boolean silent = heading.units().size() > 1 || wanted.isRate();
    return fitting.orElse(silent ? "" : heading.units().getFirst());
  }

  // Rows that are places or months, columns that are subjects.

  private void across() {
    if (fields.containsKey(Field.PERIOD)) {
      for (GridRow row : table.body()) {
        acrossRow(row);
      }
      return;
    }
    int column = places.orElse(table.columns().getFirst()).index();
    List<GridRow> whole =
        table.body().stream().filter(r -> vocabulary.isWhole(r.text(column))).toList();
    if (whole.size() != 1) {
      problems.add(Problem.error(LedgerCode.J105, line(), "count", Integer.toString(whole.size())));
      return;
    }
    for (GridRow row : table.body()) {
      if (row.equals(whole.getFirst())) {
        acrossRow(row);
      } else {
        pass(row, "place");
      }
    }
  }

  private void acrossRow(GridRow row) {
    Optional<Cell> period = period(row);
    Map<String, Map<Kind, Chosen>> byId = new LinkedHashMap<>();
    subjects.forEach((column, id) -> {
      List<String> rest = new ArrayList<>();
      String unit = "";
      boolean named = false;
      for (String level : vocabulary.levels(column.levels())) {
        SubjectNames.Match match = match(level);
        if (match.id().isPresent()) {
          unit = match.unit();
          named = match.growth();
          Matcher stated = ColumnSense.PERIOD.matcher(level);
          if (vocabulary.names().find(level).ids().isEmpty() && stated.find()) {
            rest.add(stated.group());
          }
        } else {
          rest.add(level);
        }
      }
      ColumnSense sense =
          ColumnSense.of(rest, vocabulary.year())
              .orElse(new ColumnSense(Kind.VALUE, false, Optional.empty(), "", "", ""));
      String text = row.text(column.index());
      if (Figure.isMissing(text) || sense.kind() == Kind.OTHER || !isSound(row, column)) {
        return;
      }
      boolean isGrowth = named || sense.kind() == Kind.GROWTH || text.endsWith("%");
      String stated =
          !row.unit(column.index()).isEmpty()
              ? row.unit(column.index())
              : !sense.unit().isEmpty() ? sense.unit() : unit;
      byId.computeIfAbsent(id, _ -> new EnumMap<>(Kind.class))
          .putIfAbsent(
              isGrowth ? Kind.GROWTH : sense.kind(),
              new Chosen(
                  column, sense, text, isGrowth && !stated.equals("%") ? "" : stated, false));
    });
    byId.forEach((id, kinds) -> {
      Indicator indicator = vocabulary.indicator(id).orElse(null);
      if (indicator == null) {
        return;
      }
      List<Kind> order =
          indicator.measure() == Measure.GROWTH
              ? List.of(Kind.GROWTH, Kind.VALUE)
              : List.of(Kind.CUMULATIVE, Kind.VALUE);
      order.stream()
          .filter(kinds::containsKey)
          .findFirst()
          .map(kinds::get)
          .ifPresent(c -> {
            found.add(id);
            if (period.isEmpty() && c.sense().period().or(heading::period).isEmpty()) {
              complain(Problem.error(LedgerCode.J075, line()));
              return;
            }
            String unit = unit(row, indicator, c, "");
            submissions.add(
                update(row, id, new Chosen(c.column(), c.sense(), c.text(), unit, false), period));
          });
    });
  }

  // What is told at the end.

  private void complain(Problem problem) {
    if (told.add(problem.toString())) {
      problems.add(problem);
    }
  }

  private void tell() {
    for (int hidden : grid.hiddenRows()) {
      if (hidden > table.line()
          && (table.body().isEmpty() || hidden <= table.body().getLast().number() + 1)) {
        passed.add(new Reading.Passed(hidden, "hidden", ""));
      }
    }
    for (int hidden : grid.hiddenColumns()) {
      if (hidden <= table.columns().getLast().index()) {
        columns.add(new Reading.Column(Grid.letters(hidden), "", "passed_over", "hidden"));
      }
    }
    formulas.forEach((column, count) ->
        problems.add(
            Problem.warning(
                FileCode.F054,
                grid.place(
                    firstFormulas.get(column),
                    column,
                    table.columns().stream()
                        .filter(c -> c.index() == column)
                        .map(HeaderColumn::header)
                        .findFirst()
                        .orElse("")),
                "count",
                Integer.toString(count))));
    if (!unknownColumns.isEmpty()) {
      problems.add(
          Problem.warning(LedgerCode.J107, line(), "headers", Problem.listed(unknownColumns)));
    }
    unknown.known(foundEmpty || !found.isEmpty());
    boolean isNothing = found.isEmpty();
    if (!untaken.isEmpty()) {
      tellUntaken(untaken, isNothing);
    } else if (isNothing && !otherwise.isEmpty()) {
      tellUntaken(otherwise, true);
    }
  }

  private void tellUntaken(
      Map<HeaderColumn, Map<String, GridRow>> figuresBySubject, boolean isNothing) {
    HeaderColumn first = figuresBySubject.keySet().iterator().next();
    Set<String> names = new LinkedHashSet<>();
    figuresBySubject
        .values()
        .forEach(rows -> rows.keySet().forEach(id -> names.add(vocabulary.shown(id))));
    Place place =
        grid.place(
            figuresBySubject.get(first).values().iterator().next().number(),
            first.index(),
            first.header());
    String[] args = {
      "names",
      Problem.listed(names),
      "headers",
      Problem.listed(figuresBySubject.keySet().stream().map(HeaderColumn::header).toList())
    };
    problems.add(
        isNothing
            ? Problem.error(LedgerCode.J116, place, args)
            : Problem.warning(LedgerCode.J116, place, args));
  }
}
