package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;

/// An OFD document shows what the PDF shows, and carries what it carries.
class OfdTest {

  private static final double DOTS_PER_MILLIMETRE = 2;
  private static final float MILLIMETRES_PER_INCH = 25.4f;

  private static Map<ReportFormat, byte[]> made(ReportRequest request) {
    return new ReportEngine()
        .render(request, List.of(ReportFormat.PDF, ReportFormat.OFD))
        .value()
        .orElseThrow();
  }

  @Test
  void everyKindShowsWhatItsPdfShows() throws IOException {
    for (ReportKind kind : ReportKind.values()) {
      Lang lang = kind == ReportKind.BRIEF || kind == ReportKind.TASK ? Lang.EN : Lang.ZH;
      same(made(Longting.sheets().request(kind, Longting.subject(kind), lang)), kind + " " + lang);
    }
  }

  @Test
  void rareCharactersHaveTheirGlyphs() throws IOException {
    String name = "𠮷䶮㛃镕生产总值";
    Map<ReportFormat, byte[]> made =
        made(new Sheets().office(name).total("jobs", name, "人", "5800").request(Lang.ZH));

    same(made, name);
    assertThat(new OfdReader(made.get(ReportFormat.OFD)).text(0)).contains(name);
  }

  @Test
  void theFilesAreThoseOfThePdf() {
    Map<ReportFormat, byte[]> made = made(Longting.sheets().request(Lang.ZH));
    EmbeddedReport pdf =
        EmbeddedReport.of(made.get(ReportFormat.PDF), "a.pdf").value().orElseThrow();
    EmbeddedReport ofd =
        EmbeddedReport.of(made.get(ReportFormat.OFD), "a.ofd").value().orElseThrow();

    assertThat(ofd.files()).containsOnlyKeys(pdf.files().keySet());
    pdf.files()
        .forEach((name, bytes) -> assertThat(ofd.files().get(name)).as(name).isEqualTo(bytes));
  }

  private static void same(Map<ReportFormat, byte[]> made, String what) throws IOException {
    OfdReader ofd = new OfdReader(made.get(ReportFormat.OFD));
    try (PDDocument pdf = Loader.loadPDF(made.get(ReportFormat.PDF))) {
      assertThat(ofd.pages()).as(what).isEqualTo(pdf.getNumberOfPages());
      PDFTextStripper text = new PDFTextStripper();
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < ofd.pages(); page++) {
        text.setStartPage(page + 1);
        text.setEndPage(page + 1);
        assertThat(compact(ofd.text(page))).as(what).isEqualTo(compact(text.getText(pdf)));
        assertThat(ofd.hasGlyphsOfItsCharacters(page)).as(what).isTrue();
        if (page == 0) {
          BufferedImage one = ofd.picture(page, DOTS_PER_MILLIMETRE);
          BufferedImage other =
              renderer.renderImageWithDPI(page, (float) DOTS_PER_MILLIMETRE * MILLIMETRES_PER_INCH);
          assertThat(difference(one, other)).as(what).isLessThan(0.02);
        }
      }
    }
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
  }

  /// How much lighter or darker the one is than the other, on the mean of all points: 1 is black
  /// beside white.
  private static double difference(BufferedImage one, BufferedImage other) {
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    long sum = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        sum += Math.abs(((one.getRGB(x, y) >> 8) & 0xFF) - ((other.getRGB(x, y) >> 8) & 0xFF));
      }
    }
    return sum / 255.0 / width / height;
  }
}
