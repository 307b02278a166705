package org.duban.report.chart;

/// A drawing that fits its width.
public interface Chart {

  /// How high it is, in points.
  double height();

  /// What it says, in words and with its numbers, for readers who can't see it.
  String description();

  /// Draws it `width` points wide and [#height] high.
  void draw(Canvas canvas, double width);
}
