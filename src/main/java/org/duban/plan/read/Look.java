package org.duban.plan.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.text.HalfWidth;

/// How a name looks to a reader: names that look alike may be others to a computer.
public final class Look {

  /// Letters of other scripts and digits, and the small Latin letters that they are taken for.
  private static final Map<Integer, Integer> LATIN = new HashMap<>();

  static {
    put("авекмнорстухіјѕԁһԛԝгьӏ", "abekmhopctyxijsdhqwrbl");
    put("αβγεζηικμνορτυχωϲϳ", "abyeznikuvoptuxwcj");
    // Capitals that look like other letters than their small ones do.
    put("ΗΝΥ", "hny");
    put("ıȷɑɡ01", "ijagol");
  }

  /// Fillers that are letters or marks to Unicode.
  private static final Set<Integer> FILLERS =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

  private Look() {}

  private static void put(String others, String latin) {
    for (int i = 0; i < others.length(); i++) {
      LATIN.put((int) others.charAt(i), (int) latin.charAt(i));
    }
  }

  /// Whether two different names look alike: in another case, width or composition, with letters of
  /// another script, or with characters that can't be seen.
  public static boolean isAlike(String name, String other) {
    return !name.equals(other) && of(name).equals(of(other));
  }

  /// What is the same for all names that look alike.
  public static String of(String name) {
    String composed = composed(HalfWidth.of(name));
    StringBuilder look = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      if (!isHidden(c)) {
        look.appendCodePoint(Character.isSpaceChar(c) ? ' ' : letter(c));
      }
      i += Character.charCount(c);
    }
    return look.toString();
  }

  /// Normalizing takes long to start, and is seldom needed.
  private static String composed(String name) {
    return isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  /// Whether it has nothing but ASCII and common ideographs.
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 && (c < 0x4E00 || c >= 0xA000)) {
        return false;
      }
    }
    return true;
  }

  private static int letter(int c) {
    if (c >= 0x4E00 && c < 0xA000) {
      return c;
    }
    Integer capital = LATIN.get(c);
    int small = Character.toLowerCase(Character.toUpperCase(c));
    return capital != null ? capital : LATIN.getOrDefault(small, small);
  }

  /// Whether a character can't be seen: it joins, fills, or turns the direction of writing.
  private static boolean isHidden(int c) {
    return Character.getType(c) == Character.FORMAT
        || FILLERS.contains(c)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /// The characters of `name` that are not in `other`, as `U+0435`.
  public static String oddIn(String name, String other) {
    return listed(name.codePoints().filter(c -> other.indexOf(c) < 0));
  }

  /// The characters of `name` that can't be seen, likewise.
  static String hiddenIn(String name) {
    return isPlain(name) ? "" : listed(name.codePoints().filter(Look::isHidden));
  }

  private static String listed(IntStream characters) {
    return characters
        .distinct()
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(", "));
  }
}
