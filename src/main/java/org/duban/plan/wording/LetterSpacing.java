package org.duban.plan.wording;

import org.duban.text.Space;

/// Chinese text with blanks between its characters, as titles of tables are set: 地 区 生 产 总 值, 增 长 8
/// %.
final class LetterSpacing {

  private LetterSpacing() {}

  /// The text without the blanks beside an ideograph that stands alone between blanks; any other
  /// blank may part what is said.
  static String closed(String text) {
    if (text.isEmpty() || !isSpaced(text)) {
      return text;
    }
    StringBuilder closed = new StringBuilder(text.length());
    boolean alone = false;
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && !Space.isSpace(text.charAt(end))) {
        end++;
      }
      boolean one = end - at == 1 && Character.isIdeographic(text.charAt(at));
      boolean joins = one || alone;
      if (at > 0 && !(joins && touches(closed, text.charAt(at)))) {
        closed.append(' ');
      }
      closed.append(text, at, end);
      alone = one;
      at = end;
      while (at < text.length() && Space.isSpace(text.charAt(at))) {
        at++;
      }
    }
    return closed.toString();
  }

  /// Whether two ideographs stand alone beside each other.
  private static boolean isSpaced(String text) {
    int run = 0;
    int length = 0;
    boolean one = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || Space.isSpace(text.charAt(i));
      if (!space) {
        length++;
        one = length == 1 && Character.isIdeographic(text.charAt(i));
      } else if (length > 0) {
        run = one ? run + 1 : 0;
        if (run > 1) {
          return true;
        }
        length = 0;
        one = false;
      }
    }
    return false;
  }

  /// Letters of Latin words stay apart.
  private static boolean touches(StringBuilder before, char next) {
    char last = before.charAt(before.length() - 1);
    return Character.isIdeographic(last) || Character.isIdeographic(next);
  }
}
