package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.Report;
import org.duban.report.model.SeriesPoint;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// Small multiples: for each indicator its line over the months, against what was due and the year
/// before.
public final class LinePanels implements Chart {

  private static final int MOST_PANELS = 12;
  private static final int MOST_COLUMNS = 3;
  private static final double COLUMN = 125;
  private static final int MONTHS = 12;
  private static final double HEAD = 15;
  private static final double PANEL = 84;
  private static final double PLOT_TOP = 17;
  private static final double PLOT = 48;
  private static final double GAP = 14;
  private static final double SCALE = 26;
  private static final double TITLE_SIZE = 8.5;
  private static final double TICK_SIZE = 7;
  private static final double LEGEND_SIZE = 7.5;
  private static final double DOT = 1.6;
  private static final double DASH = 5;

  private final List<IndicatorRow> rows;
  private final String note;
  private final Phrases phrases;

  private LinePanels(List<IndicatorRow> rows, String note, Phrases phrases) {
    this.rows = List.copyOf(rows);
    this.note = note;
    this.phrases = phrases;
  }

  /// The report's indicators that have figures for two months or more; of too many, the first.
  public static LinePanels of(Report report, Lang lang) {
    List<IndicatorRow> rows =
        report.indicators().stream()
            .filter(row -> values(row, SeriesPoint::actual).size() > 1)
            .toList();
    Phrases phrases = Phrases.of(lang);
    return new LinePanels(
        rows.stream().limit(MOST_PANELS).toList(),
        Excerpt.note("chart_first", MOST_PANELS, rows.size(), phrases),
        phrases);
  }

  @Override
  public double height(double width) {
    int columns = columns(width);
    int lines = (rows.size() + columns - 1) / columns;
    return lines == 0 ? 0 : HEAD + lines * PANEL;
  }

  @Override
  public String description() {
    List<String> lines = new ArrayList<>();
    if (!note.isEmpty()) {
      lines.add(note);
    }
    for (IndicatorRow row : rows) {
      List<String> points = new ArrayList<>();
      for (SeriesPoint point : row.series()) {
        point.actual().ifPresent(actual -> points.add(told(point, actual)));
      }
      lines.add(title(row) + " " + String.join(", ", points));
    }
    return String.join("; ", lines);
  }

  private String told(SeriesPoint point, BigDecimal actual) {
    StringBuilder told = new StringBuilder(point.label() + " " + plain(actual));
    point.planned().ifPresent(v -> told.append(say("chart_planned", v)));
    point.lastYear().ifPresent(v -> told.append(say("chart_last_year", v)));
    return told.toString();
  }

  private String say(String name, BigDecimal value) {
    return phrases.say("report." + name, "value", plain(value));
  }

  @Override
  public void draw(Canvas canvas, double width) {
    if (rows.isEmpty()) {
      return;
    }
    legend(canvas, width);
    int columns = columns(width);
    double panel = (width - (columns - 1) * GAP) / columns;
    for (int i = 0; i < rows.size(); i++) {
      int line = i / columns;
      int column = i % columns;
      draw(canvas, rows.get(i), column * (panel + GAP), HEAD + line * PANEL, panel);
    }
  }

  private static int columns(double width) {
    return (int) Math.clamp(width / COLUMN, 1, MOST_COLUMNS);
  }

  private void legend(Canvas canvas, double width) {
    double x = 0;
    canvas.line(x, 7, x + 16, 7, 1.6, Palette.ACTUAL);
    x = key(canvas, "legend_actual", x + 20);
    dashes(canvas, x, 7, x + 16, 7, Palette.PLANNED);
    x = key(canvas, "legend_planned", x + 20);
    canvas.line(x, 7, x + 16, 7, 1, Palette.LAST_YEAR);
    x = key(canvas, "legend_last_year", x + 20);
    if (!note.isEmpty()) {
      String shown = Fitted.to(width - x, note, LEGEND_SIZE, canvas);
      canvas.text(shown, width, 10, LEGEND_SIZE, Canvas.Align.RIGHT, Palette.MUTED);
    }
  }

