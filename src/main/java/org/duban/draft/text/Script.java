package org.duban.draft.text;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the letters of a document as its rules know them: traditional characters as simplified
/// ones, without the spaces and slips that a scan leaves (8％左 右, 1O%).
public final class Script {

  /// So many traditional characters make a text traditional.
  private static final int TRADITIONAL = 8;

  private static final Pattern ZERO =
      Pattern.compile(
          "(?<=[0-9.][Oo○,]{0,3})[Oo○](?=[Oo○]{0,3}(?:[0-9.]|\\s*[%％]|[万亿千百元人家个户项亩件所套]))");
  private static final Pattern ONE =
      Pattern.compile("(?<![A-Za-z0-9])[lI](?=[0-9.]*[0-9]\\s*[%％])");

  /// A line of departments, whose names may be parted by spaces alone.
  private static final Pattern OF_DEPARTMENTS =
      Pattern.compile("(?:责任|牵头|配合|主办|协办|承办|落实)(?:单位|部门)?\\s*[:：]");

  private final String text;
  private final boolean traditional;
  private final NavigableSet<Integer> corrected = new TreeSet<>();

  public Script(String text) {
    this.text = text;
    this.traditional =
        text.chars()
                .filter(c -> Traditional.SIMPLIFIED.containsKey((char) c))
                .limit(TRADITIONAL)
                .count()
            == TRADITIONAL;
  }

  /// Whether a slip was taken out between two places of the source.
  public boolean isCorrected(int start, int end) {
    return !corrected.subSet(start, end).isEmpty();
  }

  /// Whether most letters of `text` are ideographs.
  public static boolean isChinese(String text) {
    int ideographs = 0;
    int latin = 0;
    int limit = Math.min(text.length(), 4000);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        ideographs++;
      } else if (Character.isLetter(c)) {
        latin++;
      }
    }
    return ideographs * 2 > latin;
  }

  /// The line of the source from `from` to `to`.
  Text read(int from, int to) {
    StringBuilder letters = new StringBuilder(to - from);
    int[] at = new int[to - from];
    int length = 0;
    String line = text.substring(from, to);
    Matcher key = OF_DEPARTMENTS.matcher(line);
    int departments = key.find() ? key.end() : line.length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isInvisible(c) || ((c == ' ' || c == '\u3000') && isNoise(line, i, i >= departments))) {
        continue;
      }
      letters.append(traditional ? Traditional.SIMPLIFIED.getOrDefault(c, c) : c);
      at[length++] = from + i;
    }
    at = Arrays.copyOf(at, length);
    correct(letters, at, ZERO, '0');
    correct(letters, at, ONE, '1');
    return Text.of(letters.toString(), at);
  }

  private void correct(StringBuilder letters, int[] at, Pattern slip, char meant) {
    Matcher matcher = slip.matcher(letters);
    while (matcher.find()) {
      letters.setCharAt(matcher.start(), meant);
      corrected.add(at[matcher.start()]);
    }
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b'
        || c == '\u200c'
        || c == '\u200d'
        || c == '\ufeff'
        || c == '\u00ad'
        || c == '\u2060';
  }

  /// A single space beside a Chinese letter, where no cell ends.
  ///
  /// @param parts whether names may be parted by it
  private static boolean isNoise(String line, int i, boolean parts) {
    char before = i > 0 ? line.charAt(i - 1) : '\n';
    char after = i + 1 < line.length() ? line.charAt(i + 1) : '\n';
    return before != '\n'
        && after != '\n'
        && before != ' '
        && after != ' '
        && before != '\u3000'
        && after != '\u3000'
        && before != '|'
        && after != '|'
        && (isWide(before) || isWide(after))
        && !(parts && isWide(before) && isWide(after));
  }

  private static boolean isWide(char c) {
    return Character.isIdeographic(c)
        || (c >= '\u3000' && c <= '\u303f')
        || (c >= '\uff01' && c <= '\uff5e');
  }
}
