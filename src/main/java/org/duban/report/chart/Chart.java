package org.duban.report.chart;

/// A drawing that fits its width.
public interface Chart {

  /// How high it is where it is `width` wide, in points.
  double height(double width);

  /// What it says, in words and with its numbers, for readers who can't see it.
  String description();

  /// Draws it `width` points wide and [#height(double)] high.
  void draw(Canvas canvas, double width);
}
