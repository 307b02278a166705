package org.duban.csv;

import java.util.regex.Pattern;

/// Text that a spreadsheet shows and never runs. Excel and WPS take a cell that starts with `=`,
/// `+`, `-`, `@`, a tab or a carriage return for a formula, so such a text gets a `'` in front. A
/// text that already looks like that gets one more, so that taking one away restores every text.
public final class SafeText {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  private SafeText() {}

  /// `text` as it is stored.
  public static String stored(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /// The text that was stored as `stored`.
  public static String restored(String stored) {
    return stored.startsWith("'") && FORMULA.matcher(stored).lookingAt()
        ? stored.substring(1)
        : stored;
  }
}
