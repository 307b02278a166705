package org.duban.text;

import java.io.IOException;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Text from outside, made fit for one line of a terminal: characters that would do something there
/// instead of showing (escape sequences, line ends, changes of direction) are spelled out.
public final class Visible {

  /// A quotation longer than this is cut in its middle, so that the message stays readable.
  private static final int LONGEST = 160;

  private static final int TAIL = 20;

  private Visible() {}

  /// `text` with every character shown: a line end as `\n`, an escape as `\u001B`.
  public static String text(String text) {
    return text.codePoints().allMatch(Visible::shows) ? text : spelledOut(text, Visible::shows);
  }

  /// The same of several lines: line ends and tabs stay.
  public static String lines(String text) {
    return text.codePoints().allMatch(Visible::showsOrBreaks)
        ? text
        : spelledOut(text, Visible::showsOrBreaks);
  }

  /// A character as a program reads it in JSON where a terminal would act on it: `\\u009b`. JSON
  /// itself asks for that only below U+0020.
  public static void json(CharSequence json, Appendable out) throws IOException {
    for (int i = 0; i < json.length(); i++) {
      int codePoint = Character.codePointAt(json, i);
      if (showsOrBreaks(codePoint)) {
        out.append(json, i, i + Character.charCount(codePoint));
        i += Character.charCount(codePoint) - 1;
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(i)));
        if (Character.isSupplementaryCodePoint(codePoint)) {
          i++;
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(i)));
        }
      }
    }
  }

  private static boolean showsOrBreaks(int codePoint) {
    return codePoint == '\n' || codePoint == '\t' || shows(codePoint);
  }

  /// The same, and no longer than a message bears: the middle is left out.
  public static String shortened(String text) {
    // Before it is spelled out, so that a cell of megabytes costs nothing.
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return text(text);
    }
    int headEnd = text.offsetByCodePoints(0, LONGEST - TAIL);
    int tailStart = text.offsetByCodePoints(text.length(), -TAIL);
    return text(text.substring(0, headEnd)) + "…" + text(text.substring(tailStart));
  }

  private static String spelledOut(String text, IntPredicate stays) {
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (stays.test(c)) {
            visible.appendCodePoint(c);
          } else {
            visible.append(escape(c));
          }
        });
    return visible.toString();
  }

  private static boolean shows(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, codePoint <= 0xFFFF ? "\\u%04X" : "\\u{%X}", codePoint);
    };
  }
}
