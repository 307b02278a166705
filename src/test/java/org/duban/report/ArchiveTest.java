package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.duban.report.model.ReportKind;
import org.duban.report.page.Logo;
import org.duban.report.page.MoreFonts;
import org.duban.report.template.TemplateFiles;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArchiveTest {

  private static final ReportEngine ENGINE = new ReportEngine();

  static Stream<Arguments> kinds() {
    return Stream.of(Lang.values())
        .flatMap(lang -> Stream.of(ReportKind.values()).map(kind -> Arguments.of(kind, lang)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindKeepsTheStandardsForArchivesAndForAllReaders(ReportKind kind, Lang lang)
      throws Exception {
    byte[] pdf = ENGINE.render(Longting.request(kind, lang)).value().orElseThrow();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aReportWithALogoKeepsThemToo(Lang lang) throws Exception {
    Logo logo = Pictures.logo(Pictures.png(40, 30, true));
    PrintSettings stationery =
        new PrintSettings(MoreFonts.NONE, false, TemplateFiles.BUILT_IN, Optional.of(logo));
    byte[] pdf =
        new ReportEngine(stationery).render(Sheets.small().request(lang)).value().orElseThrow();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    byte[] again =
        new ReportEngine(stationery).render(Sheets.small().request(lang)).value().orElseThrow();
    assertThat(again).isEqualTo(pdf);
  }

  @Test
  void theCheckFindsWhatIsAgainstAStandard() throws Exception {
    byte[] pdf = ENGINE.render(Sheets.small().request(Lang.EN)).value().orElseThrow();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_1_B)).isNotEmpty();
  }
}
