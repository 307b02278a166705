package org.duban.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.Report;
import org.duban.status.model.Light;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// The indicators against what was due: totals by their completion rate against the schedule, rates
/// and levels by their figure against the target, in one panel for each unit.
public final class ProgressChart implements Chart {

  private static final double GAP = 6;

  /// What fits on a page twice.
  private static final int MOST_BARS = 16;

  private static final String PERCENT = "%";

  private final List<BulletPanel> panels;

  private ProgressChart(List<BulletPanel> panels) {
    this.panels = List.copyOf(panels);
  }

  /// The chart of the report's indicators. It has no panels where there is nothing to show.
  public static ProgressChart of(Report report, Lang lang) {
    return of(report.indicators(), report, lang);
  }

  /// The chart of the `most` indicators that are furthest behind, or least ahead, these first.
  public static ProgressChart ofFurthestBehind(Report report, int most, Lang lang) {
    List<IndicatorRow> furthest =
        report.indicators().stream()
            .filter(row -> row.lead().isPresent())
            .sorted(
                Comparator.comparing((IndicatorRow row) -> row.standing().light() == Light.GREEN)
                    .thenComparing(row -> row.lead().orElseThrow()))
            .limit(most)
            .toList();
    return of(furthest, report, lang);
  }

  private static ProgressChart of(List<IndicatorRow> shown, Report report, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    List<BulletPanel> panels = new ArrayList<>();
    rates(shown)
        .forEach((unit, rows) -> {
          int all = rates(report.indicators()).get(unit).size();
          String title = phrases.say("report.chart_rates", "unit", unit);
          String suffix = unit.equals(PERCENT) ? unit : "";
          panels.add(panel(title, rows, all, row -> rate(row, phrases), suffix, phrases));
        });
    List<IndicatorRow> totals = shown.stream().filter(ProgressChart::isTotal).toList();
    if (!totals.isEmpty()) {
      int all = (int) report.indicators().stream().filter(ProgressChart::isTotal).count();
      String title = phrases.say("report.chart_totals");
      panels.add(panel(title, totals, all, row -> total(row, phrases), PERCENT, phrases));
    }
    return new ProgressChart(panels);
  }

  private static boolean isTotal(IndicatorRow row) {
    return row.completion().isPresent() && row.scheduled().isPresent();
  }

  /// Those that are compared as they stand, by unit.
  private static Map<String, List<IndicatorRow>> rates(List<IndicatorRow> rows) {
    return rows.stream()
        .filter(row -> !isTotal(row) && row.due().isPresent())
        .collect(
            Collectors.groupingBy(IndicatorRow::unit, LinkedHashMap::new, Collectors.toList()));
  }

  @Override
  public double height(double width) {
    return panels.stream().mapToDouble(BulletPanel::height).sum()
        + Math.max(0, panels.size() - 1) * GAP;
  }

  @Override
  public String description() {
    List<String> lines = new ArrayList<>();
    for (BulletPanel panel : panels) {
      lines.add(panel.title());
      panel.bars().forEach(bar -> lines.add(bar.label() + " " + bar.text()));
    }
    return String.join("; ", lines);
  }

  @Override
  public void draw(Canvas canvas, double width) {
    double top = 0;
    for (BulletPanel panel : panels) {
      panel.draw(canvas, top, width);
      top += panel.height() + GAP;
    }
  }

  /// The rows as bars; of too many, those furthest behind. `all` is how many there are.
  private static BulletPanel panel(
      String title,
      List<IndicatorRow> rows,
      int all,
      Function<IndicatorRow, BulletBar> bar,
      String suffix,
      Phrases phrases) {
    List<IndicatorRow> shown = rows;
    if (rows.size() > MOST_BARS) {
      Set<IndicatorRow> furthest =
          rows.stream()
              .sorted(Comparator.comparing(row -> row.lead().orElseThrow()))
              .limit(MOST_BARS)
              .collect(Collectors.toSet());
      shown = rows.stream().filter(furthest::contains).toList();
    }
    String heading = title;
    if (shown.size() < all) {
      String n = String.valueOf(shown.size());
      heading =
          phrases.say("report.chart_some", "title", title, "n", n, "all", String.valueOf(all));
    }
    return new BulletPanel(heading, shown.stream().map(bar).toList(), suffix);
  }

  private static BulletBar total(IndicatorRow row, Phrases phrases) {
    return new BulletBar(
        row.name(),
        row.completion(),
        row.scheduled(),
        phrases.say(
            "report.chart_total_text", "actual", row.completionRate(), "due", row.scheduledShare()),
        row.standing().light());
  }

  private static BulletBar rate(IndicatorRow row, Phrases phrases) {
    return new BulletBar(
        row.name(),
        row.value(),
        row.due(),
        phrases.say("report.chart_rate_text", "actual", row.actual(), "due", row.target()),
        row.standing().light());
  }
}
