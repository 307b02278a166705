package org.duban.text;

import java.util.regex.Pattern;

/// Text that a spreadsheet shows and never runs. Excel and WPS take a cell that starts with `=`,
/// `+`, `-`, `@`, a tab or a carriage return for a formula, so such a text gets a `'` in front. A
/// text that already looks like that gets one more, so that taking one away restores every text.
public final class SafeText {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  /// Spreadsheets of East Asia may take the full-width signs for the same.
  private static final Pattern WIDE_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠]");

  private SafeText() {}

  /// `text` as a cell of a table that is written for spreadsheets.
  public static String cell(String text) {
    return WIDE_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /// The text of such a cell.
  public static String ofCell(String cell) {
    return cell.startsWith("'") && WIDE_FORMULA.matcher(cell).lookingAt()
        ? cell.substring(1)
        : cell;
  }

  /// `text` as journals store it. Their hashes stand for this form: it stays as it was when they
  /// were written, without the full-width signs.
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
