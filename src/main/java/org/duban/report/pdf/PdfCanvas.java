package org.duban.report.pdf;

import java.awt.Color;
import org.duban.report.chart.Canvas;
import org.openpdf.text.pdf.BaseFont;
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
    String set = measure.set(text, font());
    double shift =
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> width(text, size) / 2;
          case RIGHT -> width(text, size);
        };
    content.beginText();
    content.setColorFill(new Color(colour));
    content.setFontAndSize(font(), (float) size);
    content.setTextMatrix(x(x - shift), y(y));
    content.showText(set);
    content.endText();
  }

  @Override
  public double width(String text, double size) {
    return font().getWidthPoint(measure.set(text, font()), (float) size);
  }

  private static BaseFont font() {
    return FontFace.SANS_REGULAR.font();
  }

  private float x(double x) {
    return (float) (left + x);
  }

  private float y(double y) {
    return (float) (top - y);
  }
}
