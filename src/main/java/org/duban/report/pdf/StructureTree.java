package org.duban.report.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// The structure of a document for readers who can't see it: headings, paragraphs, tables and
/// figures of the XHTML, in its order. What has `role="presentation"` is left out, as decoration.
final class StructureTree {

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("h1", "H1"),
          Map.entry("h2", "H2"),
          Map.entry("h3", "H3"),
          Map.entry("h4", "H4"),
          Map.entry("p", "P"),
          Map.entry("blockquote", "BlockQuote"),
          Map.entry("table", "Table"),
          Map.entry("caption", "Caption"),
          Map.entry("thead", "THead"),
          Map.entry("tbody", "TBody"),
          Map.entry("tfoot", "TFoot"),
          Map.entry("tr", "TR"),
          Map.entry("th", "TH"),
          Map.entry("td", "TD"),
          Map.entry("ul", "L"),
          Map.entry("ol", "L"),
          Map.entry("li", "LI"),
          Map.entry("img", "Figure"));

  private static final PdfName ELEMENT = new PdfName("StructElem");

  private final Map<String, PdfName> names = new HashMap<>();
  private final IdentityHashMap<Node, PdfStructureElement> owners = new IdentityHashMap<>();
  private final Map<Node, Integer> headPages = new HashMap<>();

  StructureTree(PdfWriter writer, Document document) {
    Element body = (Element) document.getElementsByTagName("body").item(0);
    PdfStructureElement root =
        shared(new PdfStructureElement(writer.getStructureTreeRoot(), name("Document")));
    addChildren(body, root, false);
  }

  /// What the content of `node`, painted on page `page`, belongs to; empty for decoration, and for
  /// a table's head that is repeated on a further page.
  Optional<PdfStructureElement> ownerOf(Node node, int page) {
    return node == null || isRepeated(node, page)
        ? Optional.empty()
        : Optional.ofNullable(owners.get(node));
  }

  private boolean isRepeated(Node node, int page) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at.getNodeName().equals("thead")) {
        return headPages.computeIfAbsent(at, head -> page) != page;
      }
    }
    return false;
  }

  /// @param whole whether `owner` is the only element for all that is in `node`
  private void addChildren(Node node, PdfStructureElement owner, boolean whole) {
    for (Node at = node.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Text text && !text.getData().isBlank()) {
        owners.put(text, whole ? owner : element(owner, "Span"));
      } else if (at instanceof Element element && !isDecoration(element)) {
        addElement(element, owner, whole);
      }
    }
  }

  private void addElement(Element element, PdfStructureElement owner, boolean whole) {
    String role = ROLES.get(element.getNodeName());
    if (role == null) {
      addChildren(element, owner, whole);
      return;
    }
    PdfStructureElement added = element(owner, role);
    owners.put(element, added);
    switch (role) {
      case "TH" -> added.put(PdfName.A, columnHead());
      case "Figure" -> added.put(new PdfName("Alt"), unicode(element.getAttribute("alt")));
      case "LI" -> added = element(added, "LBody");
      default -> {}
    }
    addChildren(element, added, !hasRoleInside(element));
  }

  private PdfStructureElement element(PdfStructureElement owner, String role) {
    return shared(new PdfStructureElement(owner, name(role)));
  }

  /// Names are the same objects for all elements, of which a long table has 50,000.
  private static PdfStructureElement shared(PdfStructureElement element) {
    element.put(PdfName.TYPE, ELEMENT);
    return element;
  }

  private PdfName name(String name) {
    return names.computeIfAbsent(name, PdfName::new);
  }

  private static boolean hasRoleInside(Element element) {
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child
          && (ROLES.containsKey(child.getNodeName()) || hasRoleInside(child))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDecoration(Element element) {
    return element.getAttribute("role").equals("presentation");
  }

  private static PdfDictionary columnHead() {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName("Table"));
    attributes.put(new PdfName("Scope"), new PdfName("Column"));
    return attributes;
  }

  private static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }
}
