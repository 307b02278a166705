package org.duban.report.word;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.duban.report.page.Markup;
import org.duban.text.Lang;

/// The parts of a document of Word beside its text: what is in it, how it is set up, what it says
/// of itself.
final class DocxParts {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private DocxParts() {}

  /// @param parts the names of the XML parts of the text, by what they are: `footer1.xml` a
  ///   `footer`
  static String contentTypes(Map<String, String> parts) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    type(xml, "Default Extension", "emf", "image/x-emf");
    type(xml, "Default Extension", "png", "image/png");
    type(
        xml,
        "Default Extension",
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml");
    type(xml, "Default Extension", "xml", "application/xml");
    type(xml, "Override PartName", "/word/document.xml", WORD + "document.main+xml");
    parts.forEach(
        (name, sort) -> type(xml, "Override PartName", "/word/" + name, WORD + sort + "+xml"));
    type(
        xml,
        "Override PartName",
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml");
    type(
        xml,
        "Override PartName",
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    return xml.append("</Types>").toString();
  }

  private static void type(StringBuilder xml, String what, String name, String type) {
    xml.append('<').append(what).append("=\"").append(name);
    xml.append("\" ContentType=\"").append(type).append("\"/>");
  }

  /// What the package begins with.
  static String roots() {
    return relationships(
        List.of(
            new Relationship(OFFICE + "/officeDocument", "word/document.xml"),
            new Relationship(
                PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
            new Relationship(OFFICE + "/extended-properties", "docProps/app.xml")));
  }

  /// What a part leads to.
  ///
  /// @param sort the last part of its name
  static Relationship related(String sort, String target) {
    return new Relationship(OFFICE + "/" + sort, target);
  }

  record Relationship(String type, String target) {}

  /// The relationships under the names `rId1`, `rId2`, in their order.
  static String relationships(List<Relationship> relationships) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
    for (int i = 0; i < relationships.size(); i++) {
      Relationship relationship = relationships.get(i);
      xml.append("<Relationship Id=\"rId").append(i + 1).append("\" Type=\"");
      xml.append(relationship.type()).append("\" Target=\"");
      xml.append(relationship.target()).append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  static String settings(Lang lang) {
    String alternating =
        switch (lang) {
          case ZH -> "<w:evenAndOddHeaders/>";
          case EN -> "";
        };
    return XML
        + "<w:settings "
        + W
        + "><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"420\"/>"
        + alternating
        + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "</w:settings>";
  }

  /// The fonts that offices own, each with what stands for it where it isn't there.
  static String fonts() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<w:fonts ").append(W).append('>');
    font(xml, "方正小标宋简体", "FZXiaoBiaoSong-B05S");
    font(xml, "黑体", "SimHei");
    font(xml, "楷体_GB2312", "楷体");
    font(xml, "仿宋_GB2312", "仿宋");
    font(xml, "宋体", "SimSun");
    return xml.append("</w:fonts>").toString();
  }

  private static void font(StringBuilder xml, String name, String other) {
    xml.append("<w:font w:name=\"").append(name).append("\"><w:altName w:val=\"").append(other);
    xml.append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>");
  }

  static String core(DocxJob job, String title, String author) {
    String date = job.date().truncatedTo(ChronoUnit.SECONDS).toString();
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<cp:coreProperties xmlns:cp=\"").append(PACKAGE);
    xml.append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    xml.append(" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
    xml.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    element(xml, "dc:title", title);
    element(xml, "dc:creator", author.isEmpty() ? "Duban" : author);
    element(xml, "dc:description", job.draft());
    element(xml, "cp:lastModifiedBy", "Duban");
    stamp(xml, "created", date);
    stamp(xml, "modified", date);
    element(xml, "cp:contentStatus", job.status());
    element(
        xml,
        "dc:language",
        switch (job.lang()) {
          case ZH -> "zh-CN";
          case EN -> "en-GB";
        });
    return xml.append("</cp:coreProperties>").toString();
  }

  private static void stamp(StringBuilder xml, String name, String date) {
    xml.append("<dcterms:").append(name).append(" xsi:type=\"dcterms:W3CDTF\">").append(date);
    xml.append("</dcterms:").append(name).append('>');
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(Markup.escaped(text));
    xml.append("</").append(name).append('>');
  }

  static String application() {
    return XML
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "extended-properties\"><Application>Duban</Application></Properties>";
  }
}
