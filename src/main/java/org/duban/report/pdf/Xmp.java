package org.duban.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.xmp.XmpWriter;

/// The metadata that says which standards a PDF keeps.
final class Xmp {

  private static final String UA_NAMESPACE = "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
  private static final String UA_PART = "<pdfuaid:part>1</pdfuaid:part>";

  /// PDF/A wants properties of other standards described.
  private static final String EXTENSION_NAMESPACES =
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
          + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
          + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

  private static final String UA_DESCRIPTION =
      """
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>The part of ISO 14289 that is kept</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>\
      """;

  private Xmp() {}

  /// For a document of PDF/A-3a and PDF/UA-1 with these facts.
  static byte[] of(PdfDictionary info) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XmpWriter xmp = new XmpWriter(out, info, PdfWriter.PDFA3A)) {
      xmp.addRdfDescription(UA_NAMESPACE, UA_PART);
      xmp.addRdfDescription(EXTENSION_NAMESPACES, UA_DESCRIPTION);
    }
    return out.toByteArray();
  }
}
