package org.duban.report.pdf;

import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.FSFont;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.RenderingContext;

/// Paints the laid out document.
final class PrintDevice extends ITextOutputDevice {

  private final Justification justification;
  private JustificationInfo spread;
  private ITextFSFont font;

  PrintDevice(float dotsPerPoint, Justification justification) {
    super(dotsPerPoint);
    this.justification = justification;
  }

  @Override
  public void drawText(RenderingContext context, InlineText text) {
    spread = justification.of(text.getParent().getLineBox());
    super.drawText(context, text);
  }

  @Override
  public void setFont(FSFont font) {
    super.setFont(font);
    this.font = (ITextFSFont) font;
  }

  @Override
  public void drawString(String text, float x, float y, JustificationInfo info) {
    if (info == null || spread.nonSpaceAdjust() == 0) {
      super.drawString(text, x, y, null);
    } else {
      drawSpread(text, x, y);
    }
  }

  /// Characters beyond the BMP are drawn one by one: the library would spread their two halves.
  private void drawSpread(String text, float x, float y) {
    float at = x;
    int start = 0;
    while (start < text.length()) {
      boolean single = Character.isHighSurrogate(text.charAt(start));
      int end = single ? text.offsetByCodePoints(start, 1) : nextSurrogate(text, start);
      String run = text.substring(start, end);
      super.drawString(run, at, y, single ? null : spread);
      at += width(run) + spread.nonSpaceAdjust() * run.length();
      start = end;
    }
  }

  private static int nextSurrogate(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isHighSurrogate(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private float width(String text) {
    return font.getFontDescription().getFont().getWidthPoint(text, font.getSize2D());
  }
}
