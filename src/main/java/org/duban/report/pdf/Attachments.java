package org.duban.report.pdf;

import java.io.IOException;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEFStream;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Writes the files that a PDF carries, as associated files of the document (ISO 19005-3, 6.8).
final class Attachments {

  private static final int BEST_COMPRESSION = 9;

  private final PdfWriter writer;
  private final PdfDate date;

  Attachments(PdfWriter writer, PdfDate date) {
    this.writer = writer;
    this.date = date;
  }

  /// Writes `files`, whose names are in order, and enters them in the catalog.
  void write(List<Attachment> files) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    PdfArray associated = new PdfArray();
    PdfArray names = new PdfArray();
    for (Attachment file : files) {
      PdfIndirectReference specification = specification(file);
      associated.add(specification);
      names.add(unicode(file.name()));
      names.add(specification);
    }
    PdfDictionary embedded = new PdfDictionary();
    embedded.put(PdfName.NAMES, names);
    PdfDictionary tree = new PdfDictionary();
    tree.put(new PdfName("EmbeddedFiles"), writer.addToBody(embedded).getIndirectReference());
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(PdfName.NAMES, writer.addToBody(tree).getIndirectReference());
    catalog.put(new PdfName("AF"), associated);
  }

  private PdfIndirectReference specification(Attachment file) throws IOException {
    PdfIndirectReference stream = stream(file);
    PdfDictionary streams = new PdfDictionary();
    streams.put(PdfName.F, stream);
    streams.put(PdfName.UF, stream);
    PdfDictionary specification = new PdfDictionary(new PdfName("Filespec"));
    specification.put(PdfName.F, unicode(file.name()));
    specification.put(PdfName.UF, unicode(file.name()));
    specification.put(PdfName.DESC, unicode(file.description()));
    specification.put(new PdfName("AFRelationship"), relationship(file));
    specification.put(PdfName.EF, streams);
    return writer.addToBody(specification).getIndirectReference();
  }

  private PdfIndirectReference stream(Attachment file) throws IOException {
    byte[] bytes = file.content().bytes();
    PdfEFStream stream = new PdfEFStream(bytes);
    stream.put(PdfName.TYPE, new PdfName("EmbeddedFile"));
    stream.put(PdfName.SUBTYPE, new PdfName(file.mediaType()));
    PdfDictionary facts = new PdfDictionary();
    facts.put(PdfName.SIZE, new PdfNumber(bytes.length));
    facts.put(PdfName.MODDATE, date);
    stream.put(PdfName.PARAMS, facts);
    stream.flateCompress(BEST_COMPRESSION);
    return writer.addToBody(stream).getIndirectReference();
  }

  private static PdfName relationship(Attachment file) {
    return switch (file.relationship()) {
      case DATA -> new PdfName("Data");
      case SOURCE -> new PdfName("Source");
    };
  }

  private static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }
}
