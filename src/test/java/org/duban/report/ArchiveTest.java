package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.wording.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArchiveTest {

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theBulletinKeepsTheStandardsForArchivesAndForAllReaders(Lang lang) throws Exception {
    byte[] pdf = new ReportEngine().render(Longting.sheets().request(lang)).value().orElseThrow();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    // The check itself does find what is against a standard.
    assertThat(Validation.failures(pdf, PDFAFlavour.PDFA_1_B)).isNotEmpty();
  }
}
