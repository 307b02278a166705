package org.duban.plan.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PacePoint;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.Suggestions;
import org.duban.sheet.Cell;
import org.duban.sheet.Row;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Reads the rows of pace.csv against the indicators that they are for.
final class PaceRows {

  private static final int MOST_COMPARED = 1000;

  private final GoalYear year;
  private final Map<String, Indicator> indicators;
  private final List<String> ids;
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
    this.indicators = new HashMap<>();
    indicators.forEach(i -> this.indicators.put(i.id(), i));
    this.ids = this.indicators.keySet().stream().sorted().limit(MOST_COMPARED).toList();
    this.allIndicatorsRead = allIndicatorsRead;
    this.problems = problems;
  }

  List<PacePoint> read(List<Row> rows) {
    List<PacePoint> points = new ArrayList<>();
    for (Row row : rows) {
      point(new RowCells(row, problems)).ifPresent(points::add);
    }
    Map<String, List<PacePoint>> byIndicator = new HashMap<>();
    points.forEach(p -> byIndicator.computeIfAbsent(p.indicator(), _ -> new ArrayList<>()).add(p));
    byIndicator.values().forEach(this::checkOrder);
    return points;
  }

  private Optional<PacePoint> point(RowCells cells) {
    String id = cells.text("indicator");
    Indicator indicator = indicators.get(id);
    if (indicator == null && allIndicatorsRead) {
      cells.error(
          RowCode.P017,
          "indicator",
          "id",
          id,
          "nearest",
          Problem.listed(suggestions.orFirst(id, ids)));
    }
    if (indicator != null && indicator.measure() != Measure.TOTAL) {
      cells.warning(RowCode.P018, "indicator", "id", id);
    }
    Cell period = cells.cell("period");
    Read<Period> read = PeriodText.readWithin(period.text(), year, period.place());
    problems.addAll(read.problems());
    Optional<BigDecimal> planned =
        cells.number("planned", indicator == null ? "" : indicator.unit());
    if (planned.isEmpty() && cells.text("planned").isEmpty()) {
      cells.error(RowCode.P021, "planned", "id", id);
    }
    if (indicator == null || read.value().isEmpty() || planned.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PacePoint(id, read.value().get(), planned.get(), cells.row().place()));
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
