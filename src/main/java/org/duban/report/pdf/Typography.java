package org.duban.report.pdf;

import org.duban.text.Lang;

/// Which characters are set for a text. What has no shape of its own (marks of direction, joiners,
/// soft hyphens, selectors of variants) is left out. The fonts' quotation marks and apostrophes are
/// as wide as an ideograph: English has straight ones instead.
final class Typography {

  private final boolean straightQuotes;

  Typography(Lang lang) {
    this.straightQuotes =
        switch (lang) {
          case ZH -> false;
          case EN -> true;
        };
  }

  String set(String text) {
    return text.codePoints().allMatch(c -> set(c) == c) ? text : changed(text);
  }

  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text.length());
    text.codePoints().map(this::set).filter(c -> c >= 0).forEach(changed::appendCodePoint);
    return changed.toString();
  }

  /// The character to set for one; -1 for none.
  private int set(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint;
    }
    return switch (codePoint) {
      case '‘', '’' -> straightQuotes ? '\'' : codePoint;
      case '“', '”' -> straightQuotes ? '"' : codePoint;
      default -> hasShape(codePoint) ? codePoint : -1;
    };
  }

  private static boolean hasShape(int codePoint) {
    return Character.getType(codePoint) != Character.FORMAT && !isVariationSelector(codePoint);
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  }
}
