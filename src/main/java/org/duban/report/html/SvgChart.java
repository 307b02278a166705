package org.duban.report.html;

import org.duban.report.chart.Chart;
import org.duban.report.page.Markup;

/// A chart as SVG, drawn twice: for screens and paper, and for narrow places, where the drawing for
/// the others would be too small to read. The style sheet shows one of them.
final class SvgChart {

  private static final double WIDE = 560;
  private static final double NARROW = 300;

  private SvgChart() {}

  /// @param name tells the charts of a page apart
  /// @param title what the chart shows
  /// @param description what it says, with its numbers
  static void write(
      Chart chart, String name, String title, String description, StringBuilder html) {
    write(chart, WIDE, "wide", name, title, description, html);
    write(chart, NARROW, "narrow", name, title, description, html);
  }

  private static void write(
      Chart chart,
      double width,
      String variant,
      String name,
      String title,
      String description,
      StringBuilder html) {
    String id = Markup.escaped(name) + "-" + variant;
    String size = SvgCanvas.number(width) + " " + SvgCanvas.number(chart.height(width));
    html.append("<svg class=\"chart ").append(variant).append("\" viewBox=\"0 0 ").append(size);
    html.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-title\"");
    html.append(" aria-describedby=\"").append(id).append("-text\">");
    html.append("<title id=\"").append(id).append("-title\">");
    html.append(Markup.escaped(title)).append("</title>");
    html.append("<desc id=\"").append(id).append("-text\">");
    html.append(Markup.escaped(description)).append("</desc>");
    chart.draw(new SvgCanvas(html), width);
    html.append("</svg>");
  }
}
