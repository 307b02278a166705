package org.duban.cli.console;

/// Makes text from files safe to show: a note must not move the cursor, clear the screen or turn
/// the reading order round.
public final class Plain {

  private static final char SUBSTITUTE = '\uFFFD';

  private Plain() {}

  /// `text` on one line: line breaks and tabs become spaces, other control characters and those
  /// that reorder text become U+FFFD.
  public static String line(String text) {
    return safe(text, false);
  }

  /// `text` with its line breaks, and everything else as in [#line].
  public static String lines(String text) {
    return safe(text, true);
  }

  private static String safe(String text, boolean keepBreaks) {
    if (text.codePoints().noneMatch(Plain::isControl)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(c -> {
          if (c == '\n' && keepBreaks) {
            safe.append('\n');
          } else if (c == '\n' || c == '\r' || c == '\t') {
            safe.append(' ');
          } else if (isControl(c)) {
            safe.append(SUBSTITUTE);
          } else {
            safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }

  private static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
