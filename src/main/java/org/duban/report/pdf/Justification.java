package org.duban.report.pdf;

import java.util.IdentityHashMap;
import org.openpdf.render.Box;
import org.openpdf.render.CharCounts;
import org.openpdf.render.InlineLayoutBox;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.LineBox;

/// Spreads the characters of justified lines evenly to the right edge. The library gives a fifth of
/// the room to characters and the rest to spaces, which Chinese doesn't have: its lines would stay
/// ragged.
final class Justification {

  /// A line that would be spread wider than this, in dots a character, is left ragged: 3 points.
  private static final float MOST = 80;

  private static final JustificationInfo NONE = new JustificationInfo(0, 0);

  private final IdentityHashMap<LineBox, JustificationInfo> lines = new IdentityHashMap<>();

  /// Spreads the lines in `box`, which is laid out.
  void spread(Box box) {
    if (box instanceof LineBox line && line.getJustificationInfo() != null) {
      spreadLine(line);
    }
    box.getChildren().forEach(this::spread);
  }

  /// How the characters of `line` are spread.
  JustificationInfo of(LineBox line) {
    return lines.getOrDefault(line, NONE);
  }

  private void spreadLine(LineBox line) {
    float each = room(line) / Math.max(1, characters(line) - 1);
    JustificationInfo wanted = each > MOST ? NONE : new JustificationInfo(each, each);
    lines.put(line, wanted);
    JustificationInfo done = line.getJustificationInfo();
    move(
        line,
        new JustificationInfo(
            wanted.nonSpaceAdjust() - done.nonSpaceAdjust(),
            wanted.spaceAdjust() - done.spaceAdjust()));
  }

  /// What is left of the line's width.
  private static float room(LineBox line) {
    return line.getParent().getContentWidth()
        - line.getFloatDistances().leftFloatDistance()
        - line.getFloatDistances().rightFloatDistance()
        - line.getContentStart()
        - line.getContentWidth();
  }

  private static int characters(LineBox line) {
    CharCounts counts = new CharCounts();
    for (Box child : line.getChildren()) {
      if (child instanceof InlineLayoutBox inline) {
        inline.countJustifiableChars(counts);
      }
    }
    return counts.getNonSpaceCount() + counts.getSpaceCount();
  }

  /// Moves what stands in the line by what is spread before it.
  private static void move(LineBox line, JustificationInfo more) {
    float moved = 0;
    for (Box child : line.getChildren()) {
      child.setX(child.getX() + Math.round(moved));
      if (child instanceof InlineLayoutBox inline) {
        moved += inline.adjustHorizontalPosition(more, moved);
      }
    }
    line.calcChildLocations();
  }
}
