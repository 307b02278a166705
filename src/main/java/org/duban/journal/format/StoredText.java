package org.duban.journal.format;

import java.util.Locale;
import java.util.stream.IntStream;
import org.duban.text.SafeText;

/// Free text as a journal's cell holds it. An entry is one line of the file, so line breaks and all
/// other control characters are escaped (`\n`, `\r`, `\t`, `\\`, `\u0000`), and text that a
/// spreadsheet would run as a formula gets a leading `'`. Both are undone on reading.
public final class StoredText {

  private StoredText() {}

  static String encode(String text) {
    StringBuilder stored = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> stored.append("\\\\");
        case '\n' -> stored.append("\\n");
        case '\r' -> stored.append("\\r");
        case '\t' -> stored.append("\\t");
        default -> {
          if (isStorable(text, i)) {
            stored.append(c);
          } else {
            stored.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return SafeText.stored(stored.toString());
  }

  public static String decode(String stored) {
    String escaped = SafeText.restored(stored);
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    StringBuilder text = new StringBuilder(escaped.length());
    int i = 0;
    while (i < escaped.length()) {
      char c = escaped.charAt(i++);
      if (c != '\\' || i == escaped.length()) {
        text.append(c);
        continue;
      }
      char code = escaped.charAt(i++);
      switch (code) {
        case '\\' -> text.append('\\');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          int end = Math.min(i + 4, escaped.length());
          String hex = escaped.substring(i, end);
          if (hex.matches("[0-9a-f]{4}")) {
            text.append((char) Integer.parseInt(hex, 16));
            i = end;
          } else {
            text.append("\\u");
          }
        }
        // Not written by Duban: kept as it stands.
        default -> text.append('\\').append(code);
      }
    }
    return text.toString();
  }

  /// Whether every character can stand in a cell as it is.
  public static boolean isStorable(String text) {
    return IntStream.range(0, text.length()).allMatch(i -> isStorable(text, i));
  }

  /// UTF-8 can't hold half of a surrogate pair; U+2028 and U+2029 end a line in some programs.
  private static boolean isStorable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
  }
}
