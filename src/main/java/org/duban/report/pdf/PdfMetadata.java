package org.duban.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.duban.disk.Sha256;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// What makes a PDF fit for the archive and for all readers, beside its pages: its structure, its
/// language, what it says of itself, the colour space and the files that it carries. Dates and
/// identifier come from the job instead of the clock and chance.
final class PdfMetadata extends DefaultPDFCreationListener {

  private final PrintJob job;

  PdfMetadata(PrintJob job) {
    this.job = job;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = renderer.getWriter();
    writer.setTagged();
    writer.setFullCompression();
    writer.setCompressionLevel(PdfStream.BEST_COMPRESSION);
    writer.setTabs(PdfName.S);
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
  }

  @Override
  public void preWrite(ITextRenderer renderer, int pages) {
    ((PrintDevice) renderer.getOutputDevice()).startStructure(renderer.getDocument());
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    PdfWriter writer = renderer.getWriter();
    PdfDictionary info = writer.getInfo();
    PdfDate date = new PdfDate(GregorianCalendar.from(job.date().atZone(ZoneOffset.UTC)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    try {
      writer.setXmpMetadata(Xmp.of(info));
      new Attachments(writer, date).write(job.attachments());
      PdfDictionary catalog = writer.getExtraCatalog();
      catalog.put(PdfName.LANG, new PdfString(language()));
      catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] id = identifier();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(SrgbProfile.bytes());
    profile.put(PdfName.N, new PdfNumber(3));
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1", PdfObject.TEXT_UNICODE));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  private String language() {
    return switch (job.lang()) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }

  /// From a SHA-256 over what is printed. A PDF takes the first 16 bytes.
  private byte[] identifier() {
    MessageDigest digest = Sha256.digest();
    digest.update(job.date().toString().getBytes(StandardCharsets.UTF_8));
    job.attachments().forEach(file -> digest.update(file.content().bytes()));
    return digest.digest(job.xhtml().getBytes(StandardCharsets.UTF_8));
  }
}
