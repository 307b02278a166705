package org.duban.report.model;

/// Text cut to a width.
public final class Shortened {

  private static final int FIRST_WIDE = 0x2E80;

  private Shortened() {}

  /// `text`; where it is wider than `most` letters, an ideograph being as wide as two, its
  /// beginning and an ellipsis.
  public static String to(int most, String text) {
    if (width(text) <= most) {
      return text;
    }
    int room = most - 1;
    int end = 0;
    while (width(text.codePointAt(end)) <= room) {
      room -= width(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /// How wide `text` is in letters, an ideograph being as wide as two.
  static int width(String text) {
    return text.codePoints().map(Shortened::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint < FIRST_WIDE ? 1 : 2;
  }
}
