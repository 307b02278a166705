package org.duban.report.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.report.model.DepartmentRow;
import org.duban.report.model.MonthShare;
import org.duban.report.model.ReportPhrases;
import org.duban.report.model.SeriesPoint;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// How the goal year went, month by month up to the report's period.
final class MonthlySeries {

  private static final int DECIMALS = 2;

  private final ReportRequest request;
  private final ReportPhrases prose;
  private final GoalYear year;
  private final List<StatusSheet> sheets;
  private final List<Map<String, IndicatorStatus>> indicators = new ArrayList<>();

  MonthlySeries(ReportRequest request, ReportPhrases prose) {
    this.request = request;
    this.prose = prose;
    this.year = request.sheet().period().year();
    this.sheets = request.background().months();
    for (StatusSheet sheet : sheets) {
      indicators.add(
          sheet.indicators().stream()
              .collect(Collectors.toMap(s -> s.indicator().id(), s -> s, (a, b) -> a)));
    }
  }

  /// The labels of the goal year's twelve months.
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int month = 1; month <= GoalYear.MONTHS; month++) {
      labels.add(label(month));
    }
    return labels;
  }

  /// How an indicator went. Months of which nothing is known are left out.
  List<SeriesPoint> series(String indicator) {
    Period period = request.sheet().period();
    Map<Integer, BigDecimal> actual = figures(indicator, period);
    Map<Integer, BigDecimal> lastYear = figures(indicator, period.yearBefore());
    List<SeriesPoint> points = new ArrayList<>();
    for (int month = 1; month <= sheets.size(); month++) {
      SeriesPoint point =
          new SeriesPoint(
              month,
              label(month),
              Optional.ofNullable(actual.get(month)),
              due(indicator, month),
              Optional.ofNullable(lastYear.get(month)));
      if (point.actual().isPresent() || point.lastYear().isPresent()) {
        points.add(point);
      }
    }
    return points;
  }

  /// The departments that answer for what the report is about.
  List<DepartmentRow> departments() {
    Map<String, List<MonthShare>> rows = new LinkedHashMap<>();
    for (String department : names(request.part())) {
      rows.put(department, new ArrayList<>());
    }
    for (int month = 1; month <= sheets.size(); month++) {
      Map<String, List<Verdict>> verdicts = verdicts(sheets.get(month - 1));
      for (Map.Entry<String, List<MonthShare>> row : rows.entrySet()) {
        Tally tally = Tally.of(verdicts.getOrDefault(row.getKey(), List.of()));
        row.getValue()
            .add(
                new MonthShare(
                    label(month),
                    tally.onSchedule(),
                    tally.assessed(),
                    tally.onScheduleShare().map(Ratio::percent)));
      }
    }
    return rows.entrySet().stream()
        .map(row -> new DepartmentRow(row.getKey(), row.getValue()))
        .toList();
  }

  private String label(int month) {
    int calendar = year.start().plusMonths(month - 1L).getMonthValue();
    return prose.say("month_label", "month", prose.say("month_" + calendar));
  }

  private Map<Integer, BigDecimal> figures(String indicator, Period period) {
    Map<Integer, BigDecimal> figures = new TreeMap<>();
    for (Entry entry : request.background().figures().figures(indicator, period)) {
      if (entry.content() instanceof Content.Actual figure) {
        figures.put(figure.period().months(), figure.value());
      }
    }
    return figures;
  }

  private Optional<BigDecimal> due(String indicator, int month) {
    IndicatorStatus status = indicators.get(month - 1).get(indicator);
    return status != null
            && status.grounds() instanceof VerdictReason.Compared compared
            && compared.period().months() == month
        ? Optional.of(compared.due().rounded(DECIMALS))
        : Optional.empty();
  }

  private static List<String> names(StatusSheet sheet) {
    return Stream.concat(
            sheet.indicators().stream().map(s -> s.indicator().department()),
            sheet.tasks().stream().map(s -> s.task().department()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static Map<String, List<Verdict>> verdicts(StatusSheet sheet) {
    Map<String, List<Verdict>> verdicts = new HashMap<>();
    for (IndicatorStatus status : sheet.indicators()) {
      verdicts
          .computeIfAbsent(status.indicator().department(), d -> new ArrayList<>())
          .add(status.verdict());
    }
    for (TaskStatus status : sheet.tasks()) {
      if (status.isLeaf()) {
        verdicts
            .computeIfAbsent(status.task().department(), d -> new ArrayList<>())
            .add(status.verdict());
      }
    }
    return verdicts;
  }
}
