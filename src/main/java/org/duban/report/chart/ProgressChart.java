package org.duban.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.plan.Measure;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.Report;
import org.duban.wording.Lang;
import org.duban.wording.Phrases;

/// The indicators against what was due: totals by their completion rate against the schedule, rates
/// and levels by their figure against the target, in one panel for each unit.
public final class ProgressChart implements Chart {

  private static final double GAP = 6;

  private final List<BulletPanel> panels;

  private ProgressChart(List<BulletPanel> panels) {
    this.panels = List.copyOf(panels);
  }

  /// The chart of the report's indicators. It has no panels where there is nothing to show.
  public static ProgressChart of(Report report, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    List<BulletBar> totals = new ArrayList<>();
    Map<String, List<BulletBar>> rates = new LinkedHashMap<>();
    for (IndicatorRow row : report.indicators()) {
      if (row.measure() == Measure.TOTAL) {
        row.completion().ifPresent(rate -> totals.add(total(row, phrases)));
      } else if (row.due().isPresent()) {
        rates.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(rate(row, phrases));
      }
    }
    List<BulletPanel> panels = new ArrayList<>();
    rates.forEach((unit, bars) ->
        panels.add(
            new BulletPanel(
                phrases.say("report.chart_rates", "unit", unit),
                bars,
                unit.equals("%") ? unit : "")));
    if (!totals.isEmpty()) {
      panels.add(new BulletPanel(phrases.say("report.chart_totals"), totals, "%"));
    }
    return new ProgressChart(panels);
  }

  public boolean isEmpty() {
    return panels.isEmpty();
  }

  @Override
  public double height() {
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
