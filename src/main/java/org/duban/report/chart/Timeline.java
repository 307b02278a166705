package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.report.model.PriorityTask;
import org.duban.report.model.Report;
import org.duban.report.model.TaskRow;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// Tasks along the goal year: each from its start to its due date, filled as far as it is done,
/// with a line at the end of the period.
public final class Timeline implements Chart {

  /// What fits on a page beside others.
  public static final int MOST_BARS = 24;

  private static final double HEAD = 14;
  private static final double ROW = 16;
  private static final double BAR = 8;
  private static final double LABEL_SIZE = 8.5;
  private static final double TICK_SIZE = 7.5;
  private static final double GAP = 6;
  private static final double LABELS = 0.36;
  private static final double TEXTS = 0.3;
  private static final double PERCENT = 100;
  private static final int TICKS_EACH = 2;

  private final List<TimelineBar> bars;
  private final List<String> months;
  private final BigDecimal elapsed;
  private final String legend;

  private Timeline(List<TimelineBar> bars, List<String> months, BigDecimal elapsed, String legend) {
    this.bars = List.copyOf(bars);
    this.months = List.copyOf(months);
    this.elapsed = elapsed;
    this.legend = legend;
  }

  /// The priority tasks of the report; where there is one alone, what is under it as well. Of too
  /// many, the first.
  public static Timeline of(Report report, int most, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    List<TaskRow> rows =
        report.tasks().size() == 1
            ? Stream.concat(
                    report.tasks().stream().map(PriorityTask::task),
                    report.tasks().getFirst().measures().stream())
                .toList()
            : report.tasks().stream().map(PriorityTask::task).toList();
    List<TimelineBar> bars =
        rows.stream()
            .limit(most)
            .map(row ->
                new TimelineBar(
                    row.name(),
                    row.starts(),
                    row.ends(),
                    row.done(),
                    row.progress(),
                    row.standing().light()))
            .toList();
    String legend = phrases.say("report.chart_timeline", "period", report.masthead().period());
    String note = Excerpt.note("chart_first", most, rows.size(), phrases);
    return new Timeline(
        bars, report.months(), report.elapsed(), Excerpt.with(note, legend, phrases));
  }

  @Override
  public double height(double width) {
    return bars.isEmpty() ? 0 : HEAD + bars.size() * ROW + HEAD;
  }

  @Override
  public String description() {
    List<String> lines = new ArrayList<>();
    for (TimelineBar bar : bars) {
      lines.add(bar.label() + " " + bar.text());
    }
    return bars.isEmpty() ? "" : legend + "; " + String.join("; ", lines);
  }

  @Override
  public void draw(Canvas canvas, double width) {
    if (bars.isEmpty()) {
      return;
    }
    double left = width * LABELS;
    double texts =
        bars.stream().mapToDouble(bar -> canvas.width(bar.text(), LABEL_SIZE)).max().orElse(0);
    double right = width - Math.min(texts + 3 * GAP, width * TEXTS);
    double foot = HEAD + bars.size() * ROW;
    String shown = Fitted.to(width, legend, TICK_SIZE, canvas);
    canvas.text(shown, 0, 9, TICK_SIZE, Canvas.Align.LEFT, Palette.MUTED);
    for (int month = 0; month <= months.size(); month++) {
      double x = left + (right - left) * month / months.size();
      canvas.line(x, HEAD, x, foot, 0.5, Palette.GRID);
      if (month < months.size() && month % TICKS_EACH == 0) {
        double middle = x + (right - left) / months.size() / 2;
        canvas.text(
            months.get(month), middle, foot + 9, TICK_SIZE, Canvas.Align.CENTRE, Palette.MUTED);
      }
    }
    for (int i = 0; i < bars.size(); i++) {
      draw(canvas, bars.get(i), HEAD + i * ROW, left, right, width);
    }
    double now = left + (right - left) * elapsed.doubleValue() / PERCENT;
    canvas.line(now, HEAD - 2, now, foot + 2, 1.4, Palette.MARK);
  }

  private static void draw(
      Canvas canvas, TimelineBar bar, double y, double left, double right, double width) {
    double base = y + 11;
    String label = Fitted.to(left - GAP, bar.label(), LABEL_SIZE, canvas);
    canvas.text(label, left - GAP, base, LABEL_SIZE, Canvas.Align.RIGHT, Palette.TEXT);
    double start = left + (right - left) * bar.from().doubleValue() / PERCENT;
    double end = left + (right - left) * bar.to().doubleValue() / PERCENT;
    double top = y + (ROW - BAR) / 2;
    canvas.rectangle(start, top, end - start, BAR, Palette.SPAN);
    bar.done()
        .ifPresent(done -> {
          double filled = (end - start) * Math.min(1, done.doubleValue() / PERCENT);
          canvas.rectangle(start, top, filled, BAR, Palette.of(bar.light()));
        });
    double text = LightMark.draw(canvas, bar.light(), right + GAP, base, LABEL_SIZE);
    canvas.text(
        Fitted.to(width - text, bar.text(), LABEL_SIZE, canvas),
        text,
        base,
        LABEL_SIZE,
        Canvas.Align.LEFT,
        Palette.TEXT);
  }
}
