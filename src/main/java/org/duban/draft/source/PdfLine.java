package org.duban.draft.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.draft.source.PdfGlyphs.Glyph;

/// A line as it is printed, from left to right.
///
/// @param chunks what stands side by side without a wide gap
/// @param y of its base, from the top of the page
/// @param size of its largest letters
/// @param bold whether all of it is
record PdfLine(List<Chunk> chunks, double y, double size, boolean bold) {

  /// A gap that is wider, in sizes, parts cells.
  private static final double CELL_GAP = 1.8;

  private static final double SPACE = 0.18;

  record Chunk(String text, double x, double right) {}

  double x() {
    return chunks.isEmpty() ? 0 : chunks.getFirst().x();
  }

  double right() {
    return chunks.isEmpty() ? 0 : chunks.getLast().right();
  }

  String text() {
    return chunks.stream().map(Chunk::text).collect(Collectors.joining("  "));
  }

  static PdfLine of(List<Glyph> glyphs) {
    List<Glyph> line = new ArrayList<>(glyphs.stream().filter(g -> !g.text().isBlank()).toList());
    line.sort(Comparator.comparingDouble(Glyph::x));
    double size = line.stream().mapToDouble(Glyph::size).max().orElse(0);
    double base =
        line.stream().filter(g -> g.size() > size * 0.8).mapToDouble(Glyph::y).max().orElse(0);
    List<Chunk> chunks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    StringBuilder raised = new StringBuilder();
    double x = 0;
    double right = 0;
    for (Glyph glyph : line) {
      double gap = text.isEmpty() ? 0 : glyph.x() - right;
      boolean high = !text.isEmpty() && glyph.size() < size * 0.9 && base - glyph.y() > size * 0.15;
      if (!high) {
        text.append(Paragraphs.raised(text, raised.toString()));
        raised.setLength(0);
      }
      if (gap > CELL_GAP * size) {
        chunks.add(new Chunk(text.toString(), x, right));
        text.setLength(0);
      } else if (gap > SPACE * size && !high) {
        text.append(' ');
      }
      x = text.isEmpty() ? glyph.x() : x;
      (high ? raised : text).append(glyph.text());
      right = glyph.right();
    }
    text.append(Paragraphs.raised(text, raised.toString()));
    if (!text.isEmpty()) {
      chunks.add(new Chunk(text.toString(), x, right));
    }
    return new PdfLine(
        List.copyOf(chunks), base, size, !line.isEmpty() && line.stream().allMatch(Glyph::bold));
  }
}
