package org.duban.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.duban.report.page.MoreFonts;
import org.openpdf.extend.FontContext;
import org.openpdf.pdf.FontDescription;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextFSFontMetrics;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.render.FSFont;
import org.openpdf.render.FSFontMetrics;
import org.openpdf.text.pdf.BaseFont;

/// Decides which font each character is set in, and measures it so. Notes each character on the way
/// that no font has: all text is measured before it is set.
final class TextMeasure extends ITextTextRenderer {

  private static final float UNITS_PER_EM = 1000f;

  private final Set<Integer> missing = new TreeSet<>();
  private final Typography typography;
  private final MoreFonts more;

  TextMeasure(Typography typography, MoreFonts more) {
    this.typography = typography;
    this.more = more;
  }

  /// The code points that were measured and that no font has.
  Set<Integer> missing() {
    return missing;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    // Every piece of text comes by here: a layout whose time is up can stop.
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the layout was stopped");
    }
    FontDescription wanted = ((ITextFSFont) font).getFontDescription();
    float size = font.getSize2D();
    List<Run> runs = runs(text, wanted);
    if (runs.size() == 1 && !runs.getFirst().boxed()) {
      Run only = runs.getFirst();
      return super.getWidth(context, new ITextFSFont(only.font(), size), only.text());
    }
    return (int) Math.ceil(runs.stream().mapToDouble(run -> run.width(size)).sum());
  }

  /// What is set for `text`, which is `wanted` in one font.
  List<Run> runs(String text, FontDescription wanted) {
    String set = typography.set(text);
    if (!set.isEmpty() && set.codePoints().allMatch(c -> hasOwn(c, wanted))) {
      return List.of(new Run(set, wanted, false));
    }
    List<Run> runs = new ArrayList<>();
    FontDescription current = wanted;
    int start = 0;
    int at = 0;
    while (at < set.length()) {
      int codePoint = set.codePointAt(at);
      Optional<FontDescription> font = fontOf(codePoint, wanted);
      if (!font.equals(Optional.of(current))) {
        add(runs, set.substring(start, at), current);
        start = at;
      }
      at += Character.charCount(codePoint);
      if (font.isPresent()) {
        current = font.get();
      } else {
        missing.add(codePoint);
        runs.add(new Run(Character.toString(codePoint), wanted, true));
        start = at;
      }
    }
    add(runs, set.substring(start), current);
    return runs;
  }

  private static void add(List<Run> runs, String text, FontDescription font) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, font, false));
    }
  }

  private Optional<FontDescription> fontOf(int codePoint, FontDescription wanted) {
    return hasOwn(codePoint, wanted) ? Optional.of(wanted) : more.having(codePoint);
  }

  private static boolean hasOwn(int codePoint, FontDescription font) {
    return Character.isWhitespace(codePoint)
        || codePoint == '\u00a0'
        || font.getFont().charExists(codePoint);
  }

  /// From the font's ascent and descent. The bounding box that the library takes by default is a
  /// line and a half high in these fonts, and the first line of a page then reaches into the page
  /// before, where it is printed once more, clipped.
  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
    FontDescription face = ((ITextFSFont) font).getFontDescription();
    float size = font.getSize2D();
    float em = size / UNITS_PER_EM;
    return new ITextFSFontMetrics(
        face.getFont().getFontDescriptor(BaseFont.ASCENT, size),
        -face.getFont().getFontDescriptor(BaseFont.DESCENT, size),
        -face.getYStrikeoutPosition() * em,
        face.getYStrikeoutSize() * em,
        -face.getUnderlinePosition() * em,
        face.getUnderlineThickness() * em);
  }
}
