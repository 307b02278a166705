package org.duban.report.pdf;

import java.util.Set;
import java.util.TreeSet;
import org.openpdf.extend.FontContext;
import org.openpdf.pdf.FontDescription;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextFSFontMetrics;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.render.FSFont;
import org.openpdf.render.FSFontMetrics;
import org.openpdf.text.pdf.BaseFont;

/// Measures text, and notes each character on the way that its font doesn't have: all text is
/// measured before it is set.
final class TextMeasure extends ITextTextRenderer {

  private static final float UNITS_PER_EM = 1000f;

  private final Set<Integer> missing = new TreeSet<>();
  private final Typography typography;

  TextMeasure(Typography typography) {
    this.typography = typography;
  }

  /// The code points that were measured in a font without them.
  Set<Integer> missing() {
    return missing;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    return super.getWidth(context, font, set(text, fontOf(font)));
  }

  /// The characters to set for `text` in `font`. What the font lacks is noted.
  String set(String text, BaseFont font) {
    String set = typography.set(text);
    set.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '\u00a0' && !font.charExists(c))
        .forEach(missing::add);
    return set;
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

  private static BaseFont fontOf(FSFont font) {
    return ((ITextFSFont) font).getFontDescription().getFont();
  }
}
