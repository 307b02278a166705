package org.duban.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.report.PdfText;
import org.duban.report.page.MoreFonts;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class PdfPrinterTest {

  @TempDir private Path folder;

  @Test
  void noAddressIsOpened() throws Exception {
    Path sheet = Files.writeString(folder.resolve("hide.css"), "p { display: none }");
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(1);
      String web = "http://localhost:" + server.getLocalPort() + "/";
      String xhtml =
          "<html><head><link rel='stylesheet' type='text/css' href='%s'/>".formatted(sheet.toUri())
              + "<style>@import url('%sa.css'); @font-face { src: url('%sb.ttf') }"
                  .formatted(web, web)
              + "p { background: url('%sc.png') }</style></head>".formatted(web)
              + "<body><p>seen<img src='%sd.png' alt=''/></p></body></html>".formatted(web);
      assertThat(PdfText.of(print(xhtml).pdf())).contains("seen");
      assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void doctypesAreRefused() {
    String xhtml =
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>";
    assertThatThrownBy(() -> print(xhtml)).isInstanceOf(SAXException.class);
  }

  @Test
  void justifiedChineseEndsAtTheRightEdge() throws Exception {
    String words = "截至六月底，全区2021年重点任务进展总体平稳，其中12项达到进度要求。".repeat(6);
    String xhtml =
        "<html><head><style>@page { size: 300pt 400pt; margin: 20pt } body { margin: 0 }"
            + " p { margin: 0; text-align: justify; font-size: 14pt }</style></head>"
            + "<body><p>%s</p></body></html>".formatted(words);
    List<PdfText.Run> lines = PdfText.runs(print(xhtml).pdf());
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> Math.abs(line.right() - 280) < 1);
  }

  @Test
  void whatNoFontHasIsMissing() throws Exception {
    assertThat(print("<html><body><p>好\u0e01</p></body></html>").missing()).containsExactly(0xe01);
  }

  private static PdfResult print(String xhtml) throws SAXException {
    return PdfPrinter.print(
        new PrintJob(
            xhtml,
            Map.of(),
            Map.of(),
            Optional.empty(),
            MoreFonts.NONE,
            Lang.ZH,
            Instant.EPOCH,
            List.of()));
  }
}
