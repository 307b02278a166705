package org.duban.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads OFD documents as the standard says, slowly: for tests.
final class OfdReader {

  private static final String OFD = "http://www.ofdspec.org/2016";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Font> fonts = new HashMap<>();
  private final List<Document> pages = new ArrayList<>();

  OfdReader(byte[] ofd) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    String root = one(xml("OFD.xml"), "DocRoot").getTextContent();
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    Document document = xml(root);
    Document resources = xml(folder + one(document, "PublicRes").getTextContent());
    String base = folder + resources.getDocumentElement().getAttribute("BaseLoc") + "/";
    for (Element font : all(resources, "Font")) {
      try {
        byte[] bytes = files.get(base + one(font, "FontFile").getTextContent());
        fonts.put(
            font.getAttribute("ID"),
            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
      } catch (FontFormatException e) {
        throw new IOException(e);
      }
    }
    for (Element page : all(document, "Page")) {
      pages.add(xml(folder + page.getAttribute("BaseLoc")));
    }
  }

  List<String> fileNames() {
    return List.copyOf(files.keySet());
  }

  byte[] file(String name) {
    return files.get(name);
  }

  int pages() {
    return pages.size();
  }

  /// The characters of all texts of a page, in their order.
  String text(int page) {
    StringBuilder text = new StringBuilder();
    all(pages.get(page), "TextCode").forEach(code -> text.append(code.getTextContent()));
    return text.toString();
  }

  /// Whether each character is there in the font that it is shown in, under the glyph that is
  /// named.
  boolean hasGlyphsOfItsCharacters(int page) {
    return all(pages.get(page), "TextObject").stream()
        .allMatch(object -> {
          Font font = fonts.get(object.getAttribute("Font"));
          String text = one(object, "TextCode").getTextContent();
          int[] glyphs = glyphs(object);
          var found = font.createGlyphVector(new FontRenderContext(null, true, true), text);
          int next = 0;
          for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (glyphs[next] == 0 || found.getGlyphCode(i) != glyphs[next]) {
              return false;
            }
            next++;
          }
          return next == glyphs.length;
        });
  }

  BufferedImage picture(int page, double dotsPerMillimetre) {
    Document content = pages.get(page);
    double[] box = numbers(one(content, "PhysicalBox").getTextContent());
    BufferedImage picture =
        new BufferedImage(
            (int) Math.round(box[2] * dotsPerMillimetre),
            (int) Math.round(box[3] * dotsPerMillimetre),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    NodeList objects = one(content, "Layer").getChildNodes();
    for (int i = 0; i < objects.getLength(); i++) {
      if (objects.item(i) instanceof Element object) {
        double[] at = numbers(object.getAttribute("Boundary"));
        pen.setTransform(AffineTransform.getScaleInstance(dotsPerMillimetre, dotsPerMillimetre));
        pen.translate(at[0], at[1]);
        pen.setClip(new Rectangle2D.Double(-0.01, -0.01, at[2] + 0.02, at[3] + 0.02));
        switch (object.getLocalName()) {
          case "TextObject" -> write(object, pen);
          case "PathObject" -> draw(object, pen);
          default -> throw new IllegalStateException(object.getLocalName());
        }
      }
    }
    return picture;
  }

  private void write(Element object, Graphics2D pen) {
    pen.setColor(colour(object, "FillColor"));
    Element code = one(object, "TextCode");
    double x = Double.parseDouble(code.getAttribute("X"));
    double y = Double.parseDouble(code.getAttribute("Y"));
    double[] steps = numbers(code.getAttribute("DeltaX"));
    Font font =
        fonts
            .get(object.getAttribute("Font"))
            .deriveFont(Float.parseFloat(object.getAttribute("Size")));
    int[] glyphs = glyphs(object);
    for (int i = 0; i < glyphs.length; i++) {
      x += i == 0 ? 0 : steps[i - 1];
      var outline =
          font.createGlyphVector(new FontRenderContext(null, true, true), new int[] {glyphs[i]});
      pen.fill(outline.getOutline((float) x, (float) y));
    }
  }

  private static int[] glyphs(Element object) {
    double[] glyphs = numbers(one(object, "Glyphs").getTextContent());
    int[] whole = new int[glyphs.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) glyphs[i];
    }
    return whole;
  }

  private static void draw(Element object, Graphics2D pen) {
    GeneralPath path = new GeneralPath();
    if (object.getAttribute("Rule").equals("Even-Odd")) {
      path.setWindingRule(GeneralPath.WIND_EVEN_ODD);
    }
    String[] words = one(object, "AbbreviatedData").getTextContent().split(" ", -1);
    float[] at = new float[6];
    for (int i = 0; i < words.length; i++) {
      String step = words[i];
      int count =
          switch (step) {
            case "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            default -> 0;
          };
      for (int j = 0; j < count; j++) {
        at[j] = Float.parseFloat(words[++i]);
      }
      switch (step) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
        case "B" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        case "C" -> path.closePath();
        default -> throw new IllegalStateException(step);
      }
    }
    if (object.getAttribute("Fill").equals("true")) {
      pen.setColor(colour(object, "FillColor"));
      pen.fill(path);
    }
    if (object.getAttribute("Stroke").equals("true")) {
      pen.setColor(colour(object, "StrokeColor"));
      pen.setStroke(new BasicStroke(Float.parseFloat(object.getAttribute("LineWidth"))));
      pen.draw(path);
    }
  }

  private static Color colour(Element object, String name) {
    double[] rgb = numbers(one(object, name).getAttribute("Value"));
    return new Color((int) rgb[0], (int) rgb[1], (int) rgb[2]);
  }

  private static double[] numbers(String text) {
    if (text.isEmpty()) {
      return new double[0];
    }
    String[] words = text.split(" ", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private Document xml(String name) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get(name)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name, e);
    }
  }

  private static Element one(Node node, String name) {
    return all(node, name).getFirst();
  }

  private static List<Element> all(Node node, String name) {
    NodeList found =
        node instanceof Document document
            ? document.getElementsByTagNameNS(OFD, name)
            : ((Element) node).getElementsByTagNameNS(OFD, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
