package org.duban.report.page;

/// Text as HTML and XML have it. Control characters, which it can't have, print as spaces. Marks
/// that turn the direction of what follows are left out: they would reach beyond the text that they
/// stand in.
public final class Markup {

  private Markup() {}

  /// Text between tags, or in an attribute's double quotes.
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
            escaped.append(' ');
          } else if (!turnsDirection(c)) {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static boolean turnsDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
