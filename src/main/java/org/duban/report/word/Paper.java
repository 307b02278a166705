package org.duban.report.word;

import org.duban.text.Lang;

/// A page and its margins, in twentieths of a point.
///
/// @param pitch of the lines of its grid; 0 where it has none
record Paper(
    int width, int height, int top, int right, int bottom, int left, int footer, int pitch) {

  /// The page of a report: after GB/T 9704 in Chinese, 156 mm by 225 mm for the text.
  static Paper of(Lang lang, boolean brief) {
    if (brief) {
      return mm(210, 297, 14, 18, 18, 18, 8, 0);
    }
    return switch (lang) {
      case ZH -> mm(210, 297, 37, 26, 35, 28, 24, 560);
      case EN -> mm(210, 297, 25, 20, 25, 20, 12, 0);
    };
  }

  /// A page across.
  static Paper across() {
    return mm(297, 210, 26, 35, 28, 37, 15, 0);
  }

  /// How wide the text is.
  int text() {
    return width - left - right;
  }

  /// How high the text is.
  int textHeight() {
    return height - top - bottom;
  }

  private static Paper mm(
      int width, int height, int top, int right, int bottom, int left, int footer, int pitch) {
    return new Paper(
        twips(width),
        twips(height),
        twips(top),
        twips(right),
        twips(bottom),
        twips(left),
        twips(footer),
        pitch);
  }

  private static int twips(int mm) {
    return (mm * 14400 + 127) / 254;
  }
}
