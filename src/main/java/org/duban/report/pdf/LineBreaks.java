package org.duban.report.pdf;

import java.text.BreakIterator;
import java.util.Locale;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.layout.breaker.LineBreakingStrategy;

/// Where a line may end: between ideographs, at spaces; never before closing punctuation or after
/// an opening mark, never at the dash of a range (`January–June`), and never inside a number
/// (`3.5`, `v3.0`, `1—6`, `5,800`) or between a number and its unit (`8月`, `12个`, `5%`).
final class LineBreaks implements LineBreakingStrategy {

  private static final String NEVER_FIRST = "，。、；：！？）】》」』〉〕”’…—–·％℃‰,.:;!?)]}%";
  private static final String NEVER_LAST = "（【《「『〈〔“‘￥＋－–([{$£€+#";
  private static final String WITHIN_NUMBERS = ".,:/-–—~～";

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    BreakIterator candidates = BreakIterator.getLineInstance(Locale.ROOT);
    candidates.setText(text);
    return () -> next(candidates, text);
  }

  private static BreakPoint next(BreakIterator candidates, String text) {
    int at = candidates.next();
    while (at > 0 && at < text.length() && !isAllowed(text, at)) {
      at = candidates.next();
    }
    return at == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(at);
  }

  /// Whether a line of `text` may end before index `at`.
  static boolean isAllowed(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0
        && !isWithinNumber(before, after);
  }

  private static boolean isWithinNumber(char before, char after) {
    if (isDigit(after)) {
      return isLatin(before) || WITHIN_NUMBERS.indexOf(before) >= 0;
    }
    return isDigit(before)
        && (WITHIN_NUMBERS.indexOf(after) >= 0 || Character.isIdeographic(after));
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
