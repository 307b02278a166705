package org.duban.report.pdf;

import java.awt.Point;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.Rectangle;

/// The logo's place in the flow of the document.
final class LogoBox implements ITextReplacedElement {

  private final Logo logo;
  private final int width;
  private final int height;
  private Point location = new Point();

  /// @param wanted the height in the layout's dots
  /// @param room the most that it may be wide; with more it is made smaller
  LogoBox(Logo logo, int wanted, int room) {
    double scale = Math.min((double) wanted / logo.height(), (double) room / logo.width());
    this.logo = logo;
    this.width = (int) Math.round(logo.width() * scale);
    this.height = (int) Math.round(logo.height() * scale);
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
