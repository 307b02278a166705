package org.duban.report.html;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.duban.report.page.Markup;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Writes the body of a document as HTML: charts drawn, tables each in a frame that it can be
/// scrolled in, and nothing but what is [allowed][HtmlAllowList].
final class BodyWriter {

  private static final String CHART = "chart:";
  private static final String LOGO = "logo";
  private static final Set<String> NAMING =
      Set.of("caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6");

  private final HtmlJob job;
  private final StringBuilder html;
  private final Set<String> leftOut = new TreeSet<>();

  /// What the last heading or caption said.
  private String heading = "";

  BodyWriter(HtmlJob job, StringBuilder html) {
    this.job = job;
    this.html = html;
  }

  Set<String> leftOut() {
    return leftOut;
  }

  /// Writes what is in `parent`.
  void content(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Element element -> element(element);
        case Text text -> html.append(Markup.escaped(text.getData()));
        default -> {
          // Comments and instructions are for whoever works on the template.
        }
      }
    }
  }

  private void element(Element element) {
    String name = element.getTagName();
    if (!HtmlAllowList.element(name)) {
      leftOut.add("<" + name + ">");
      return;
    }
    if (NAMING.contains(name)) {
      heading = element.getTextContent().strip();
    }
    switch (name) {
      case "img" -> image(element);
      case "table" -> {
        html.append("<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"");
        html.append(Markup.escaped(heading)).append("\">");
        plain(element, name);
        html.append("</div>");
      }
      default -> plain(element, name);
    }
  }

  private void plain(Element element, String name) {
    html.append('<').append(name);
    attributes(element);
    boolean columnHead =
        name.equals("th")
            && !element.hasAttribute("scope")
            && element.getParentNode().getParentNode().getNodeName().equals("thead");
    html.append(columnHead ? " scope=\"col\">" : ">");
    if (!HtmlAllowList.isVoid(name)) {
      content(element);
      html.append("</").append(name).append('>');
    }
  }

  private void attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getName();
      if (HtmlAllowList.attribute(name, attribute.getValue())) {
        html.append(' ').append(name).append("=\"");
        html.append(Markup.escaped(attribute.getValue())).append('"');
      } else if (!name.equals("xmlns")) {
        leftOut.add(name);
      }
    }
  }

  private void image(Element element) {
    String source = element.getAttribute("src");
    if (source.equals(LOGO) && job.logo().isPresent()) {
      logo(job.logo().get(), element);
      return;
    }
    Chart chart =
        source.startsWith(CHART) ? job.charts().get(source.substring(CHART.length())) : null;
    if (chart == null) {
      leftOut.add("<img>");
      return;
    }
    String title = element.getAttribute("title");
    SvgChart.write(
        chart,
        source.substring(CHART.length()),
        title.isEmpty() ? heading : title,
        element.getAttribute("alt"),
        html);
  }

  private void logo(Logo logo, Element element) {
    html.append("<img class=\"logo\" src=\"data:image/png;base64,");
    html.append(Base64.getEncoder().encodeToString(logo.file())).append("\" alt=\"");
    html.append(Markup.escaped(element.getAttribute("alt"))).append("\">");
  }
}
