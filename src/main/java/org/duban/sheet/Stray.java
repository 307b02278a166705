package org.duban.sheet;

import java.util.Locale;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;

/// Characters that must not get into a journal, where nothing can be changed any more: those for
/// private use, which each computer shows in its own way, and U+FFFD, which stands for a character
/// that was lost.
public final class Stray {

  private static final int LOST = 0xFFFD;

  private Stray() {}

  /// The problem of a text with such a character in it.
  public static Optional<Problem> find(String text, Place place) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\ud800' && isStray(text.codePointAt(i))) {
        String code = String.format(Locale.ROOT, "U+%04X", text.codePointAt(i));
        return Optional.of(Problem.error(FileCode.F063, place, "code", code));
      }
    }
    return Optional.empty();
  }

  private static boolean isStray(int codePoint) {
    return codePoint == LOST || Character.getType(codePoint) == Character.PRIVATE_USE;
  }
}
