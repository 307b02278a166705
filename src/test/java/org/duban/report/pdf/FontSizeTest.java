package org.duban.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.duban.report.Samples;
import org.junit.jupiter.api.Test;

class FontSizeTest {

  @Test
  void aFontCarriesTheMeasuresOfItsUsedGlyphsAlone() throws Exception {
    try (PDDocument document = Loader.loadPDF(Samples.small())) {
      PDResources resources = document.getPage(0).getResources();
      List<COSName> names =
          StreamSupport.stream(resources.getFontNames().spliterator(), false).toList();
      assertThat(names).hasSizeGreaterThan(1);
      for (COSName name : names) {
        PDFont font = resources.getFont(name);
        byte[] embedded =
            ((PDType0Font) font)
                .getDescendantFont()
                .getFontDescriptor()
                .getFontFile2()
                .toByteArray();
        TrueTypeFont outlines =
            new TTFParser(true)
                .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(embedded)));
        HorizontalMetricsTable metrics = outlines.getHorizontalMetrics();
        int measured = 0;
        for (int glyph = 0; glyph < outlines.getNumberOfGlyphs(); glyph++) {
          if (metrics.getAdvanceWidth(glyph) > 0) {
            measured++;
          }
        }
        assertThat(outlines.getNumberOfGlyphs()).isGreaterThan(10_000);
        assertThat(measured).isBetween(2, 500);
      }
    }
  }
}
