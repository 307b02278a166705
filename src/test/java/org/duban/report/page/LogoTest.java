package org.duban.report.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.duban.problem.Place;
import org.duban.report.Pictures;
import org.duban.report.pdf.PdfPrinter;
import org.duban.report.pdf.PrintJob;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoTest {

  @Test
  void paperIsSeenThroughWhatIsTransparent() throws Exception {
    Logo logo = Pictures.logo(Pictures.png(2, 1, true));
    assertThat(logo.colours()).containsExactly(255, 127, 127, 255, 0, 0);
  }

  @Test
  void greysStayAsTheyAre() throws Exception {
    BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 100);
    assertThat(Pictures.logo(Pictures.written(grey)).colours()).containsExactly(100, 100, 100);
  }

  @Test
  void ofTooManyPointsItIsRefusedByItsHead() throws Exception {
    byte[] png = Pictures.png(4, 4, false);
    // 20,000 points either way, and none of them there.
    byte[] large = Arrays.copyOf(png, 33);
    large[18] = 0x4e;
    large[19] = 0x20;
    large[22] = 0x4e;
    large[23] = 0x20;
    assertThat(codes(large)).containsExactly("R034");
  }

  @Test
  void cutOffAnywhereItIsRefused() throws Exception {
    byte[] png = Pictures.png(20, 20, true);
    for (int length = 0; length < png.length; length++) {
      assertThat(codes(Arrays.copyOf(png, length)))
          .as("%d of %d bytes", length, png.length)
          .containsExactly(length < 24 ? "R033" : "R035");
    }
  }

  @Test
  void withAnyByteChangedItIsRefused() throws Exception {
    byte[] png = Pictures.png(20, 20, true);
    for (int at = 0; at < png.length; at++) {
      byte[] changed = png.clone();
      changed[at] ^= 0x40;
      assertThat(codes(changed)).as("byte %d of %d", at, png.length).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"400,300,40,30", "3000,300,180,18"})
  void itIsAsHighAsTheStyleSaysAndNoWiderThanItsPlace(int width, int height, float wide, float high)
      throws Exception {
    String xhtml =
        "<html><head><style>@page { size: 200pt 200pt; margin: 10pt } body { margin: 0 }"
            + " p { margin: 0 } img { height: 30pt }</style></head>"
            + "<body><p><img src='logo' alt='the office'/></p></body></html>";
    Logo logo = Pictures.logo(Pictures.png(width, height, false));
    PrintJob job =
        new PrintJob(
            xhtml,
            Map.of(),
            Map.of(),
            Optional.of(logo),
            MoreFonts.NONE,
            Lang.EN,
            Instant.EPOCH,
            List.of());
    try (PDDocument document = Loader.loadPDF(PdfPrinter.print(job).pdf())) {
      PDResources resources = document.getPage(0).getResources();
      COSName name = resources.getXObjectNames().iterator().next();
      PDImageXObject image = (PDImageXObject) resources.getXObject(name);
      assertThat(image.getWidth()).isEqualTo(width);
      assertThat(image.getHeight()).isEqualTo(height);
      String content = new String(document.getPage(0).getContents().readAllBytes(), ISO_8859_1);
      Matcher size = Pattern.compile("([\\d.]+) 0 0 ([\\d.]+) [\\d.]+ [\\d.]+ cm").matcher(content);
      assertThat(size.find()).as(content).isTrue();
      assertThat(Float.parseFloat(size.group(1))).isCloseTo(wide, within(0.2f));
      assertThat(Float.parseFloat(size.group(2))).isCloseTo(high, within(0.2f));
    }
  }

  private static List<String> codes(byte[] png) {
    return Logo.of(png, Place.NONE, "logo.png").problems().stream()
        .map(p -> p.code().toString())
        .toList();
  }
}
