package org.duban.report.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.report.page.Markup;
import org.duban.report.page.Xhtml;
import org.duban.sheet.bytes.SteadyBytes;
import org.duban.text.Lang;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Writes XHTML as a document of Word (Office Open XML), in memory. The bytes depend on the job
/// alone.
public final class DocxPrinter {

  static final String PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  /// What the text leads to before its pictures: styles, settings, fonts; and two footers each of
  /// upright pages and of pages across.
  private static final List<String> SORTS = List.of("styles", "settings", "fontTable");

  private static final int FIRST_FOOTER = SORTS.size() + 1;
  private static final int FOOTERS = 4;
  private static final int FIRST_PICTURE = FIRST_FOOTER + FOOTERS;

  /// Reports that are set on a page, smaller.
  private static final Set<String> ON_A_PAGE = Set.of("brief", "reminder");

  private DocxPrinter() {}

  /// Writes `job`.
  ///
  /// @throws SAXException if its XHTML isn't well-formed
  public static byte[] print(DocxJob job) throws SAXException {
    Document document = Xhtml.parse(job.xhtml());
    NodeList bodies = document.getElementsByTagName("body");
    if (bodies.getLength() == 0) {
      throw new SAXParseException("There is no body.", null);
    }
    Element body = (Element) bodies.item(0);
    boolean brief = ON_A_PAGE.contains(body.getAttribute("class"));
    DocxBody writer = new DocxBody(job, brief, FIRST_PICTURE);
    String text = writer.of(body);
    Map<String, String> parts = new LinkedHashMap<>();
    List<DocxParts.Relationship> related = new ArrayList<>();
    for (String sort : SORTS) {
      parts.put(sort + ".xml", sort);
      related.add(DocxParts.related(sort, sort + ".xml"));
    }
    for (int i = 1; i <= FOOTERS; i++) {
      parts.put("footer" + i + ".xml", "footer");
      related.add(DocxParts.related("footer", "footer" + i + ".xml"));
    }
    writer
        .media()
        .keySet()
        .forEach(name -> related.add(DocxParts.related("image", "media/" + name)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "[Content_Types].xml", DocxParts.contentTypes(parts));
    put(files, "_rels/.rels", DocxParts.roots());
    put(files, "docProps/app.xml", DocxParts.application());
    put(
        files,
        "docProps/core.xml",
        DocxParts.core(job, first(document, "title"), author(document)));
    put(files, "word/document.xml", whole(text + section(writer.paper(), job.lang())));
    put(files, "word/_rels/document.xml.rels", DocxParts.relationships(related));
    Paper upright = Paper.of(job.lang(), brief);
    put(files, "word/styles.xml", DocxStyle.sheet(job.lang(), brief, upright.text()));
    put(files, "word/settings.xml", DocxParts.settings(job.lang()));
    put(files, "word/fontTable.xml", DocxParts.fonts());
    String asOf = asOf(document);
    for (int i = 0; i < FOOTERS; i++) {
      Paper paper = i < 2 ? upright : Paper.across();
      put(
          files,
          "word/footer" + (i + 1) + ".xml",
          footer(asOf, paper.text(), i % 2 == 1, job.lang()));
    }
    writer.media().forEach((name, file) -> files.put("word/media/" + name, file));
    return SteadyBytes.archive(files);
  }

  private static void put(Map<String, byte[]> files, String name, String xml) {
    files.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String whole(String body) {
    return DocxParts.XML
        + "<w:document "
        + DocxParts.W
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:wp=\""
        + DRAWING
        + "wordprocessingDrawing\" xmlns:a=\""
        + DRAWING
        + "main\" xmlns:pic=\""
        + PICTURES
        + "\"><w:body>"
        + body
        + "</w:body></w:document>";
  }

  /// How a section is set up: its paper and its footers.
  static String section(Paper paper, Lang lang) {
    boolean across = paper.width() > paper.height();
    int footer = FIRST_FOOTER + (across ? 2 : 0);
    String reference = "<w:footerReference %s w:type=\"%s\" r:id=\"rId%d\"/>";
    String r = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    return "<w:sectPr>"
        + reference.formatted(r, "default", footer)
        + switch (lang) {
          case ZH -> reference.formatted(r, "even", footer + 1);
          case EN -> "";
        }
        + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
            .formatted(paper.width(), paper.height(), across ? " w:orient=\"landscape\"" : "")
        + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"720\" w:footer=\"%d\" w:gutter=\"0\"/>"
            .formatted(paper.top(), paper.right(), paper.bottom(), paper.left(), paper.footer())
        + (paper.pitch() == 0
            ? ""
            : "<w:docGrid w:type=\"lines\" w:linePitch=\"%d\"/>".formatted(paper.pitch()))
        + "</w:sectPr>";
  }

  /// What stands below each page: as of when, and outside the page's number.
  private static String footer(String asOf, int width, boolean even, Lang lang) {
    StringBuilder xml = new StringBuilder(DocxParts.XML);
    xml.append("<w:ftr ").append(DocxParts.W).append("><w:p><w:pPr><w:pStyle w:val=\"");
    xml.append(DocxStyle.FOOTER.id()).append("\"/><w:tabs>");
    xml.append("<w:tab w:val=\"center\" w:pos=\"").append(width / 2).append("\"/>");
    xml.append("<w:tab w:val=\"right\" w:pos=\"").append(width).append("\"/></w:tabs></w:pPr>");
    String tab = "<w:r><w:tab/></w:r>";
    String day =
        "<w:r><w:rPr><w:color w:val=\"555555\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/></w:rPr>"
            + "<w:t xml:space=\"preserve\">"
            + Markup.escaped(asOf)
            + "</w:t></w:r>";
    switch (lang) {
      case ZH -> {
        String number = run("— ") + field("PAGE") + run(" —");
        xml.append(even ? number + tab + day : tab + day + tab + number);
      }
      case EN -> {
        xml.append(day).append(tab).append(tab).append(run("Page ")).append(field("PAGE"));
        xml.append(run(" of ")).append(field("NUMPAGES"));
      }
    }
    return xml.append("</w:p></w:ftr>").toString();
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String field(String name) {
    String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
    return mark.formatted("begin")
        + "<w:r><w:instrText xml:space=\"preserve\"> "
        + name
        + " </w:instrText></w:r>"
        + mark.formatted("separate")
        + run("1")
        + mark.formatted("end");
  }

  private static String asOf(Document document) {
    NodeList all = document.getElementsByTagName("div");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("id").equals("as-of")) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  private static String author(Document document) {
    NodeList all = document.getElementsByTagName("meta");
    for (int i = 0; i < all.getLength(); i++) {
      Element meta = (Element) all.item(i);
      if (meta.getAttribute("name").equals("author")) {
        return meta.getAttribute("content");
      }
    }
    return "";
  }

  private static String first(Document document, String name) {
    NodeList elements = document.getElementsByTagName(name);
    return elements.getLength() == 0 ? "" : elements.item(0).getTextContent().strip();
  }
}
