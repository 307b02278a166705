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
    int fits = 0;
    int beyond = text.length();
    while (beyond - fits > 1) {
      int middle = (fits + beyond) / 2;
      if (canvas.width(upTo(middle, text) + ELLIPSIS, size) <= room) {
        fits = middle;
      } else {
        beyond = middle;
      }
    }
    return upTo(fits, text) + ELLIPSIS;
  }

  /// The beginning of `text` up to index `end`, without half a character.
  private static String upTo(int end, String text) {
    boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end);
  }
}