  private double key(Canvas canvas, String name, double x) {
    String text = phrases.say("report." + name);
    canvas.text(text, x, 10, LEGEND_SIZE, Canvas.Align.LEFT, Palette.MUTED);
    return x + canvas.width(text, LEGEND_SIZE) + 12;
  }

  private static void draw(Canvas canvas, IndicatorRow row, double x, double y, double width) {
    String title = Fitted.to(width, title(row), TITLE_SIZE, canvas);
    canvas.text(title, x, y + 10, TITLE_SIZE, Canvas.Align.LEFT, Palette.TEXT);
    Axis axis = Axis.over(values(row));
    double left = x + SCALE;
    double right = x + width;
    double top = y + PLOT_TOP;
    for (BigDecimal tick : List.of(axis.low(), axis.high())) {
      double at = height(axis, tick, top);
      canvas.line(left, at, right, at, 0.5, Palette.GRID);
      canvas.text(plain(tick), left - 4, at + 2.5, TICK_SIZE, Canvas.Align.RIGHT, Palette.MUTED);
    }
    line(canvas, row, SeriesPoint::lastYear, axis, left, right, top, Palette.LAST_YEAR);
    line(canvas, row, SeriesPoint::planned, axis, left, right, top, Palette.PLANNED);
    line(canvas, row, SeriesPoint::actual, axis, left, right, top, Palette.ACTUAL);
    List<SeriesPoint> series = row.series();
    for (SeriesPoint point : List.of(series.getFirst(), series.getLast())) {
      String label = point.label();
      double half = canvas.width(label, TICK_SIZE) / 2;
      double at = Math.min(across(point, left, right), right - half);
      canvas.text(label, at, top + PLOT + 9, TICK_SIZE, Canvas.Align.CENTRE, Palette.MUTED);
    }
  }

  private static void line(
      Canvas canvas,
      IndicatorRow row,
      Function<SeriesPoint, Optional<BigDecimal>> of,
      Axis axis,
      double left,
      double right,
      double top,
      int colour) {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (SeriesPoint point : row.series()) {
      Optional<BigDecimal> value = of.apply(point);
      if (value.isEmpty()) {
        continue;
      }
      double x = across(point, left, right);
      double y = height(axis, value.get(), top);
      if (!Double.isNaN(lastX)) {
        if (colour == Palette.PLANNED) {
          dashes(canvas, lastX, lastY, x, y, colour);
        } else {
          canvas.line(lastX, lastY, x, y, colour == Palette.ACTUAL ? 1.6 : 1, colour);
        }
      }
      if (colour == Palette.ACTUAL) {
        canvas.rectangle(x - DOT, y - DOT, 2 * DOT, 2 * DOT, colour);
      }
      lastX = x;
      lastY = y;
    }
  }

  private static void dashes(
      Canvas canvas, double x1, double y1, double x2, double y2, int colour) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    for (double at = 0; at < length; at += 2 * DASH) {
      double to = Math.min(length, at + DASH);
      canvas.line(
          x1 + (x2 - x1) * at / length,
          y1 + (y2 - y1) * at / length,
          x1 + (x2 - x1) * to / length,
          y1 + (y2 - y1) * to / length,
          1,
          colour);
    }
  }

  private static double across(SeriesPoint point, double left, double right) {
    return left + (right - left) * (point.month() - 0.5) / MONTHS;
  }

  private static double height(Axis axis, BigDecimal value, double top) {
    return top + PLOT * (1 - axis.position(value));
  }

  private static List<BigDecimal> values(IndicatorRow row) {
    return Stream.<Function<SeriesPoint, Optional<BigDecimal>>>of(
            SeriesPoint::actual, SeriesPoint::planned, SeriesPoint::lastYear)
        .flatMap(of -> values(row, of).stream())
        .toList();
  }

  private static List<BigDecimal> values(
      IndicatorRow row, Function<SeriesPoint, Optional<BigDecimal>> of) {
    return row.series().stream().map(of).flatMap(Optional::stream).toList();
  }

  private static String title(IndicatorRow row) {
    return row.unit().isEmpty() ? row.name() : row.name() + " (" + row.unit() + ")";
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString().replace('-', '−');
  }
}
