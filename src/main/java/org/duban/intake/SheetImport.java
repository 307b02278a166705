package org.duban.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
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

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(?:[.-][0-9]+)*");

  private final ImportVocabulary vocabulary;
  private final UnknownNames unknown;
  private final List<Submission> submissions;
  private final List<Problem> problems;
  private final FoundTable table;
  private final Grid grid;

  private final SheetColumns layout;
  private final SheetHeading heading;
  private final Map<Field, HeaderColumn> fields;
  private final Map<HeaderColumn, ColumnSense> figures;
  private final Map<HeaderColumn, String> subjects;
  private final List<Reading.Column> columns;
  private final List<Reading.Passed> passed = new ArrayList<>();
  private final Map<String, List<Submission>> contradicting = new LinkedHashMap<>();
  private final Set<String> found = new LinkedHashSet<>();

  /// Indicators whose figure for the whole year is their target, and those with another one.
  private final Set<String> likeTarget = new LinkedHashSet<>();

  private final Set<String> unlikeTarget = new LinkedHashSet<>();

  /// The names of the plan's subjects in rows without any figure.
  private final Set<String> empty = new LinkedHashSet<>();

  private final OnceTold told;
  private final FigureChoice choice;
  private final boolean singleMonths;

  /// The figures of totals whose rows give their periods, by subject and header.
  private final Map<String, List<Submission>> byPeriod = new LinkedHashMap<>();

  /// Of figures that say something of the year, and of those that don't.
  private final Map<HeaderColumn, Map<String, GridRow>> untaken = new LinkedHashMap<>();

  private final Map<HeaderColumn, Map<String, GridRow>> otherwise = new LinkedHashMap<>();

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
    this.unknown = unknown;
    this.submissions = submissions;
    this.problems = problems;
    this.layout = new SheetColumns(table, vocabulary, problems);
    this.heading = layout.heading();
    this.fields = layout.fields();
    this.figures = layout.figures();
    this.subjects = layout.subjects();
    this.columns = layout.notes();
    this.singleMonths = singleMonths;
    this.told = new OnceTold(problems);
    this.choice = new FigureChoice(table, vocabulary, layout, singleMonths, told);
  }

  /// Reads the table; how, the answer tells.
  ///
  /// @param isForm whether Duban made it: what it gives there is no matter
  Reading read(boolean isForm) {
    if (layout.isUsable()) {
      if (subjects.isEmpty() || layout.hasSubject()) {
        rows();
      } else {
        across();
      }
      byPeriod.values().forEach(this::tellMonths);
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

  private Place line() {
    return grid.line(table.line());
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
        told.complain(
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
        told.complain(
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
      told.complain(
          Problem.error(LedgerCode.J101, place(row, Field.SUBJECT), "text", id, "other", id + "0"));
      return Optional.empty();
    }
    Optional<String> known =
        vocabulary.admission().idOf(id).or(() -> vocabulary.names().find(id).id());
    if (known.isEmpty() && vocabulary.isSlip(id)) {
      // Who types an id means it: a slip in one stops the import.
      told.complain(
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
      List<FigureChoice.Chosen> chosen = choice.chosen(row, id, indicator.get(), match);
      chosen.forEach(c -> compareWithTarget(c, indicator.get()));
      for (FigureChoice.Chosen c : chosen) {
        contradicts |= c.contradicts();
        updates.add(update(row, id, c, period));
      }
      for (FigureChoice.Chosen c : choice.benchmarks(row, indicator.get())) {
        updates.add(update(row, indicator.get().id() + Indicator.BENCHMARK_SUFFIX, c, period));
      }
    } else {
      wordsOfFigures(row, words);
      for (FigureChoice.Chosen c : choice.progress(row)) {
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
      empty.add(vocabulary.shown(id));
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

  private void compareWithTarget(FigureChoice.Chosen chosen, Indicator indicator) {
    boolean isWholeYear =
        indicator.measure() == Measure.TOTAL
            && chosen.sense().period().filter(vocabulary.year().whole()::equals).isPresent();
    if (isWholeYear) {
      boolean equals =
          FigureChoice.number(chosen.text(), indicator)
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
            .filter(f -> SheetColumns.isOfYear(f.getValue()) && f.getValue().period().isPresent())
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
    if (choice.areSingle(id)) {
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
      told.complain(
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
            case STATUS -> isTask;
            default -> true;
          };
      if (field == Field.STATUS && !isTask && !text.isEmpty() && told.isFirst("status")) {
        // Red, amber and green beside an indicator are what Duban works out itself.
        told.tell(
            Problem.warning(
                LedgerCode.J054, place(row, field), "name", text(row, Field.NAME), "text", text));
      }
      if (kept && !text.isEmpty() && choice.isSound(row, column)) {
        String said = Submission.WORDS.contains(field) ? SafeText.restored(text) : text;
        if (field == Field.STATUS) {
          said = vocabulary.status(column.header(), text);
        }
        words.put(field, new Cell(said, place(row, field), true));
      }
    });
    return words;
  }

  private Submission update(
      GridRow row, String id, FigureChoice.Chosen chosen, Optional<Cell> period) {
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
    Submission update =
        new Submission(
            chosen.sense().period().isPresent() ? place : grid.line(row.number()), cells);
    boolean isOpen =
        chosen.sense().kind() == Kind.VALUE
            && chosen.sense().basis().isEmpty()
            && !heading.cumulative()
            && vocabulary.indicator(id).filter(i -> i.measure() == Measure.TOTAL).isPresent();
    if (isOpen && when.equals(period.orElse(null))) {
      byPeriod
          .computeIfAbsent(id + "\n" + chosen.column().header(), _ -> new ArrayList<>())
          .add(update);
    }
    return update;
  }

  /// What stands under a column of figures beside a task in words: 扎实开展.
  private void wordsOfFigures(GridRow row, Map<Field, Cell> words) {
    figures.forEach((column, sense) -> {
      String text = row.text(column.index());
      boolean isWords =
          SheetColumns.isOfYear(sense)
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

  // Rows that are places or months, columns that are subjects.

  private void across() {
    if (fields.containsKey(Field.PERIOD)) {
      for (GridRow row : table.body()) {
        acrossRow(row);
      }
      return;
    }
    int column = layout.places().orElse(table.columns().getFirst()).index();
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
    Map<String, Map<Kind, FigureChoice.Chosen>> byId = new LinkedHashMap<>();
    subjects.forEach((column, id) -> {
      List<String> rest = new ArrayList<>();
      String unit = "";
      boolean named = false;
      for (String level : vocabulary.levels(column.levels())) {
        SubjectNames.Match match = layout.match(level);
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
      if (Figure.isMissing(text) || sense.kind() == Kind.OTHER || !choice.isSound(row, column)) {
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
              new FigureChoice.Chosen(
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
              told.complain(Problem.error(LedgerCode.J075, line()));
              return;
            }
            String unit = choice.unit(row, indicator, c, "");
            submissions.add(
                update(
                    row,
                    id,
                    new FigureChoice.Chosen(c.column(), c.sense(), c.text(), unit, false),
                    period));
          });
    });
  }

  /// Rows of months whose figures fall, or look like those of single months, are no sums since the
  /// start of the year; asked for, they are added up.
  ///
  /// @param rows those of one subject and column
  private void tellMonths(List<Submission> rows) {
    Indicator indicator = vocabulary.indicator(rows.getFirst().text(Field.SUBJECT)).orElseThrow();
    TreeMap<Integer, Submission> byMonth = new TreeMap<>();
    List<SingleMonths.Dated> figures = new ArrayList<>();
    boolean areMonths = true;
    boolean areQuarters = true;
    for (Submission row : rows) {
      String when = row.text(Field.PERIOD);
      PeriodText.read(when, vocabulary.year(), Place.NONE)
          .value()
          .ifPresent(p -> byMonth.putIfAbsent(p.months(), row));
      areMonths &= SheetColumns.BARE_MONTH.matcher(when).find();
      areQuarters &= FigureChoice.isQuarter(when);
    }
    if (byMonth.size() < 2 || byMonth.size() < rows.size()) {
      return;
    }
    byMonth.forEach((months, row) ->
        FigureChoice.number(row.text(Field.VALUE), indicator)
            .ifPresent(n -> figures.add(new SingleMonths.Dated(months, n))));
    int step = areQuarters ? FigureChoice.MONTHS_OF_QUARTER : 1;
    boolean areOpen = areMonths || areQuarters;
    boolean areSingle =
        SingleMonths.fall(figures)
            || (areOpen && SingleMonths.looksSingle(figures, step, indicator));
    if (singleMonths && areOpen) {
      addUp(byMonth, figures, step);
    } else if (areSingle) {
      Submission last = byMonth.lastEntry().getValue();
      told.complain(
          Problem.error(
              LedgerCode.J102,
              last.place(Field.VALUE),
              "header",
              Problem.listed(rows.stream().map(r -> r.text(Field.PERIOD)).toList()),
              "name",
              indicator.name()));
    }
  }

  private void addUp(
      NavigableMap<Integer, Submission> byMonth, List<SingleMonths.Dated> figures, int step) {
    BigDecimal sum = BigDecimal.ZERO;
    int expected = step;
    for (Map.Entry<Integer, Submission> row : byMonth.entrySet()) {
      int index = expected / step - 1;
      boolean hasOwnUnit = !Figure.unitBehind(row.getValue().text(Field.VALUE)).isEmpty();
      boolean isMixed =
          hasOwnUnit
              == Figure.unitBehind(byMonth.firstEntry().getValue().text(Field.VALUE)).isEmpty();
      if (row.getKey() != expected || figures.size() < byMonth.size() || isMixed) {
        told.complain(
            Problem.error(
                LedgerCode.J103,
                row.getValue().place(Field.VALUE),
                "header",
                row.getValue().text(Field.PERIOD)));
        return;
      }
      sum = sum.add(figures.get(index).value());
      replaceFigure(row.getValue(), sum.toPlainString());
      expected += step;
    }
  }

  private void replaceFigure(Submission old, String figure) {
    Place place = old.place(Field.VALUE);
    submissions.replaceAll(s -> {
      if (!s.place(Field.VALUE).equals(place)
          || !s.text(Field.SUBJECT).equals(old.text(Field.SUBJECT))) {
        return s;
      }
      Map<Field, Cell> cells = new EnumMap<>(s.cells());
      cells.put(Field.VALUE, new Cell(figure, place, true));
      if (!Figure.unitBehind(old.text(Field.VALUE)).isEmpty()) {
        cells.remove(Field.UNIT); // The sum is in the subject's own unit.
      }
      return new Submission(s.place(), cells);
    });
  }

  // What is told at the end.

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
    choice.tellFormulas();
    if (!layout.unknown().isEmpty()) {
      String headers = Problem.listed(layout.unknown());
      // A table of the plan's subjects from which nothing was read says so.
      boolean isAll =
          !empty.isEmpty() && found.isEmpty() && otherwise.isEmpty() && hasUnknownFigures();
      problems.add(
          isAll
              ? Problem.error(
                  LedgerCode.J116, line(), "headers", headers, "names", Problem.listed(empty))
              : Problem.warning(LedgerCode.J107, line(), "headers", headers));
    }
    unknown.known(!empty.isEmpty() || !found.isEmpty());
    boolean isNothing = found.isEmpty();
    if (!untaken.isEmpty()) {
      tellUntaken(untaken, isNothing);
    } else if (isNothing && !otherwise.isEmpty()) {
      tellUntaken(otherwise, true);
    }
  }

  private boolean hasUnknownFigures() {
    return table.columns().stream()
        .filter(c -> layout.unknown().contains(c.header()))
        .anyMatch(c ->
            table.body().stream()
                .map(r -> r.text(c.index()))
                .anyMatch(
                    t -> !Figure.isMissing(t) && !Figure.read(t, "", Place.NONE).hasErrors()));
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
