package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Bars on one scale, each with a mark that it should reach.
///
/// @param title above the bars
/// @param suffix what follows the numbers of the scale: %
record BulletPanel(String title, List<BulletBar> bars, String suffix) {

  private static final double TITLE = 20;
  private static final double ROW = 17;
  private static final double BAR = 8;
  private static final double FOOT = 16;
  private static final double TITLE_SIZE = 9.5;
  private static final double LABEL_SIZE = 9;
  private static final double TICK_SIZE = 7.5;
  private static final double GAP = 8;
  private static final double MOST_FOR_LABELS = 0.38;
  private static final double MOST_FOR_TEXTS = 0.34;

  BulletPanel {
    bars = List.copyOf(bars);
  }

  double height() {
    return TITLE + bars.size() * ROW + FOOT;
  }

  void draw(Canvas canvas, double top, double width) {
    double left = column(canvas, BulletBar::label, width * MOST_FOR_LABELS);
    double texts = column(canvas, BulletBar::text, width * MOST_FOR_TEXTS) + 2 * GAP;
    double right = width - texts;
    Axis axis = Axis.over(numbers());
    canvas.text(title, 0, top + 10, TITLE_SIZE, Canvas.Align.LEFT, Palette.TEXT);
    double first = top + TITLE;
    double foot = first + bars.size() * ROW;
    for (BigDecimal tick : axis.ticks()) {
      double x = left + axis.position(tick) * (right - left);
      canvas.line(x, first, x, foot, 0.5, Palette.GRID);
      String number = tick.stripTrailingZeros().toPlainString().replace('-', '−') + suffix;
      canvas.text(number, x, foot + 9, TICK_SIZE, Canvas.Align.CENTRE, Palette.MUTED);
    }
    double y = first;
    for (BulletBar bar : bars) {
      draw(canvas, bar, axis, left, right, y);
      double start = LightMark.draw(canvas, bar.light(), right + GAP, y + 12, LABEL_SIZE);
      String text = Fitted.to(width - start, bar.text(), LABEL_SIZE, canvas);
      canvas.text(text, start, y + 12, LABEL_SIZE, Canvas.Align.LEFT, Palette.TEXT);
      y += ROW;
    }
  }

  /// How wide the column of `texts` is: as wide as they need, up to `most`.
  private double column(Canvas canvas, Function<BulletBar, String> texts, double most) {
    double widest =
        bars.stream().map(texts).mapToDouble(t -> canvas.width(t, LABEL_SIZE)).max().orElse(0);
    return Math.min(widest + GAP, most);
  }

  private static void draw(
      Canvas canvas, BulletBar bar, Axis axis, double left, double right, double y) {
    String label = Fitted.to(left - GAP, bar.label(), LABEL_SIZE, canvas);
    canvas.text(label, left - GAP, y + 12, LABEL_SIZE, Canvas.Align.RIGHT, Palette.TEXT);
    double span = right - left;
    double barTop = y + (ROW - BAR) / 2;
    canvas.rectangle(left, barTop, span, BAR, Palette.TRACK);
    bar.value()
        .ifPresent(value -> {
          double zero = left + axis.position(BigDecimal.ZERO) * span;
          double end = left + axis.position(value) * span;
          double start = Math.min(zero, end);
          canvas.rectangle(start, barTop, Math.abs(end - zero), BAR, Palette.of(bar.light()));
        });
    bar.mark()
        .ifPresent(mark -> {
          double x = left + axis.position(mark) * span;
          canvas.line(x, barTop - 3, x, barTop + BAR + 3, 1.8, Palette.MARK);
        });
  }

  private List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    for (BulletBar bar : bars) {
      Optional.of(bar).flatMap(BulletBar::value).ifPresent(numbers::add);
      Optional.of(bar).flatMap(BulletBar::mark).ifPresent(numbers::add);
    }
    return numbers;
  }
}
