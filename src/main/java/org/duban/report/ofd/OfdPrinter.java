package org.duban.report.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.duban.disk.Sha256;
import org.duban.report.data.OfdFiles;
import org.duban.sheet.bytes.SteadyBytes;

/// Makes an OFD document (GB/T 33190-2016) of a report's PDF: the same pages with their text, fonts
/// and drawings, its headings as an outline, and the files that it carries. The bytes depend on
/// those of the PDF alone.
public final class OfdPrinter {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  /// How much of a digest an identifier of a document has.
  private static final int ID_LENGTH = 32;

  private final PDDocument pdf;
  private final String id;
  private final OfdResources resources = new OfdResources();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<PDPage, Integer> pages = new LinkedHashMap<>();

  private OfdPrinter(PDDocument pdf, String id) {
    this.pdf = pdf;
    this.id = id;
  }

  /// The document.
  ///
  /// @param pdf one that Duban made
  public static byte[] print(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String id = Sha256.hex(pdf).substring(0, ID_LENGTH);
      return new OfdPrinter(document, id).print();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] print() throws IOException {
    files.put("OFD.xml", new byte[0]);
    files.put("Doc_0/Document.xml", new byte[0]);
    StringBuilder list = new StringBuilder();
    String box = "";
    int no = 0;
    for (PDPage page : pdf.getPages()) {
      OfdPage objects = new OfdPage(page, resources);
      int layer = resources.nextId();
      box = objects.box();
      String place = "Pages/Page_" + no++ + "/Content.xml";
      put(
          "Doc_0/" + place,
          "<ofd:Page"
              + NAMESPACE
              + "><ofd:Area><ofd:PhysicalBox>"
              + box
              + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\""
              + layer
              + "\" Type=\"Body\">\n"
              + objects.objects()
              + "</ofd:Layer></ofd:Content></ofd:Page>");
      int number = resources.nextId();
      pages.put(page, number);
      list.append("<ofd:Page ID=\"")
          .append(number)
          .append("\" BaseLoc=\"")
          .append(place)
          .append("\"/>");
    }
    resources.files().forEach((name, bytes) -> files.put("Doc_0/Res/" + name, bytes));
    put(
        "Doc_0/PublicRes.xml",
        "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\">" + resources.fonts() + "</ofd:Res>");
    String media = resources.media();
    if (!media.isEmpty()) {
      put(
          "Doc_0/DocumentRes.xml",
          "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\">" + media + "</ofd:Res>");
    }
    String date = date();
    attach(date);
    String outline = outline();
    put(
        "Doc_0/Document.xml",
        "<ofd:Document"
            + NAMESPACE
            + "><ofd:CommonData><ofd:MaxUnitID>"
            + resources.lastId()
            + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>"
            + box
            + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
            + (media.isEmpty() ? "" : "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>")
            + "</ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages>"
            + (outline.isEmpty() ? "" : "<ofd:Outlines>" + outline + "</ofd:Outlines>")
            + "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>");
    put(
        "OFD.xml",
        "<ofd:OFD"
            + NAMESPACE
            + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
            + id
            + "</ofd:DocID><ofd:Title>"
            + OfdXml.text(pdf.getDocumentInformation().getTitle())
            + "</ofd:Title><ofd:CreationDate>"
            + date
            + "</ofd:CreationDate><ofd:Creator>Duban</ofd:Creator></ofd:DocInfo>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    return SteadyBytes.archive(files);
  }

  private void put(String name, String xml) {
    files.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private String date() {
    return LocalDate.ofInstant(
            pdf.getDocumentInformation().getCreationDate().toInstant(), ZoneOffset.UTC)
        .toString();
  }

  private void attach(String date) throws IOException {
    Map<String, PDComplexFileSpecification> names = new TreeMap<>();
    collect(pdf.getDocumentCatalog().getNames().getEmbeddedFiles(), names);
    StringBuilder list = new StringBuilder("<ofd:Attachments" + NAMESPACE + ">");
    for (PDComplexFileSpecification file : names.values()) {
      byte[] bytes = file.getEmbeddedFile().toByteArray();
      String name = file.getFilename();
      files.put(OfdFiles.FOLDER + name, bytes);
      list.append("<ofd:Attachment ID=\"")
          .append(resources.nextId())
          .append("\" Name=\"")
          .append(OfdXml.text(name))
          .append("\" Format=\"")
          .append(OfdXml.text(name.substring(name.lastIndexOf('.') + 1)))
          .append("\" CreationDate=\"")
          .append(date)
          .append("\" Size=\"")
          .append(OfdXml.number(bytes.length / 1024.0))
          .append("\" Visible=\"true\"><ofd:FileLoc>")
          .append(OfdXml.text(name))
          .append("</ofd:FileLoc></ofd:Attachment>");
    }
    put(OfdFiles.FOLDER + OfdFiles.LIST, list.append("</ofd:Attachments>").toString());
  }

  private static void collect(
      PDNameTreeNode<PDComplexFileSpecification> node,
      Map<String, PDComplexFileSpecification> names)
      throws IOException {
    if (node.getNames() != null) {
      names.putAll(node.getNames());
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        collect(kid, names);
      }
    }
  }

  private String outline() throws IOException {
    PDOutlineNode root = pdf.getDocumentCatalog().getDocumentOutline();
    StringBuilder out = new StringBuilder();
    if (root != null) {
      outline(root, out);
    }
    return out.toString();
  }

  private void outline(PDOutlineNode node, StringBuilder out) throws IOException {
    for (PDOutlineItem item : node.children()) {
      out.append("<ofd:OutlineElem Title=\"").append(OfdXml.text(item.getTitle())).append("\">");
      PDPage page = item.findDestinationPage(pdf);
      Integer number = page == null ? null : pages.get(page);
      if (number != null) {
        out.append(
                "<ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"Fit\" PageID=\"")
            .append(number)
            .append("\"/></ofd:Goto></ofd:Action></ofd:Actions>");
      }
      outline(item, out);
      out.append("</ofd:OutlineElem>");
    }
  }
}
