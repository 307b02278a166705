package org.duban.report.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.report.HostilePdfs;
import org.duban.report.Samples;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedReportTest {

  private static final byte[] PDF = Samples.pdf(Lang.ZH);

  @Test
  void aReportSaysWhatItPrintsAndWhatItWasMadeFrom() {
    EmbeddedReport report = EmbeddedReport.of(PDF, "a.pdf").value().orElseThrow();
    ReportData data = report.data();
    assertThat(data.period()).isEqualTo("2021-06");
    assertThat(data.plan().version()).contains("v1");
    assertThat(data.number()).isEmpty();
    assertThat(data.journals()).contains(new ReportData.Journal(2021, "区统计局", 7, "0".repeat(64)));
    ReportData.IndicatorData jobs =
        data.indicators().stream().filter(i -> i.id().equals("jobs")).findAny().orElseThrow();
    assertThat(jobs.completionRate()).contains("63.0");
    ReportData.Figure figure =
        data.figures().stream()
            .filter(f -> jobs.entry().equals(Optional.of(f.entry())))
            .findAny()
            .orElseThrow();
    assertThat(figure.value()).isEqualTo("3654");
    assertThat(data.updates()).hasSize(17);
    assertThat(report.files())
        .containsOnlyKeys("report.json", "journals.csv", "indicators.csv", "duban.toml");
    assertThat(new String(report.json(), UTF_8)).contains("\"actual\": \"3654人\"");
    assertThat(new String(report.files().get("journals.csv"), UTF_8))
        .startsWith("\ufeffjournal,no,recorded_at,")
        .contains("区统计局,6,2021-07-16T09:00:00+08:00,");
  }

  @Test
  void whatIsNoPdf() {
    assertThat(code(new byte[0])).isEqualTo("R010");
    assertThat(code("%PDF-1.7\n".getBytes(UTF_8))).isEqualTo("R010");
    assertThat(code("id,name\n".getBytes(UTF_8))).isEqualTo("R010");
  }

  @Test
  void aPdfOfAnotherProgram() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      assertThat(code(Samples.saved(document))).isEqualTo("R011");
    }
  }

  @Test
  void aPdfWhoseFilesWereTakenOut() throws IOException {
    try (PDDocument document = Loader.loadPDF(PDF)) {
      document.getDocumentCatalog().setNames(null);
      assertThat(code(Samples.saved(document))).isEqualTo("R011");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "report.json, duban/report/1, duban/report/2, R012",
    "report.json, \"asOf\", \"asof\", R012",
    "report.json, '\"journals\": [', '\"journals\": {', R012",
    "journals.csv, 3654, 3655, R013",
    "indicators.csv, target, Target, R013",
  })
  void aFileInsideThatWasChanged(String name, String before, String after, String code)
      throws IOException {
    assertThat(code(with(name, text -> text.replace(before, after)))).isEqualTo(code);
  }

  @Test
  void aFileInsideThatIsNoText() throws IOException {
    assertThat(code(Samples.with(PDF, "report.json", new byte[] {(byte) 0xff, '{', '}'})))
        .isEqualTo("R012");
  }

  @Test
  void whateverIsDamagedIsTold() {
    long seed = 20210716;
    Random random = new Random(seed);
    byte[] pdf = Samples.small();
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = pdf.clone();
      int at = random.nextInt(damaged.length);
      int length = 1 + random.nextInt(200);
      for (int j = at; j < Math.min(damaged.length, at + length); j++) {
        damaged[j] = (byte) random.nextInt(256);
      }
      if (random.nextBoolean()) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      // The damage may be in the pages, where it is for others to find.
      Read<EmbeddedReport> read = EmbeddedReport.of(damaged, "a.pdf");
      assertThat(read.value().isPresent() ^ read.hasErrors())
          .as("seed %d, run %d", seed, i)
          .isTrue();
    }
  }

  private static byte[] with(String name, UnaryOperator<String> change) throws IOException {
    byte[] before = EmbeddedReport.of(PDF, "a.pdf").value().orElseThrow().files().get(name);
    return Samples.with(PDF, name, change.apply(new String(before, UTF_8)).getBytes(UTF_8));
  }

  private static String code(byte[] pdf) {
    Read<EmbeddedReport> read = EmbeddedReport.of(pdf, "a.pdf");
    assertThat(read.value()).isEmpty();
    return ((ReportCode) read.problems().getFirst().code()).name();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsMadeToDoHarmIsTold(String kind, String code) {
    Read<EmbeddedReport> read = EmbeddedReport.of(HostilePdfs.of(kind), "a.pdf");

    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).hasToString(code));
  }

  static Stream<Arguments> hostile() {
    return HostilePdfs.kinds().entrySet().stream().map(k -> Arguments.of(k.getKey(), k.getValue()));
  }
}
