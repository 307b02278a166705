package org.duban.cli.io;

import java.util.ArrayList;
import java.util.List;

/// Breaks running text into lines: at spaces, and between Chinese characters except before closing
/// and after opening punctuation.
public final class Wrap {

  private static final String NOT_FIRST = "，。、；：？！）》”」』】％%…";
  private static final String NOT_LAST = "（《“「『【";

  private Wrap() {}

  /// `text` in lines of at most `width` columns; a single word longer than that stays whole.
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      String last = piece.stripTrailing();
      if (!line.isEmpty() && Width.of(line.toString()) + Width.of(last) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /// `text` in at most `most` lines of at most `width` columns, all but the first after `hanging`;
  /// a longer word is broken, and what is over the last line gives way to an ellipsis.
  public static List<String> within(String text, int width, String hanging, int most) {
    if (Width.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (overflows(line, piece.stripTrailing(), width) && !line.toString().isBlank()) {
        turn(lines, line, hanging);
      }
      for (int codePoint : piece.codePoints().toArray()) {
        String character = Character.toString(codePoint);
        if (codePoint != ' ' && overflows(line, character, width) && !line.toString().isBlank()) {
          turn(lines, line, hanging);
        }
        line.append(character);
      }
    }
    lines.add(line.toString().stripTrailing());
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, Width.shortened(kept.getLast(), width));
    return kept;
  }

  private static boolean overflows(StringBuilder line, String next, int width) {
    return Width.of(line.toString()) + Width.of(next) > width;
  }

  private static void turn(List<String> lines, StringBuilder line, String hanging) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    line.append(hanging);
  }

  /// `text` cut wherever a line may end; spaces stay at the end of a piece.
  public static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int previous = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int next = text.codePointAt(i);
      if (previous >= 0 && mayBreak(previous, next)) {
        pieces.add(text.substring(start, i));
        start = i;
      }
      previous = next;
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  private static boolean mayBreak(int previous, int next) {
    if (next == ' ') {
      return false;
    }
    if (previous == ' ') {
      return true;
    }
    boolean besideWide = Width.of(previous) == 2 || Width.of(next) == 2;
    return besideWide && NOT_FIRST.indexOf(next) < 0 && NOT_LAST.indexOf(previous) < 0;
  }
}
