package org.duban.report.pdf;

import java.awt.Point;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextReplacedElement;

/// The place of a picture that Duban paints in the flow of the document.
abstract class PaintedBox implements ITextReplacedElement {

  private final int width;
  private final int height;
  private Point location = new Point();

  /// @param width in the layout's dots
  /// @param height in the layout's dots
  PaintedBox(int width, int height) {
    this.width = width;
    this.height = height;
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
