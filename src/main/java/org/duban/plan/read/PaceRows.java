package org.duban.plan.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.SubjectNames;
import org.duban.plan.model.Target;
import org.duban.plan.model.Unit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.Suggestions;
import org.duban.sheet.Cell;
import org.duban.sheet.Header;
import org.duban.sheet.Row;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Reads the rows of pace.csv against the indicators that they are for.
final class PaceRows {

  private static final int MOST_COMPARED = 1000;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final GoalYear year;
  private final Map<String, Indicator> indicators;
  private final List<String> ids;
  private final SubjectNames names;
  private final boolean allIndicatorsRead;
  private final List<Problem> problems;
  private final Suggestions suggestions = new Suggestions();

  /// @param allIndicatorsRead whether every row of indicators.csv could be read: only then is an id
  ///   that is not there unknown
  PaceRows(
      GoalYear year,
      List<Indicator> indicators,
      boolean allIndicatorsRead,
      List<Problem> problems) {
    this.year = year;
    this.names = new SubjectNames(new Plan(year, indicators, List.of(), List.of(), List.of()));
    this.indicators = new HashMap<>();
    indicators.forEach(i -> this.indicators.put(i.id(), i));
    this.ids = this.indicators.keySet().stream().sorted().limit(MOST_COMPARED).toList();
    this.allIndicatorsRead = allIndicatorsRead;
    this.problems = problems;
  }

  List<PacePoint> read(List<Row> rows) {
    List<PacePoint> points = new ArrayList<>();
    if (!rows.isEmpty() && !saysPeriods(rows.getFirst())) {
      Header header = rows.getFirst().header();
      problems.add(Problem.error(RowCode.P034, Place.ofLine(header.file(), header.line())));
      return points;
    }
    for (Row row : rows) {
      RowCells cells = new RowCells(row, problems);
      indicator(cells).ifPresent(i -> points.addAll(points(cells, i)));
    }
    Map<String, List<PacePoint>> byIndicator = new HashMap<>();
    points.forEach(p -> byIndicator.computeIfAbsent(p.indicator(), _ -> new ArrayList<>()).add(p));
    byIndicator
        .values()
        .forEach(own -> {
          int before = problems.size();
          checkOrder(own);
          if (problems.size() == before) {
            checkWhole(own);
          }
        });
    return points;
  }

  private static boolean saysPeriods(Row row) {
    return row.header().has("period")
        ? row.header().has("planned")
        : row.header().names().stream().anyMatch(PacePeriods::isPeriod);
  }

  /// The indicator that the row's id is of, or its name.
  private Optional<Indicator> indicator(RowCells cells) {
    String id = cells.text("indicator");
    String name = cells.text("name");
    Optional<Indicator> own = Optional.ofNullable(indicators.get(id));
    Optional<String> named =
        own.isPresent() && name.isEmpty()
            ? Optional.empty()
            : names.find(name.isEmpty() ? id : name).id();
    if (own.isPresent() && named.filter(n -> !name.isEmpty() && !n.equals(id)).isPresent()) {
      cells.error(RowCode.P032, "name", "id", id, "name", name, "other", named.get());
      return Optional.empty();
    }
    Optional<Indicator> found = own.or(() -> named.map(indicators::get));
    String column = id.isEmpty() ? "name" : "indicator";
    if (found.isEmpty() && allIndicatorsRead) {
      cells.error(
          RowCode.P017,
          column,
          "id",
          id.isEmpty() ? name : id,
          "nearest",
          Problem.listed(suggestions.orFirst(id.isEmpty() ? name : id, ids)));
    }
    found
        .filter(i -> i.measure() != Measure.TOTAL)
        .ifPresent(i -> cells.warning(RowCode.P018, column, "id", i.id()));
    return found;
  }

