package org.duban.report.pdf;

import java.io.ByteArrayOutputStream;
import org.duban.report.page.Faces;
import org.duban.report.page.Xhtml;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Sets XHTML as a PDF, in memory, to the standards for archives (PDF/A-3a) and for readers of all
/// kinds (PDF/UA-1). The bytes depend on the job alone: not on the machine, its fonts, zone,
/// language or clock.
public final class PdfPrinter {

  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  private PdfPrinter() {}

  /// Prints `job`.
  ///
  /// @throws SAXException if its XHTML isn't well-formed
  public static PdfResult print(PrintJob job) throws SAXException {
    Document document = Xhtml.parse(job.xhtml());
    if (document.getElementsByTagName("body").getLength() == 0) {
      throw new SAXParseException("There is no body.", null);
    }
    TextMeasure measure = new TextMeasure(new Typography(job.lang()), job.fonts());
    Justification justification = new Justification();
    PrintDevice device = new PrintDevice(DOTS_PER_POINT, measure, justification);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
            device,
            new ClosedAgent(device, job.resources()),
            new Faces(),
            new ChartBoxes(job, DOTS_PER_POINT, measure),
            measure);
    renderer.getSharedContext().setLineBreakingStrategy(new LineBreaks());
    renderer.setPDFXConformance(PdfWriter.PDFA3A);
    renderer.setListener(new PdfMetadata(job));
    PrintNamespace namespace = new PrintNamespace();
    renderer.setDocument(document, null, namespace);
    renderer.layout();
    justification.spread(renderer.getRootBox());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    return new PdfResult(
        out.toByteArray(),
        renderer.getRootBox().getLayer().getPages().size(),
        measure.missing(),
        namespace.leftOut(),
        device.tooWide());
  }
}
