package org.duban.cli.io;

/// How many columns text takes in a terminal: East Asian wide and full-width characters take two,
/// combining marks none (Unicode Standard Annex 11). Characters of ambiguous width take one.
public final class Width {

  private static final String ELLIPSIS = "…";

  /// First and last code points of the wide ranges outside what [Character#isIdeographic] and
  /// [Character#isEmojiPresentation] know.
  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul initial consonants
    0x2329, 0x232A, // angle brackets
    0x2E80, 0x303E, // radicals, CJK punctuation
    0x3041, 0x33FF, // kana, Bopomofo, enclosed letters
    0x4DC0, 0x4DFF, // hexagrams
    0xA490, 0xA4CF, // Yi radicals
    0xA000, 0xA48C, // Yi
    0xA960, 0xA97C, // more Hangul initial consonants
    0xAC00, 0xD7A3, // Hangul
    0xFE10, 0xFE19, // vertical punctuation
    0xFE30, 0xFE6B, // compatibility and small forms
    0xFF01, 0xFF60, // full-width forms
    0xFFE0, 0xFFE6, // full-width signs
    0x1F200, 0x1F265, // enclosed ideographs
    0x20000, 0x3FFFD, // ideographs, assigned or not
  };

  private Width() {}

  /// The columns that `text` takes.
  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /// `text` itself if it fits into `columns`, else its beginning and an ellipsis.
  public static String fit(String text, int columns) {
    return of(text) <= columns ? text : shortened(text, columns);
  }

  /// As much of the beginning of `text` as fits into `columns` before an ellipsis.
  static String shortened(String text, int columns) {
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append(ELLIPSIS).toString();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0]) {
      return false;
    }
    if (Character.isIdeographic(codePoint) || Character.isEmojiPresentation(codePoint)) {
      return true;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