  private List<PacePoint> points(RowCells cells, Indicator indicator) {
    List<PacePoint> points = new ArrayList<>();
    String unit = unit(cells, indicator);
    if (!unit.isEmpty()
        && !Unit.of(unit).equals(Unit.of(indicator.unit()))
        && indicator.inItsUnit(BigDecimal.ONE, unit).isEmpty()) {
      cells.error(
          RowCode.P033,
          cells.text("unit").isEmpty() ? "name" : "unit",
          "unit",
          unit,
          "own",
          indicator.unit(),
          "name",
          indicator.name());
      return points;
    }
    if (cells.row().header().has("period")) {
      Cell planned = cells.cell("planned");
      Optional<BigDecimal> value = value(planned, unit, cells, indicator);
      if (value.isEmpty() && planned.text().isEmpty()) {
        cells.error(RowCode.P021, "planned", "id", indicator.id());
      }
      Cell period = cells.cell("period");
      point(period.text(), period.place(), value, cells, indicator).ifPresent(points::add);
      return points;
    }
    List<String> headers = cells.row().header().names();
    for (int i = 0; i < headers.size(); i++) {
      if (PacePeriods.isPeriod(headers.get(i))) {
        Cell cell = cells.row().at(i);
        Optional<BigDecimal> value = value(cell, unit, cells, indicator);
        if (value.isPresent()) {
          point(PacePeriods.plain(headers.get(i)), cell.place(), value, cells, indicator)
              .ifPresent(points::add);
        }
      }
    }
    return points;
  }

  private Optional<PacePoint> point(
      String text, Place place, Optional<BigDecimal> value, RowCells cells, Indicator indicator) {
    Read<Period> read = PeriodText.readWithin(text, year, place);
    problems.addAll(read.problems());
    return read.value()
        .flatMap(p -> value.map(v -> new PacePoint(indicator.id(), p, v, cells.row().place())));
  }

  /// The planned value in the indicator's unit.
  private static Optional<BigDecimal> value(
      Cell cell, String unit, RowCells cells, Indicator indicator) {
    return cells.number(cell, indicator.unit()).map(v -> indicator.inItsUnit(v, unit).orElse(v));
  }

  /// The unit that the row gives, else its name's brackets, the planned column's, or the first
  /// above the table that can be the indicator's.
  private static String unit(RowCells cells, Indicator indicator) {
    Header header = cells.row().header();
    Unit own = Unit.of(indicator.unit());
    return Stream.of(
            cells.text("unit"),
            TargetCell.inBrackets(cells.text("name")),
            header.has("planned") ? TargetCell.inBrackets(header.nameOf("planned")) : "",
            header.units().stream().filter(u -> Unit.of(u).fits(own)).findFirst().orElse(""))
        .filter(u -> !u.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// What is planned for the whole goal is about its target; a single quarter's value isn't.
  private void checkWhole(List<PacePoint> points) {
    PacePoint last =
        points.stream().max(Comparator.comparingInt(p -> p.period().months())).orElseThrow();
    Indicator indicator = indicators.get(last.indicator());
    if (indicator.measure() != Measure.TOTAL || !last.period().isWholeYear()) {
      return;
    }
    indicator
        .goal()
        .target()
        .flatMap(Target::number)
        .filter(t -> t.signum() > 0 && indicator.span().months() == GoalYear.MONTHS)
        .filter(t ->
            last.planned().multiply(TWO).compareTo(t) < 0
                || last.planned().compareTo(t.multiply(TWO)) > 0)
        .ifPresent(t ->
            problems.add(
                Problem.error(
                    RowCode.P037,
                    last.place(),
                    "id",
                    last.indicator(),
                    "planned",
                    last.planned().toPlainString(),
                    "target",
                    t.toPlainString())));
  }

  /// A cumulative plan never falls, and has one value a period.
  private void checkOrder(List<PacePoint> points) {
    List<PacePoint> sorted =
        points.stream().sorted(Comparator.comparingInt(p -> p.period().months())).toList();
    for (int i = 1; i < sorted.size(); i++) {
      PacePoint before = sorted.get(i - 1);
      PacePoint point = sorted.get(i);
      if (point.period().covers(before.period())) {
        problems.add(
            Problem.error(
                RowCode.P019,
                point.place(),
                "id",
                point.indicator(),
                "period",
                point.period().toString(),
                "first",
                Integer.toString(before.place().line())));
      } else if (point.planned().compareTo(before.planned()) < 0) {
        problems.add(
            Problem.error(
                RowCode.P020,
                point.place(),
                "planned",
                point.planned().toPlainString(),
                "before",
                before.planned().toPlainString(),
                "period",
                before.period().toString()));
      }
    }
  }
}
