package org.duban.draft.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duban.draft.source.PdfGlyphs.Glyph;
import org.duban.draft.source.PdfRules.Rule;

/// A table by the lines that frame its cells.
final class PdfGrid {

  /// Lines that are closer, in points, meet.
  private static final float NEAR = 3;

  private static final double SAME_LINE = 0.5;

  /// A line in a cell that ends so close to its frame, in sizes, was broken to fit.
  private static final double FULL = 1.6;

  private final List<Float> xs;
  private final List<Float> ys;
  private final List<Rule> rules;

  private PdfGrid(List<Rule> rules) {
    this.rules = rules;
    this.xs = places(rules.stream().filter(Rule::isUpright).map(Rule::x).toList());
    this.ys = places(rules.stream().filter(r -> !r.isUpright()).map(Rule::y).toList());
  }

  private static List<Float> places(List<Float> all) {
    List<Float> places = new ArrayList<>();
    for (float place : all.stream().sorted().toList()) {
      if (places.isEmpty() || place - places.getLast() > NEAR) {
        places.add(place);
      }
    }
    return places;
  }

  /// The tables that `rules` frame, of two columns and two rows at least.
  static List<PdfGrid> of(List<Rule> rules) {
    List<List<Rule>> groups = new ArrayList<>();
    for (Rule rule : rules) {
      List<Rule> own = new ArrayList<>(List.of(rule));
      groups.removeIf(group -> {
        boolean meets = group.stream().anyMatch(r -> meets(r, rule));
        if (meets) {
          own.addAll(group);
        }
        return meets;
      });
      groups.add(own);
    }
    return groups.stream()
        .map(PdfGrid::new)
        .filter(g -> g.xs.size() > 2 && g.ys.size() > 2)
        .sorted(Comparator.comparingDouble(PdfGrid::top))
        .toList();
  }

  private static boolean meets(Rule a, Rule b) {
    return a.x() <= b.right() + NEAR
        && b.x() <= a.right() + NEAR
        && a.y() <= b.bottom() + NEAR
        && b.y() <= a.bottom() + NEAR;
  }

  float top() {
    return ys.getFirst();
  }

  boolean holds(Glyph glyph) {
    float x = glyph.x() + glyph.width() / 2;
    float y = glyph.y() - glyph.size() / 3;
    return x > xs.getFirst() && x < xs.getLast() && y > ys.getFirst() && y < ys.getLast();
  }

  /// Each row with all its cells: one that spans several rows says the same in each.
  List<List<String>> rows(List<Glyph> glyphs) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row + 1 < ys.size(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column + 1 < xs.size(); column++) {
        int left = column;
        int right = column + 1;
        int top = row;
        int bottom = row + 1;
        while (left > 0 && !isUpright(left, row)) {
          left--;
        }
        while (right + 1 < xs.size() && !isUpright(right, row)) {
          right++;
        }
        while (top > 0 && !isLevel(top, column)) {
          top--;
        }
        while (bottom + 1 < ys.size() && !isLevel(bottom, column)) {
          bottom++;
        }
        cells.add(
            left < column
                ? ""
                : text(glyphs, xs.get(left), ys.get(top), xs.get(right), ys.get(bottom)));
      }
      rows.add(cells);
    }
    return rows;
  }

  /// Whether the frame goes down between two columns in a row.
  private boolean isUpright(int x, int row) {
    float middle = (ys.get(row) + ys.get(row + 1)) / 2;
    return rules.stream()
        .anyMatch(r ->
            r.isUpright()
                && Math.abs(r.x() - xs.get(x)) <= NEAR
                && r.y() < middle
                && r.bottom() > middle);
  }

  private boolean isLevel(int y, int column) {
    float middle = (xs.get(column) + xs.get(column + 1)) / 2;
    return rules.stream()
        .anyMatch(r ->
            !r.isUpright()
                && Math.abs(r.y() - ys.get(y)) <= NEAR
                && r.x() < middle
                && r.right() > middle);
  }

  private static String text(List<Glyph> glyphs, float left, float top, float right, float bottom) {
    List<Glyph> own =
        glyphs.stream()
            .filter(g -> {
              float x = g.x() + g.width() / 2;
              float y = g.y() - g.size() / 3;
              return x > left && x < right && y > top && y < bottom;
            })
            .sorted(Comparator.comparingDouble(Glyph::y))
            .toList();
    StringBuilder text = new StringBuilder();
    List<Glyph> line = new ArrayList<>();
    double lastRight = 0;
    for (int i = 0; i <= own.size(); i++) {
      boolean ends =
          i == own.size()
              || (!line.isEmpty()
                  && own.get(i).y() - line.getLast().y() > SAME_LINE * own.get(i).size());
      if (ends && !line.isEmpty()) {
        PdfLine printed = PdfLine.of(line);
        boolean full = lastRight > right - FULL * printed.size();
        boolean latin = !text.isEmpty() && text.charAt(text.length() - 1) < 0x80;
        text.append(text.isEmpty() ? "" : !full && !latin ? "  " : latin ? " " : "")
            .append(printed.text());
        lastRight = printed.right();
        line = new ArrayList<>();
      }
      if (i < own.size()) {
        line.add(own.get(i));
      }
    }
    return text.toString();
  }
}
