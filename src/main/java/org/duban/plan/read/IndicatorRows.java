package org.duban.plan.read;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.model.PlanCode;
import org.duban.plan.wording.Choices;
import org.duban.plan.wording.Counterparts;
import org.duban.plan.wording.Wording;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
import org.duban.sheet.Row;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Span;

/// Reads the rows of indicators.csv. What a row leaves out: monthly, the latest figure, weight 1,
/// indicative; measure, direction and unit as [Wording] finds them.
final class IndicatorRows {

  static final Choices<Measure> MEASURES =
      Choices.of(
          Measure.class,
          "total 总量 累计 累计数 数量 绝对量 合计",
          "growth 增长 增速 增幅 增长率 同比",
          "level 水平 比率 比重 比例 率 时点");
  static final Choices<Direction> DIRECTIONS =
      Choices.of(
          Direction.class, "higher 高 越高越好 正向 正向指标 增 up high", "lower 低 越低越好 逆向 逆向指标 负向 降 down low");
  static final Choices<Frequency> FREQUENCIES =
      Choices.of(
          Frequency.class,
          "monthly 月 月度 按月 每月 month",
          "monthly_from_february 每月(无1月) 2月起 二月起 2月起按月 2月起每月 二月起每月 1_2月起",
          "quarterly 季 季度 按季 每季 quarter",
          "half_yearly 半年 半年度 按半年 每半年 half halfyearly semiannual",
          "annual 年 年度 按年 每年 全年 yearly annually year");
  static final Choices<Aggregate> AGGREGATES =
      Choices.of(
          Aggregate.class,
          "latest 最新 最新值 期末 最近",
          "average 平均 平均值 均值 mean",
          "maximum 最大 最大值 最高 max",
          "minimum 最小 最小值 最低 min");
  static final Choices<Nature> NATURES =
      Choices.of(Nature.class, "binding 约束性 约束", "indicative 预期性 预期");

  /// From here on rows are read side by side.
  private static final int MANY = 5_000;

  private final GoalYear year;

  /// The columns that have a default other than nothing.
  private static final List<String> DEFAULTED =
      List.of(
          "unit",
          "measure",
          "direction",
          "frequency",
          "aggregate",
          "tolerance",
          "weight",
          "nature",
          "start",
          "due");

  private final Identities identities;
  private final List<Problem> problems;

  IndicatorRows(GoalYear year, Identities identities, List<Problem> problems) {
    this.year = year;
    this.identities = identities;
    this.problems = problems;
  }

  List<Indicator> read(List<Row> rows) {
    Counterparts others =
        Counterparts.of(
            rows.stream().map(r -> new Counterparts.Named(r.text("id"), r.text("name"))).toList());
    List<Indicator> indicators = new ArrayList<>();
    List<ByItself> each =
        (rows.size() > MANY ? rows.parallelStream() : rows.stream())
            .map(row -> byItself(row, others))
            .toList();
    for (int i = 0; i < each.size(); i++) {
      RowCells cells = new RowCells(rows.get(i), problems);
      boolean usable = identities.takeId(cells);
      identities.takeName(cells);
      problems.addAll(each.get(i).problems());
      each.get(i).indicator().filter(_ -> usable).ifPresent(indicators::add);
    }
    return indicators;
  }

  /// What a row says without a look at those above it.
  private record ByItself(Optional<Indicator> indicator, List<Problem> problems) {}

  private ByItself byItself(Row row, Counterparts others) {
    List<Problem> found = new ArrayList<>();
    return new ByItself(indicator(new RowCells(row, found), found, others), found);
  }

  private Optional<Indicator> indicator(RowCells cells, List<Problem> found, Counterparts others) {
    Cell target = cells.cell("target");
    Read<Wording.Reading> read =
        new TargetCell(cells)
            .read(unit ->
                new Wording.Row(
                    cells.text("id"),
                    cells.text("name"),
                    unit,
                    cells.choice("measure", MEASURES),
                    cells.choice("direction", DIRECTIONS),
                    ownMonths(cells),
                    others,
                    target.place()));
    found.addAll(read.problems());
    String unit = read.value().map(Wording.Reading::unit).orElse(cells.text("unit"));
    Optional<Frequency> frequency = cells.choice("frequency", FREQUENCIES);
    Optional<Aggregate> aggregate = cells.choice("aggregate", AGGREGATES);
    Optional<Nature> nature = cells.choice("nature", NATURES);
    var tolerance = cells.number("tolerance", unit);
    if (tolerance.isPresent() && tolerance.get().signum() < 0) {
      cells.error(RowCode.P022, "tolerance", "text", cells.text("tolerance"));
    }
    var baseline =
        cells.number("baseline", unit).or(() -> read.value().flatMap(Wording.Reading::baseline));
    var weight = cells.weight();
    Span span = span(cells, read.value(), target);
    String department = Identities.department(cells);
    return read.value()
        .map(reading ->
            new Indicator(
                cells.text("id"),
                cells.text("name"),
                unit,
                reading.goal(),
                reading.measure(),
                reading.direction(),
                frequency.orElse(Frequency.MONTHLY),
                aggregate.orElse(Aggregate.LATEST),
                tolerance.or(reading::tolerance),
                baseline,
                weight,
                span,
                department,
                cells.text("lead"),
                nature.orElse(Nature.INDICATIVE),
                cells.text("source"),
                cells.row().place(),
                DEFAULTED.stream().filter(c -> Figure.isMissing(cells.text(c))).toList(),
                reading.guessed(),
                cells.list("aliases")));
  }

  /// How many months the row's own columns give the goal.
  private static Optional<Integer> ownMonths(RowCells cells) {
    Optional<YearMonth> start = cells.monthIfAny("start");
    Optional<YearMonth> due = cells.monthIfAny("due");
    return start.flatMap(s -> due.filter(d -> !d.isBefore(s)).map(d -> new Span(s, d).months()));
  }

  /// The months of the goal: the goal year's where neither the row nor the wording says.
  private Span span(RowCells cells, Optional<Wording.Reading> reading, Cell target) {
    Optional<YearMonth> start =
        cells.month("start").or(() -> reading.flatMap(Wording.Reading::start));
    Optional<YearMonth> column = cells.month("due");
    Optional<YearMonth> worded = reading.flatMap(Wording.Reading::due).map(d -> d.in(year));
    boolean past = worded.filter(w -> w.isBefore(year.start())).isPresent();
    if (past && column.isEmpty()) {
      cells.add(
          Problem.warning(
              PlanCode.T018,
              target.place(),
              "wording",
              target.text(),
              "due",
              worded.get().toString(),
              "year",
              year.label()));
    }
    column
        .filter(c -> worded.filter(w -> !w.equals(c)).isPresent())
        .ifPresent(c ->
            cells.add(
                Problem.warning(
                    PlanCode.T019,
                    target.place(),
                    "wording",
                    target.text(),
                    "worded",
                    worded.get().toString(),
                    "due",
                    c.toString())));
    Optional<YearMonth> due = column.or(() -> past ? Optional.empty() : worded);
    YearMonth first = start.orElse(year.start());
    YearMonth last = due.orElse(year.end());
    String blamed = column.isPresent() ? "due" : "start";
    if (last.isBefore(first)) {
      cells.error(RowCode.P014, blamed, "start", first.toString(), "due", last.toString());
      return Span.of(year);
    }
    Span span = new Span(first, last);
    if (!span.touches(year)) {
      cells.error(
          RowCode.P015, blamed, "from", year.start().toString(), "to", year.end().toString());
      return Span.of(year);
    }
    return span;
  }
}
