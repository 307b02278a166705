package org.duban.report.pdf;

import org.duban.report.chart.Chart;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/// A chart's place in the flow of the document.
final class ChartBox extends PaintedBox {

  private final Chart chart;
  private final TextMeasure measure;

  /// @param width in the layout's dots
  /// @param height in the layout's dots
  ChartBox(Chart chart, int width, int height, TextMeasure measure) {
    super(width, height);
    this.chart = chart;
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
}
