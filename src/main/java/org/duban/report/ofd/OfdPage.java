package org.duban.report.ofd;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Writes down what a page of our PDFs shows as the objects of a page of OFD, in its order: text as
/// characters with their places and glyphs, paths, pictures. What the page clips is cut here, so
/// that it doesn't hang on a reader's.
///
/// OFD measures in millimetres from the upper left corner, and within an object from that of its
/// boundary.
final class OfdPage extends PDFGraphicsStreamEngine {

  private static final double MILLIMETRES = 25.4 / 72;

  /// What a line of text reaches above and below its base line, in sizes of its font.
  private static final double ABOVE = 0.95;

  private static final double BELOW = 0.3;

  /// A gap in a line beyond which its parts are texts of their own, in sizes of the font.
  private static final double GAP = 3;

  /// What is seen to be elsewhere, in points.
  private static final double SEEN = 0.01;

  private final OfdResources resources;
  private final double width;
  private final double height;
  private final StringBuilder out = new StringBuilder();
  private GeneralPath path = new GeneralPath();
  private int clipping = -1;
  private TextRun run;

  /// Characters in a row, of one font, size and colour.
  private static final class TextRun {
    private final PDType0Font font;
    private final Matrix matrix;
    private final double size;
    private final String colour;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> places = new ArrayList<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private double end;

    TextRun(PDType0Font font, Matrix matrix, String colour) {
      this.font = font;
      this.matrix = matrix;
      this.size = matrix.getScalingFactorY();
      this.colour = colour;
    }

    double left() {
      return matrix.getTranslateX();
    }

    double baseline() {
      return matrix.getTranslateY();
    }

    boolean continuesWith(PDFont other, Matrix place, String otherColour) {
      double x = place.getTranslateX();
      return other.equals(font)
          && Math.abs(place.getScalingFactorY() - size) < SEEN
          && Math.abs(place.getTranslateY() - baseline()) < SEEN
          && otherColour.equals(colour)
          && isUpright(place)
          && x >= places.getLast() - SEEN
          && x - end < size * GAP;
    }
  }

  OfdPage(PDPage page, OfdResources resources) {
    super(page);
    this.resources = resources;
    this.width = page.getMediaBox().getWidth();
    this.height = page.getMediaBox().getHeight();
  }

  /// The objects of the page, as XML.
  String objects() throws IOException {
    processPage(getPage());
    endRun();
    return out.toString();
  }

  String box() {
    return "0 0 " + OfdXml.number(width * MILLIMETRES) + " " + OfdXml.number(height * MILLIMETRES);
  }

  private static boolean isUpright(Matrix matrix) {
    return matrix.getShearX() == 0
        && matrix.getShearY() == 0
        && Math.abs(matrix.getScaleX() - matrix.getScaleY()) < SEEN;
  }

  private static String colour(PDColor colour) throws IOException {
    int rgb = colour.toRGB();
    return ((rgb >> 16) & 0xFF) + " " + ((rgb >> 8) & 0xFF) + " " + (rgb & 0xFF);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (!(font instanceof PDType0Font embedded)) {
      throw new IOException("a font that no report has: " + font.getName());
    }
    if (!isUpright(matrix)) {
      throw new IOException("text that doesn't stand upright");
    }
    String text = font.toUnicode(code);
    double size = matrix.getScalingFactorY();
    double x = matrix.getTranslateX();
    double end = x + displacement.getX() * size;
    Rectangle2D clip = clip().getBounds2D();
    if (text == null
        || end < clip.getMinX()
        || x > clip.getMaxX()
        || matrix.getTranslateY() + ABOVE * size < clip.getMinY()
        || matrix.getTranslateY() - BELOW * size > clip.getMaxY()) {
      return;
    }
    if (text.isBlank() && run == null) {
      return;
    }
    String colour = colour(getGraphicsState().getNonStrokingColor());
    // Readers count characters beyond the BMP as one or as two: such a one stands by itself.
    boolean single = text.length() > 1;
    if (run == null || single || !run.continuesWith(font, matrix, colour)) {
      endRun();
      if (text.isBlank()) {
        return;
      }
      run = new TextRun(embedded, matrix.clone(), colour);
    }
    int glyph = embedded.codeToGID(code);
    run.text.append(text);
    run.places.add(x);
    run.glyphs.add(glyph);
    run.end = end;
    resources.use(embedded, text.codePointAt(0), glyph);
    if (single) {
      endRun();
    }
  }

