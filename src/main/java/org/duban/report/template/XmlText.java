package org.duban.report.template;

/// Makes text fit for XML: what it can't carry at all is control characters, which print as spaces,
/// and halves of surrogate pairs, which print as the replacement character.
final class XmlText {

  private static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  static String of(String text) {
    return text.codePoints().allMatch(XmlText::isAllowed) ? text : replaced(text);
  }

  private static String replaced(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isAllowed(c)) {
            replaced.appendCodePoint(c);
          } else {
            replaced.append(Character.isISOControl(c) ? ' ' : REPLACEMENT);
          }
        });
    return replaced.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', '\t' -> true;
      default ->
          !Character.isISOControl(codePoint)
              && Character.getType(codePoint) != Character.SURROGATE
              && (codePoint & 0xfffe) != 0xfffe;
    };
  }
}
