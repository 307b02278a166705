package org.duban.report.chart;

/// Text cut to the room it has.
final class Fitted {

  private static final String ELLIPSIS = "…";

  private Fitted() {}

  /// `text`, or as much of its beginning as fits before an ellipsis.
  static String to(double room, String text, double size, Canvas canvas) {
    if (canvas.width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && canvas.width(text.substring(0, end) + ELLIPSIS, size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
