package org.duban.report.pdf;

import java.awt.Point;
import org.duban.report.chart.Chart;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/// A chart's place in the flow of the document.
final class ChartBox implements ITextReplacedElement {

  private final Chart chart;
  private final int width;
  private final int height;
  private final TextMeasure measure;
  private Point location = new Point();

  /// @param width in the layout's dots
  /// @param height in the layout's dots
  ChartBox(Chart chart, int width, int height, TextMeasure measure) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.measure = measure;
  }

  @Override
  public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
    Rectangle area = device.createLocalTargetArea(context, box);
    PdfContentByte page = device.getCurrentPage();
    page.saveState();
    chart.draw(new PdfCanvas(page, area.getLeft(), area.getTop(), measure), area.getWidth());
    page.restoreState();
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext context) {}

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
