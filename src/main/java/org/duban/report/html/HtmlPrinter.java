package org.duban.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import org.duban.disk.Sha256;
import org.duban.report.page.Markup;
import org.duban.report.page.Xhtml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Writes XHTML as one HTML file that needs no other: style, script and charts are in it, and a
/// policy that lets nothing else run or load.
public final class HtmlPrinter {

  private static final String STYLE = resource("base.css");
  private static final String SCRIPT = resource("sort.js");

  private final HtmlJob job;
  private final StringBuilder html = new StringBuilder();

  private HtmlPrinter(HtmlJob job) {
    this.job = job;
  }

  /// Writes `job`.
  ///
  /// @throws SAXException if its XHTML isn't well-formed
  public static HtmlResult print(HtmlJob job) throws SAXException {
    return new HtmlPrinter(job).written(Xhtml.parse(job.xhtml()));
  }

  private HtmlResult written(Document document) throws SAXException {
    NodeList bodies = document.getElementsByTagName("body");
    if (bodies.getLength() == 0) {
      throw new SAXParseException("There is no body.", null);
    }
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language()).append("\">\n");
    head(document);
    Element body = (Element) bodies.item(0);
    html.append("<body class=\"").append(Markup.escaped(body.getAttribute("class")));
    html.append("\">\n<main>");
    BodyWriter writer = new BodyWriter(job, html);
    writer.content(body);
    html.append("</main>\n<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    return new HtmlResult(html.toString(), new ArrayList<>(writer.leftOut()));
  }

  private void head(Document document) {
    String style = style(document);
    html.append("<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.append("script-src '").append(hash(SCRIPT)).append("'; ");
    html.append("style-src '").append(hash(style)).append("'; ");
    html.append("img-src data:; base-uri 'none'; form-action 'none'\">\n");
    meta("viewport", "width=device-width, initial-scale=1");
    meta("referrer", "no-referrer");
    meta("format-detection", "telephone=no");
    NodeList metas = document.getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      Element meta = (Element) metas.item(i);
      if (meta.getAttribute("name").equals("author")) {
        meta("author", meta.getAttribute("content"));
      }
    }
    html.append("<title>").append(Markup.escaped(first(document, "title"))).append("</title>\n");
    html.append("<style>").append(style).append("</style>\n</head>\n");
  }

  private void meta(String name, String content) {
    html.append("<meta name=\"").append(name).append("\" content=\"");
    html.append(Markup.escaped(content)).append("\">\n");
  }

  /// What every report needs, and the style sheets that the document names, one after the other.
  private String style(Document document) {
    StringBuilder style = new StringBuilder(STYLE);
    NodeList links = document.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      byte[] sheet = job.sheets().get(((Element) links.item(i)).getAttribute("href"));
      if (sheet != null) {
        style.append(new String(sheet, StandardCharsets.UTF_8));
      }
    }
    // Nothing in it may end the element that it stands in. Line ends are what a parser makes them.
    return style.toString().replace("\r\n", "\n").replace('\r', '\n').replace("</", "<\\/");
  }

  private static String first(Document document, String name) {
    NodeList elements = document.getElementsByTagName(name);
    return elements.getLength() == 0 ? "" : elements.item(0).getTextContent().strip();
  }

  private String language() {
    return switch (job.lang()) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }

  private static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPrinter.class.getResourceAsStream("/org/duban/report/html/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