  private void endRun() throws IOException {
    TextRun ended = run;
    run = null;
    if (ended == null) {
      return;
    }
    while (Character.isWhitespace(ended.text.charAt(ended.text.length() - 1))) {
      ended.text.setLength(ended.text.length() - 1);
      ended.places.removeLast();
      ended.glyphs.removeLast();
    }
    double above = ended.size * ABOVE;
    out.append("<ofd:TextObject ID=\"").append(resources.nextId()).append("\" Boundary=\"");
    boundary(
        new Rectangle2D.Double(
            ended.left(),
            ended.baseline() - ended.size * BELOW,
            ended.end - ended.left(),
            ended.size * (ABOVE + BELOW)));
    out.append("\" Font=\"")
        .append(resources.id(ended.font))
        .append("\" Size=\"")
        .append(millimetres(ended.size))
        .append("\"><ofd:FillColor Value=\"")
        .append(ended.colour)
        .append("\"/><ofd:CGTransform CodePosition=\"0\" CodeCount=\"")
        .append(ended.text.length())
        .append("\" GlyphCount=\"")
        .append(ended.glyphs.size())
        .append("\"><ofd:Glyphs>");
    for (int i = 0; i < ended.glyphs.size(); i++) {
      out.append(i == 0 ? "" : " ").append(ended.glyphs.get(i));
    }
    out.append("</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"")
        .append(millimetres(above));
    for (int i = 1; i < ended.places.size(); i++) {
      out.append(i == 1 ? "\" DeltaX=\"" : " ")
          .append(millimetres(ended.places.get(i) - ended.places.get(i - 1)));
    }
    out.append("\">")
        .append(OfdXml.text(ended.text.toString()))
        .append("</ofd:TextCode></ofd:TextObject>\n");
  }

  private static String millimetres(double points) {
    return OfdXml.number(points * MILLIMETRES);
  }

  private void boundary(Rectangle2D box) {
    out.append(millimetres(box.getX()))
        .append(' ')
        .append(millimetres(height - box.getMaxY()))
        .append(' ')
        .append(millimetres(Math.max(SEEN, box.getWidth())))
        .append(' ')
        .append(millimetres(Math.max(SEEN, box.getHeight())));
  }

  private Area clip() {
    return getGraphicsState().getCurrentClippingPath();
  }

  private void paint(boolean fill, boolean stroke, int rule) throws IOException {
    endRun();
    PDGraphicsState state = getGraphicsState();
    path.setWindingRule(rule);
    if (fill) {
      paintCut(path, "Fill", rule, "", colour(state.getNonStrokingColor()));
    }
    if (stroke) {
      double scale = state.getCurrentTransformationMatrix().getScalingFactorX();
      float line = (float) Math.max(0.05, state.getLineWidth() * scale);
      float[] dashes = state.getLineDashPattern().getDashArray();
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] *= (float) scale;
      }
      paintStroke(line, dashes, colour(state.getStrokingColor()));
    }
    endPath();
  }

  private void paintStroke(float line, float[] dashes, String colour) {
    Rectangle2D bounds = path.getBounds2D();
    Rectangle2D whole =
        new Rectangle2D.Double(
            bounds.getX() - line,
            bounds.getY() - line,
            bounds.getWidth() + 2 * line,
            bounds.getHeight() + 2 * line);
    if (!clip().contains(whole)) {
      Shape outline =
          new BasicStroke(
                  line,
                  BasicStroke.CAP_BUTT,
                  BasicStroke.JOIN_MITER,
                  10,
                  dashes.length == 0 ? null : dashes,
                  0)
              .createStrokedShape(path);
      paintCut(outline, "Fill", PathIterator.WIND_NON_ZERO, "", colour);
      return;
    }
    StringBuilder attributes = new StringBuilder();
    attributes.append(" LineWidth=\"").append(millimetres(line)).append('"');
    for (int i = 0; i < dashes.length; i++) {
      attributes.append(i == 0 ? " DashPattern=\"" : " ").append(millimetres(dashes[i]));
      attributes.append(i == dashes.length - 1 ? "\"" : "");
    }
    write(path, whole, "Stroke", attributes.toString(), colour);
  }

  private void paintCut(Shape shape, String how, int rule, String attributes, String colour) {
    Shape cut = shape;
    if (!clip().contains(shape.getBounds2D())) {
      Area area = new Area(shape);
      area.intersect(clip());
      cut = area;
    }
    write(
        cut,
        cut.getBounds2D(),
        how,
        attributes + (rule == PathIterator.WIND_EVEN_ODD ? " Rule=\"Even-Odd\"" : ""),
        colour);
  }

  private void write(
      Shape shape, Rectangle2D bounds, String how, String attributes, String colour) {
    String steps = steps(shape, bounds);
    if (steps.isEmpty()) {
      return;
    }
    out.append("<ofd:PathObject ID=\"").append(resources.nextId()).append("\" Boundary=\"");
    boundary(bounds);
    boolean fill = how.equals("Fill");
    out.append("\" Stroke=\"").append(!fill).append("\" Fill=\"").append(fill).append('"');
    out.append(attributes)
        .append("><ofd:")
        .append(how)
        .append("Color Value=\"")
        .append(colour)
        .append("\"/><ofd:AbbreviatedData>")
        .append(steps)
        .append("</ofd:AbbreviatedData></ofd:PathObject>\n");
  }

  private static String steps(Shape shape, Rectangle2D bounds) {
    StringBuilder steps = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(new AffineTransform()); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int points =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
          };
      steps.append(steps.isEmpty() ? "" : " ").append("MLQBC".charAt(kind));
      for (int j = 0; j < points; j++) {
        steps
            .append(' ')
            .append(millimetres(at[2 * j] - bounds.getX()))
            .append(' ')
            .append(millimetres(bounds.getMaxY() - at[2 * j + 1]));
      }
    }
    return steps.toString();
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    endRun();
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    Rectangle2D box =
        new Rectangle2D.Double(
            place.getTranslateX(), place.getTranslateY(), place.getScaleX(), place.getScaleY());
    out.append("<ofd:ImageObject ID=\"").append(resources.nextId()).append("\" Boundary=\"");
    boundary(box);
    out.append("\" CTM=\"")
        .append(millimetres(box.getWidth()))
        .append(" 0 0 ")
        .append(millimetres(box.getHeight()))
        .append(" 0 0\" ResourceID=\"")
        .append(resources.picture(image))
        .append("\"/>\n");
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void clip(int rule) {
    clipping = rule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    if (clipping >= 0) {
      path.setWindingRule(clipping);
      getGraphicsState().intersectClippingPath(path);
      clipping = -1;
    }
    path = new GeneralPath();
  }

  @Override
  public void strokePath() throws IOException {
    paint(false, true, PathIterator.WIND_NON_ZERO);
  }

  @Override
  public void fillPath(int rule) throws IOException {
    paint(true, false, rule);
  }

  @Override
  public void fillAndStrokePath(int rule) throws IOException {
    paint(true, true, rule);
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    throw new IOException("a shading, which no report has");
  }
}
