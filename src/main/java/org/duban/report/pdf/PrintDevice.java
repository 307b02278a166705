package org.duban.report.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.extend.FSImage;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.FSFont;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.PageBox;
import org.openpdf.render.RenderingContext;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// Paints the laid out document, with each piece of content marked by what it belongs to.
final class PrintDevice extends ITextOutputDevice {

  private final TextMeasure measure;
  private final Justification justification;
  private final ContentMarks marks = new ContentMarks();
  private final List<String> tooWide = new ArrayList<>();
  private StructureTree structure;
  private JustificationInfo spread;
  private ITextFSFont font;

  PrintDevice(float dotsPerPoint, TextMeasure measure, Justification justification) {
    super(dotsPerPoint);
    this.measure = measure;
    this.justification = justification;
  }

  /// The structure that the document has: the writer is there now.
  void startStructure(Document document) {
    structure = new StructureTree(getWriter(), document);
  }

  @Override
  public void drawText(RenderingContext context, InlineText text) {
    spread = justification.of(text.getParent().getLineBox());
    belongTo(text.getTextNode(), context);
    if (isTooWide(context, text)) {
      tooWide.add(text.getSubstring().strip());
    }
    super.drawText(context, text);
    marks.belongTo(Optional.empty());
  }

  /// The texts that reach beyond the right edge of their page, where they are lost.
  List<String> tooWide() {
    return tooWide;
  }

  /// What is on a page is measured from its left margin.
  private static boolean isTooWide(RenderingContext context, InlineText text) {
    PageBox page = context.getPage();
    int left = page.getMarginBorderPadding(context, CalculatedStyle.Edge.LEFT);
    int end = text.getParent().getAbsX() + text.getX() + text.getWidth();
    return end > page.getWidth(context) - left && !text.getSubstring().isBlank();
  }

  @Override
  public void paintReplacedElement(RenderingContext context, BlockBox box) {
    belongTo(box.getElement(), context);
    marks.mark(getCurrentPage());
    super.paintReplacedElement(context, box);
    marks.belongTo(Optional.empty());
  }

  @Override
  public void draw(Shape shape) {
    marks.mark(getCurrentPage());
    super.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    marks.mark(getCurrentPage());
    super.fill(shape);
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    marks.mark(getCurrentPage());
    super.drawImage(image, x, y);
  }

  @Override
  public void finishPage() {
    marks.close(getCurrentPage());
    super.finishPage();
  }

  @Override
  public void setFont(FSFont font) {
    super.setFont(font);
    this.font = (ITextFSFont) font;
  }

  @Override
  public void drawString(String text, float x, float y, JustificationInfo info) {
    marks.mark(getCurrentPage());
    ITextFSFont wanted = font;
    float size = wanted.getSize2D();
    float at = x;
    for (Run run : measure.runs(text, wanted.getFontDescription())) {
      setFont(new ITextFSFont(run.font(), run.shownSize(size)));
      float width = run.width(size);
      if (run.boxed()) {
        super.drawString(run.shown(), at + run.padding(size), y, null);
        frame(at + run.rim(size), y, width - 2 * run.rim(size), size);
      } else if (info == null || spread.nonSpaceAdjust() == 0) {
        super.drawString(run.text(), at, y, null);
      } else {
        drawSpread(run.text(), at, y);
      }
      at += width + (info == null ? 0 : spread.nonSpaceAdjust() * run.text().length());
    }
    setFont(wanted);
  }

  /// The rim of the box around a code point.
  private void frame(float left, float baseline, float width, float size) {
    float line = size * BoxFrame.WIDTH;
    float top = baseline - size * BoxFrame.ABOVE;
    float height = size * (BoxFrame.ABOVE + BoxFrame.BELOW);
    fill(new Rectangle2D.Float(left, top, width, line));
    fill(new Rectangle2D.Float(left, top + height, width, line));
    fill(new Rectangle2D.Float(left, top, line, height));
    fill(new Rectangle2D.Float(left + width - line, top, line, height));
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

  private void belongTo(Node node, RenderingContext context) {
    marks.belongTo(structure.ownerOf(node, context.getPageNo()));
  }
}
