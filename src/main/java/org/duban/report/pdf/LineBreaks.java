package org.duban.report.pdf;

import java.text.BreakIterator;
import java.util.Locale;
import org.openpdf.css.constants.CSSName;
import org.openpdf.css.constants.IdentValue;
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

  /// How many characters at most stay together where there is no place for a line to end.
  private static final int MOST_TOGETHER = 4;

  private static final String JOINTS = "-/";
  private static final String WITHIN_NUMBERS = ".,:/-–—~～";

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    return of(text, style.isIdent(CSSName.WORD_WRAP, IdentValue.BREAK_WORD));
  }

  /// Where a line of `text` may end; `intoWords` where words that are longer than a line are
  /// broken.
  static BreakPointsProvider of(String text, boolean intoWords) {
    BreakIterator candidates = BreakIterator.getLineInstance(Locale.ROOT);
    candidates.setText(text);
    if (intoWords) {
      return new FirstWord(text, candidates);
    }
    return () -> point(next(candidates, text));
  }

  private static int next(BreakIterator candidates, String text) {
    int at = candidates.next();
    while (at > 0 && at < text.length() && !isAllowed(text, at)) {
      at = candidates.next();
    }
    return at;
  }

  private static BreakPoint point(int at) {
    return at == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(at);
  }

  /// Where words may be broken that are longer than a line: only the first one of the text that is
  /// left may be such a word, and what comes first is broken last.
  private static final class FirstWord implements BreakPointsProvider {

    private final String text;
    private final BreakIterator candidates;
    private int end;
    private int at;

    FirstWord(String text, BreakIterator candidates) {
      this.text = text;
      this.candidates = candidates;
      end = LineBreaks.next(candidates, text);
    }

    @Override
    public BreakPoint next() {
      if (at < end) {
        int last = at;
        do {
          at++;
        } while (at < end && !isAllowedWithin(text, at, end) && !isLastResort(text, last, at));
        return point(at);
      }
      end = LineBreaks.next(candidates, text);
      at = end;
      return point(end);
    }
  }

  /// Whether a line may end before index `at` of a word of `text` that ends at `end` and is longer
  /// than a line.
  private static boolean isAllowedWithin(String text, int at, int end) {
    if (text.substring(at, end).isBlank()) {
      // The word without the space after it, for which there needn't be room.
      return text.charAt(at - 1) != ' ';
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return at > 1
        && text.substring(at, end).codePoints().filter(Character::isLetterOrDigit).count() > 1
        && NEVER_FIRST.indexOf(after) < 0
        && JOINTS.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0
        && !Character.isLowSurrogate(after)
        && Character.getType(after) != Character.NON_SPACING_MARK;
  }

  /// Whether `text` has to be broken before index `at`, against all rules: a row of dots or dashes
  /// has no better place, and would leave the page.
  private static boolean isLastResort(String text, int last, int at) {
    return at - last >= MOST_TOGETHER && !Character.isLowSurrogate(text.charAt(at));
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
