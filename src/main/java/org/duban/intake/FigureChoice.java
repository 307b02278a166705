package org.duban.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid;
import org.duban.sheet.grid.GridRow;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Picks among the figures of a row those that a subject needs: a growth its growth, a total the
/// figure since the start of the year, a level its value.
final class FigureChoice {

  private static final Pattern OWN_VALUE = Pattern.compile("value|数值", Pattern.CASE_INSENSITIVE);
  static final int MONTHS_OF_QUARTER = 3;

  /// 二季度, Q2: by itself most likely that quarter alone.
  private static final Pattern BARE_QUARTER =
      Pattern.compile(
          "^(?!.*(累计|止|年初|前|上半年|ytd|cumulative|to date)).*(?:[二三四2-4]\\s*季|q[2-4](?!\\d)|quarter [2-4]|(?:second|third|fourth|2nd|3rd|4th) quarter).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABSOLUTE = Pattern.compile(".*(绝对[值额量数]|总量|金额).*");

  private final FoundTable table;
  private final Grid grid;
  private final ImportVocabulary vocabulary;
  private final SheetColumns layout;
  private final boolean singleMonths;
  private final OnceTold told;

  /// The indicators of which there are months or quarters alone.
  private final Set<String> single = new HashSet<>();

  private final Map<Integer, Integer> formulas = new TreeMap<>();
  private final Map<Integer, Integer> firstFormulas = new TreeMap<>();

  /// @param singleMonths whether months that stand for themselves are to be added up
  FigureChoice(
      FoundTable table,
      ImportVocabulary vocabulary,
      SheetColumns layout,
      boolean singleMonths,
      OnceTold told) {
    this.table = table;
    this.grid = table.grid();
    this.vocabulary = vocabulary;
    this.layout = layout;
    this.singleMonths = singleMonths;
    this.told = told;
  }

  /// Whether it was told that the figures of `id` are of months or quarters alone.
  boolean areSingle(String id) {
    return single.contains(id);
  }

  /// Tells how many formulas were read by their stored results.
  void tellFormulas() {
    formulas.forEach((column, count) ->
        told.tell(
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
  }

  private String unitOf(GridRow row) {
    HeaderColumn column = layout.fields().get(Field.UNIT);
    return column == null ? "" : row.text(column.index());
  }

  /// A figure that was picked.
  ///
  /// @param contradicts whether it can't be the subject's own, by its unit
  record Chosen(
      HeaderColumn column, ColumnSense sense, String text, String unit, boolean contradicts) {}

  /// Percent done, and other figures where they are marked as percent, or stand in Duban's own
  /// column for any figure: 21个 is none of 32个.
  List<Chosen> progress(GridRow row) {
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
                || unitOf(row).equals("%"))
        .toList();
  }

  private boolean isPeriodAlone(String header) {
    return PeriodText.read(header, vocabulary.year(), Place.NONE).value().isPresent();
  }

  List<Chosen> benchmarks(GridRow row, Indicator indicator) {
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
        layout.figures().values().stream().anyMatch(s -> s.kind() == Kind.BENCHMARK && s.growth());
    return ofKinds(row, List.of(Kind.BENCHMARK)).stream()
        .filter(c -> !mixed || c.sense().growth() == isGrowth)
        .toList();
  }

  List<Chosen> chosen(GridRow row, String id, Indicator indicator, SubjectNames.Match match) {
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
    boolean hasColumn = layout.figures().values().stream().anyMatch(s -> s.kind() == Kind.GROWTH);
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
    boolean saysCumulative =
        layout.heading().cumulative()
            || cumulative.stream().anyMatch(c -> c.sense().kind() == Kind.CUMULATIVE);
    boolean looksSingle =
        !saysCumulative && (looksSingle(row, indicator, cumulative) || areQuarters(cumulative));
    boolean areMonths = !saysCumulative && areMonths(cumulative);
    looksSingle |= areMonths && areSingle(cumulative, indicator);
    if (!cumulative.isEmpty() && !looksSingle && !(areMonths && singleMonths)) {
      if (areMonths) {
        warnOfMonths(row, cumulative);
      }
      return withUnits(row, indicator, named, cumulative);
    }
    List<Chosen> alone = cumulative.isEmpty() ? ofKinds(row, List.of(Kind.SINGLE)) : cumulative;
    if (alone.isEmpty()) {
      return List.of();
    }
    if (!singleMonths) {
      single.add(indicator.id());
      HeaderColumn column = alone.getFirst().column();
      if (told.isFirst("single " + column.header())) {
        told.tell(
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
    return withUnits(row, indicator, named, added(row, indicator, alone));
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
                SheetColumns.BARE_MONTH.matcher(c.column().header()).find()
                    || BARE_QUARTER.matcher(c.column().header()).matches());
  }

  /// Whether `text` is a quarter that most likely stands alone: 二季度, Q2.
  static boolean isQuarter(String text) {
    return BARE_QUARTER.matcher(text).matches();
  }

  private boolean areSingle(List<Chosen> chosen, Indicator indicator) {
    List<SingleMonths.Dated> figures = new ArrayList<>();
    for (Chosen c : chosen) {
      number(c.text(), indicator).ifPresent(n -> figures.add(new SingleMonths.Dated(months(c), n)));
    }
    boolean areQuarters =
        chosen.stream().allMatch(c -> BARE_QUARTER.matcher(c.column().header()).matches());
    return !figures.isEmpty()
        && SingleMonths.looksSingle(figures, areQuarters ? MONTHS_OF_QUARTER : 1, indicator);
  }

  private void warnOfMonths(GridRow row, List<Chosen> months) {
    HeaderColumn last = months.getLast().column();
    if (told.isFirst("months " + last.header())) {
      told.tell(
          Problem.warning(
              LedgerCode.J118,
              grid.place(row.number(), last.index(), last.header()),
              "headers",
              Problem.listed(months.stream().map(c -> c.column().header()).toList())));
    }
  }

  /// The months one by one, added up from the first on.
  private List<Chosen> added(GridRow row, Indicator indicator, List<Chosen> months) {
    List<Chosen> added = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    int step = months.getFirst().sense().period().map(Period::months).orElse(1);
    int expected = step == MONTHS_OF_QUARTER ? step : 1;
    for (Chosen c : months) {
      Optional<Period> period = c.sense().period();
      Place place = grid.place(row.number(), c.column().index(), c.column().header());
      Optional<BigDecimal> value =
          Figure.read(new Cell(c.text(), place, true)).value().map(Figure::value);
      if (period.isEmpty() || period.get().months() != expected || value.isEmpty()) {
        single.add(indicator.id());
        told.tell(Problem.error(LedgerCode.J103, place, "header", c.column().header()));
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
    List<SingleMonths.Dated> figures = new ArrayList<>();
    for (Chosen c : months) {
      if (!c.sense().basis().isEmpty()) {
        return false;
      }
      number(c.text(), indicator).ifPresent(n -> figures.add(new SingleMonths.Dated(months(c), n)));
    }
    if (SingleMonths.fall(figures)) {
      return true;
    }
    BigDecimal sum =
        figures.stream().map(SingleMonths.Dated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return layout.sums().stream()
        .flatMap(s -> number(row.text(s.index()), indicator).stream())
        .anyMatch(total -> total.compareTo(sum) == 0);
  }

  /// The figure in a cell; one with its own unit behind it in the indicator's, so that £2m and
  /// £150k can be compared.
  static Optional<BigDecimal> number(String text, Indicator indicator) {
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
      layout
          .figures()
          .forEach((column, sense) -> {
            if (sense.kind() != kind) {
              return;
            }
            Slot slot =
                new Slot(
                    sense.period().or(layout.heading()::period).map(Period::months).orElse(0),
                    sense.basis().equals("预计"));
            String text = row.text(column.index());
            boolean isUnstored = row.fault(column.index()) == GridRow.Fault.UNSTORED;
            if ((Figure.isMissing(text) && !isUnstored) || !isSound(row, column)) {
              return;
            }
            Chosen chosen = new Chosen(column, sense, text, row.unit(column.index()), false);
            Chosen other = own.putIfAbsent(slot, chosen);
            if (other != null && told.isFirst(other.column().header() + "\n" + column.header())) {
              told.tell(
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
    return chosen.sense().period().or(layout.heading()::period).map(Period::months).orElse(0);
  }

  /// Whether a cell that is read holds something that can be read; formulas are counted.
  boolean isSound(GridRow row, HeaderColumn column) {
    Place place = grid.place(row.number(), column.index(), column.header());
    if (row.text(column.index()).length() > vocabulary.longest(column.header())) {
      told.complain(
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
        told.complain(Problem.error(FileCode.F056, place, "text", row.text(column.index())));
        yield false;
      }
      case UNSTORED -> {
        told.complain(Problem.error(FileCode.F055, place));
        yield false;
      }
      case NONE -> {
        if (row.isFormula(column.index())) {
          if (told.isFirst("formula " + place)) {
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
  String unit(GridRow row, Indicator indicator, Chosen chosen, String named) {
    if (!chosen.unit().isEmpty()) {
      return chosen.unit();
    }
    if (!Figure.unitBehind(chosen.text()).isEmpty()) {
      return "";
    }
    String own = unitOf(row);
    List<String> stated = new ArrayList<>();
    for (String unit : List.of(chosen.sense().unit(), named, own)) {
      if (!unit.isEmpty() && !Figure.isMissing(unit)) {
        stated.add(unit);
      }
    }
    if (!stated.isEmpty()) {
      Unit first = Unit.of(stated.getFirst());
      // 6.83 beside 万元 below 单位：亿元: what the row says counts, unless it can hardly be.
      List<String> above =
          layout.heading().units().stream().filter(u -> Unit.of(u).fits(first)).toList();
      if (stated.contains(own) && above.size() == 1 && isTiny(chosen, own, indicator)) {
        stated.add(above.getFirst());
      }
      for (String other : stated) {
        if (!Unit.of(other).equals(first)) {
          Place place = grid.place(row.number(), chosen.column().index(), chosen.column().header());
          told.complain(
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
    if (layout.heading().units().isEmpty() || indicator.unit().isEmpty()) {
      return "";
    }
    Unit wanted = Unit.of(indicator.unit());
    Optional<String> fitting =
        layout.heading().units().stream().filter(u -> Unit.of(u).fits(wanted)).findFirst();
    boolean silent = layout.heading().units().size() > 1 || wanted.isRate();
    return fitting.orElse(silent ? "" : layout.heading().units().getFirst());
  }

  /// Whether a figure is less than a thousandth of the year's target.
  private static boolean isTiny(Chosen chosen, String unit, Indicator indicator) {
    Optional<BigDecimal> value =
        Figure.read(chosen.text(), "", Place.NONE)
            .value()
            .flatMap(f -> indicator.inItsUnit(f.value(), unit));
    return value
        .flatMap(v ->
            Plausibility.target(indicator)
                .map(t -> v.signum() > 0 && v.movePointRight(3).compareTo(t) < 0))
        .orElse(false);
  }
}
