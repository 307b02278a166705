package org.duban.report.chart;

import org.duban.status.model.Light;

/// A light in a chart: a shape in its colour, so that it can be told without colour.
final class LightMark {

  /// The room that it takes, of the text's size.
  private static final double ROOM = 1.2;

  private LightMark() {}

  /// Draws the light before a text that begins at `x`, and returns where the text begins then.
  static double draw(Canvas canvas, Light light, double x, double baseline, double size) {
    canvas.text(shape(light), x, baseline, size, Canvas.Align.LEFT, Palette.of(light));
    return x + size * ROOM;
  }

  private static String shape(Light light) {
    return switch (light) {
      case GREEN -> "●";
      case YELLOW -> "▲";
      case RED -> "■";
      case GREY -> "○";
    };
  }
}
