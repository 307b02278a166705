package org.duban.report.chart;

/// What a chart is drawn on: a sheet measured in points from its top left corner. Colours are
/// `0xRRGGBB`.
public interface Canvas {

  /// Where a text stands to its point.
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  void rectangle(double x, double y, double width, double height, int colour);

  void line(double x1, double y1, double x2, double y2, double width, int colour);

  /// A filled polygon of `points`: x and y in turn.
  void polygon(int colour, double... points);

  /// One line of text with its baseline at `y`.
  void text(String text, double x, double y, double size, Align align, int colour);

  /// How wide `text` is.
  double width(String text, double size);
}
