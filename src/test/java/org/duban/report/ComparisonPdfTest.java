package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.ComparisonReport.Change;
import org.duban.report.model.ComparisonReport.Side;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ComparisonPdfTest {

  private static final ReportEngine ENGINE = new ReportEngine();
  private static final Instant DATE = Instant.parse("2021-07-25T23:59:59Z");
  private static final byte[] JSON =
      "{ \"schema\": \"duban/compare/1\" }\n".getBytes(StandardCharsets.UTF_8);

  private static Read<byte[]> print(ComparisonReport comparison, Lang lang) {
    return ENGINE.render(comparison, ReportFormat.PDF, JSON, DATE, lang);
  }

  /// Some pages long.
  private static ComparisonReport comparison(int changes, String remark) {
    List<Change> all = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      all.add(
          new Change(
              "jobs 城镇新增就业",
              i % 2 == 0 ? "数据" : "状态",
              "2021-06",
              "3032人",
              i % 2 == 0 ? "3132人" : "达序时",
              i % 2 == 0 ? "" : "green",
              "数据修订",
              "人社局#5 经办人\n登记时间 2021-07-15 08:40",
              i == 0 ? remark : ""));
    }
    return new ComparisonReport(
        "龙亭区",
        "版本比较：2021-06-25 → 2021-07-25",
        "2021年1—6月",
        "2021年7月25日",
        "修订1个数据",
        List.of("只列数据的变化"),
        List.of(
            new Side("2021-06-25", "2021年6月25日", "", "2021年1—6月", ""),
            new Side("june.pdf", "2021年7月25日", "v1", "2021年1—6月", "Duban 1 0a1b2c")),
        all.stream().filter(c -> !c.light().isEmpty()).toList(),
        all,
        true);
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheStandardsForArchivesAndForAllReaders(Lang lang) throws Exception {
    for (int changes : List.of(0, 120)) {
      byte[] pdf = print(comparison(changes, "剔除重复"), lang).value().orElseThrow();
      assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
      assertThat(Validation.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  @Test
  void saysEverything() {
    String text =
        PdfText.of(print(comparison(2, "剔除重复"), Lang.ZH).value().orElseThrow())
            .replaceAll("\\s+", "");
    assertThat(text)
        .contains(
            "2021-06-25→june.pdf",
            "示例数据",
            "总的变化：修订1个数据。",
            "只列数据的变化。",
            "Duban10a1b2c",
            "3032人",
            "3132人",
            "●达序时",
            "人社局#5经办人登记时间2021-07-1508:40",
            "剔除重复");
  }

  @Test
  void saysThatNothingChanged() {
    String text = PdfText.of(print(comparison(0, ""), Lang.EN).value().orElseThrow());
    assertThat(text).contains("No status changed.").doesNotContain("All changes");
  }

  @ParameterizedTest
  @EnumSource
  void theSameComparisonIsTheSameBytes(Lang lang) {
    byte[] first = print(comparison(9, "剔除重复"), lang).value().orElseThrow();
    byte[] again =
        new ReportEngine()
            .render(comparison(9, "剔除重复"), ReportFormat.PDF, JSON, DATE, lang)
            .value()
            .orElseThrow();
    byte[] other = print(comparison(9, "剔除"), lang).value().orElseThrow();
    assertThat(again).isEqualTo(first).isNotEqualTo(other);
  }

  @Test
  void carriesItsData() throws Exception {
    byte[] pdf = print(comparison(1, ""), Lang.ZH).value().orElseThrow();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, PDComplexFileSpecification> files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("comparison.json");
      assertThat(files.get("comparison.json").getEmbeddedFile().toByteArray()).isEqualTo(JSON);
    }
  }

  @Test
  void namesWhatACharacterWithoutAGlyphIsIn() {
    Read<byte[]> read = print(comparison(1, "\uE123"), Lang.ZH);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsExactly(ReportCode.R001);
    assertThat(read.problems().getFirst().args()).containsEntry("where", "jobs 城镇新增就业 数据");
  }
}
