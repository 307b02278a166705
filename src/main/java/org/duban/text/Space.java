package org.duban.text;

/// White space as offices type it: also U+3000, no-break spaces, and the marks of no width that
/// come along when text is pasted.
public final class Space {

  private Space() {}

  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  public static boolean isSpace(char c) {
    if (c < '\u0085') {
      return c <= ' ';
    }
    return Character.isSpaceChar(c) || c == '\u0085' || c == '\u200b' || c == '\ufeff';
  }
}
