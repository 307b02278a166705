package org.duban.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/// What a PDF says of itself: dates and identifier from the job instead of the clock and chance,
/// and the language.
final class Imprint extends DefaultPDFCreationListener {

  private final PrintJob job;

  Imprint(PrintJob job) {
    this.job = job;
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    PdfDictionary info = renderer.getWriter().getInfo();
    PdfDate date = new PdfDate(GregorianCalendar.from(job.date().atZone(ZoneOffset.UTC)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    byte[] id = identifier();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    String language =
        switch (job.lang()) {
          case ZH -> "zh-CN";
          case EN -> "en";
        };
    renderer.getWriter().getExtraCatalog().put(PdfName.LANG, new PdfString(language));
  }

  /// The first half of a SHA-256 over what is printed: a PDF identifier has 16 bytes.
  private byte[] identifier() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(job.date().toString().getBytes(StandardCharsets.UTF_8));
      return digest.digest(job.xhtml().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
