package org.duban.report.html;

import java.math.BigDecimal;
import java.util.Locale;
import org.duban.report.chart.Canvas;
import org.duban.report.page.FontFace;
import org.duban.report.page.Markup;

/// Draws as SVG, with text as text. A reader's fonts differ a little from the one that text is
/// measured in.
final class SvgCanvas implements Canvas {

  private final StringBuilder svg;

  /// @param svg where the drawing is added
  SvgCanvas(StringBuilder svg) {
    this.svg = svg;
  }

  @Override
  public void rectangle(double x, double y, double width, double height, int colour) {
    open("rect");
    attribute("x", x);
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    attribute("fill", colour(colour));
    close();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, int colour) {
    open("line");
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    attribute("stroke", colour(colour));
    attribute("stroke-width", width);
    close();
  }

  @Override
  public void polygon(int colour, double... points) {
    StringBuilder all = new StringBuilder();
    for (double point : points) {
      all.append(all.isEmpty() ? "" : " ").append(number(point));
    }
    open("polygon");
    attribute("points", all.toString());
    attribute("fill", colour(colour));
    close();
  }

  @Override
  public void text(String text, double x, double y, double size, Align align, int colour) {
    open("text");
    attribute("x", x);
    attribute("y", y);
    attribute("font-size", size);
    switch (align) {
      case LEFT -> {}
      case CENTRE -> attribute("text-anchor", "middle");
      case RIGHT -> attribute("text-anchor", "end");
    }
    attribute("fill", colour(colour));
    svg.append('>').append(Markup.escaped(text)).append("</text>");
  }

  @Override
  public double width(String text, double size) {
    return FontFace.SANS_REGULAR.width(text, (float) size);
  }

  private void open(String name) {
    svg.append('<').append(name);
  }

  private void attribute(String name, double value) {
    attribute(name, number(value));
  }

  private void attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private void close() {
    svg.append("/>");
  }

  private static String colour(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  /// To a tenth: nobody sees more.
  static String number(double value) {
    BigDecimal tenths = BigDecimal.valueOf(Math.round(value * 10), 1);
    return tenths.stripTrailingZeros().toPlainString();
  }
}
