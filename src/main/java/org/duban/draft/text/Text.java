package org.duban.draft.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duban.text.HalfWidth;

/// A stretch of a document. Each letter knows where it stands in the source, so that what is made
/// of the text can be shown beside it, however lines were joined.
public final class Text {

  public static final Text EMPTY = new Text("", "", new int[0]);

  private final String letters;

  /// The same in small half-width letters, which rules look at; as long as `letters`.
  private final String plain;

  /// Where each letter stands in the source.
  private final int[] at;

  private Text(String letters, String plain, int[] at) {
    if (letters.length() != plain.length() || at.length != letters.length()) {
      throw new IllegalArgumentException("letters without a place");
    }
    this.letters = letters;
    this.plain = plain;
    this.at = at;
  }

  /// As a plan is to have it.
  public String letters() {
    return letters;
  }

  /// In small half-width letters, which rules look at; as long as [#letters].
  public String plain() {
    return plain;
  }

  /// Where the letter at `index` stands in the source.
  int at(int index) {
    return at[index];
  }

  public static Text of(String letters, int[] at) {
    return new Text(letters, plain(letters), at);
  }

  /// Small and half-width, letter by letter.
  private static String plain(String letters) {
    String small = HalfWidth.of(letters).toLowerCase(Locale.ROOT);
    return small.length() == letters.length() ? small : HalfWidth.of(letters);
  }

  public int length() {
    return letters.length();
  }

  public boolean isBlank() {
    return letters.isBlank();
  }

  /// Where it starts in the source.
  public int start() {
    return at.length == 0 ? 0 : at[0];
  }

  /// Behind its last letter in the source.
  public int end() {
    return at.length == 0 ? 0 : at[at.length - 1] + 1;
  }

  public Text from(int begin) {
    return sub(begin, length());
  }

  public Text sub(int begin, int end) {
    return begin == 0 && end == length()
        ? this
        : new Text(
            letters.substring(begin, end),
            plain.substring(begin, end),
            Arrays.copyOfRange(at, begin, end));
  }

  /// Without white space around it.
  public Text strip() {
    int begin = 0;
    int end = length();
    while (begin < end && isSpace(letters.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(letters.charAt(end - 1))) {
      end--;
    }
    return sub(begin, end);
  }

  /// Without white space and punctuation at its end.
  public Text withoutStop() {
    int end = length();
    while (end > 0 && isStop(plain.charAt(end - 1))) {
      end--;
    }
    return sub(0, end).strip();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
  }

  private static boolean isStop(char c) {
    return isSpace(c) || "。.;,、:!?".indexOf(c) >= 0;
  }

  /// This and `other`, which stands behind it, as a quote of both and of what is between them.
  public Text to(Text other) {
    return plus(other);
  }

  Text plus(Text other) {
    int[] places = Arrays.copyOf(at, at.length + other.at.length);
    System.arraycopy(other.at, 0, places, at.length, other.at.length);
    return new Text(letters + other.letters, plain + other.plain, places);
  }

  /// The stretches between matches of `separator`, stripped; blank ones are left out.
  List<Text> split(Pattern separator) {
    List<Text> parts = new ArrayList<>();
    var matcher = separator.matcher(plain);
    int from = 0;
    while (matcher.find()) {
      add(parts, from, matcher.start());
      from = matcher.end();
    }
    add(parts, from, length());
    return parts;
  }

  private void add(List<Text> parts, int from, int to) {
    Text part = sub(from, to).strip();
    if (!part.isBlank()) {
      parts.add(part);
    }
  }

  /// The stretches between the characters of `separators`, but not between those inside brackets or
  /// quotation marks. A bracket that is never closed counts as none.
  public List<Text> splitOutside(String separators) {
    List<Text> parts = new ArrayList<>();
    ranges(separators).forEach(range -> add(parts, range[0], range[1]));
    return parts;
  }

  /// A comma or stop between two digits: 1,300.
  private boolean isInNumber(int i) {
    char c = plain.charAt(i);
    return (c == ',' || c == '.')
        && i > 0
        && i + 1 < length()
        && letters.charAt(i) < 0x80
        && Character.isDigit(plain.charAt(i - 1))
        && Character.isDigit(plain.charAt(i + 1));
  }

  /// The ranges of [#splitOutside], as pairs of begin and end, blank ones too.
  public List<int[]> ranges(String separators) {
    boolean[] inside = inside();
    List<int[]> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < length(); i++) {
      if (!inside[i] && separators.indexOf(plain.charAt(i)) >= 0 && !isInNumber(i)) {
        ranges.add(new int[] {from, i});
        from = i + 1;
      }
    }
    ranges.add(new int[] {from, length()});
    return ranges;
  }

  private boolean[] inside() {
    boolean[] inside = new boolean[length()];
    int[] opened = new int[length()];
    int depth = 0;
    for (int i = 0; i < length(); i++) {
      char c = plain.charAt(i);
      if ("(“《[〔【「".indexOf(c) >= 0) {
        opened[depth++] = i;
      } else if (")”》]〕】」".indexOf(c) >= 0 && depth > 0) {
        Arrays.fill(inside, opened[--depth], i + 1, true);
      }
    }
    return inside;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && letters.equals(text.letters) && Arrays.equals(at, text.at);
  }

  @Override
  public int hashCode() {
    return letters.hashCode();
  }

  @Override
  public String toString() {
    return letters;
  }
}
