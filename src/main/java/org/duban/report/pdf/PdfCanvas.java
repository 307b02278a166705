package org.duban.report.pdf;

import java.awt.Color;
import java.util.List;
import org.duban.report.chart.Canvas;
import org.duban.report.page.FontFace;
import org.openpdf.text.pdf.PdfContentByte;

/// Draws on a page of a PDF.
final class PdfCanvas implements Canvas {

  private final PdfContentByte content;
  private final double left;
  private final double top;
  private final TextMeasure measure;

  /// @param left where the sheet begins, in points from the left of the page
  /// @param top where it begins, in points from the foot of the page
  PdfCanvas(PdfContentByte content, double left, double top, TextMeasure measure) {
    this.content = content;
    this.left = left;
    this.top = top;
    this.measure = measure;
  }

  @Override
  public void rectangle(double x, double y, double width, double height, int colour) {
    content.setColorFill(new Color(colour));
    content.rectangle(x(x), y(y + height), (float) width, (float) height);
    content.fill();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, int colour) {
    content.setColorStroke(new Color(colour));
    content.setLineWidth((float) width);
    content.moveTo(x(x1), y(y1));
    content.lineTo(x(x2), y(y2));
    content.stroke();
  }

  @Override
  public void polygon(int colour, double... points) {
    content.setColorFill(new Color(colour));
    content.moveTo(x(points[0]), y(points[1]));
    for (int i = 2; i < points.length; i += 2) {
      content.lineTo(x(points[i]), y(points[i + 1]));
    }
    content.closePath();
    content.fill();
  }

  @Override
  public void text(String text, double x, double y, double size, Align align, int colour) {
    double shift =
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> width(text, size) / 2;
          case RIGHT -> width(text, size);
        };
    content.setColorFill(new Color(colour));
    double at = x - shift;
    for (Run run : runs(text)) {
      content.beginText();
      content.setFontAndSize(run.font().getFont(), run.shownSize((float) size));
      content.setTextMatrix(x(at + run.padding((float) size)), y(y));
      content.showText(run.shown());
      content.endText();
      double width = run.width((float) size);
      if (run.boxed()) {
        frame(at, y, width, run.rim((float) size), size);
      }
      at += width;
    }
  }

  @Override
  public double width(String text, double size) {
    return runs(text).stream().mapToDouble(run -> run.width((float) size)).sum();
  }

  private List<Run> runs(String text) {
    return measure.runs(text, FontFace.SANS_REGULAR.description());
  }

  private void frame(double left, double baseline, double width, double rim, double size) {
    content.setLineWidth((float) (size * BoxFrame.WIDTH));
    content.setColorStroke(Color.BLACK);
    content.rectangle(
        x(left + rim),
        y(baseline + size * BoxFrame.BELOW),
        (float) (width - 2 * rim),
        (float) (size * (BoxFrame.BELOW + BoxFrame.ABOVE)));
    content.stroke();
  }

  private float x(double x) {
    return tenth(left + x);
  }

  private float y(double y) {
    return tenth(top - y);
  }

  /// To a tenth of a point: nobody sees more, and it makes the file smaller.
  private static float tenth(double points) {
    return Math.round(points * 10) / 10f;
  }
}
