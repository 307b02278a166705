package org.duban.text;

/// Full-width forms, which Chinese input methods leave in numbers and codes, as the half-width
/// ones: ８％ is 8%, （１） is (1). Ideographs and Chinese punctuation without a half-width form stay.
public final class HalfWidth {

  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final int SHIFT = FIRST - '!';

  private HalfWidth() {}

  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != half(text.charAt(i))) {
        return converted(text);
      }
    }
    return text;
  }

  private static String converted(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      half.append(half(text.charAt(i)));
    }
    return half.toString();
  }

  private static char half(char c) {
    if (c < '\u00a0') {
      return c;
    }
    if (c >= FIRST && c <= LAST) {
      return (char) (c - SHIFT);
    }
    return switch (c) {
      case '\u3000', '\u00a0' -> ' ';
      case '\u2212' -> '-'; // the minus sign proper
      case '\ufe6a' -> '%'; // the small percent sign
      default -> c;
    };
  }
}
