package org.duban.report.pdf;

import org.duban.report.page.Logo;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.Rectangle;

/// The logo's place in the flow of the document.
final class LogoBox extends PaintedBox {

  private final Logo logo;

  private LogoBox(Logo logo, double scale) {
    super((int) Math.round(logo.width() * scale), (int) Math.round(logo.height() * scale));
    this.logo = logo;
  }

  /// @param wanted the height in the layout's dots
  /// @param room the most that it may be wide; with more it is made smaller
  static LogoBox of(Logo logo, int wanted, int room) {
    return new LogoBox(
        logo, Math.min((double) wanted / logo.height(), (double) room / logo.width()));
  }

  @Override
  public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
    Rectangle area = device.createLocalTargetArea(context, box);
    device
        .getCurrentPage()
        .addImage(
            image(), area.getWidth(), 0, 0, area.getHeight(), area.getLeft(), area.getBottom());
  }

  private Image image() {
    return new ImgRaw(logo.width(), logo.height(), 3, Byte.SIZE, logo.colours());
  }
}
