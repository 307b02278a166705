package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duban.wording.Lang;
import org.junit.jupiter.api.Test;

class BulletinTest {

  private static final ReportEngine ENGINE = new ReportEngine();

  @Test
  void theChineseBulletinSaysWhereThingsStand() throws IOException {
    assertThat(text(Longting.sheets().request(Lang.ZH)))
        .contains(
            "2021年1—6月目标任务进展通报",
            "草　稿",
            "本通报含示例数据",
            "一、主要经济指标",
            "下降5.1%",
            "二、重点任务",
            "（六）紧扣群众美好生活向往",
            "三、存在问题",
            "四、下一步",
            "第1页")
        .doesNotContain("增长-", "-5.1");
  }

  @Test
  void theEnglishBulletinSaysWhereThingsStand() throws IOException {
    assertThat(text(Longting.sheets().request(Lang.EN)))
        .contains("DRAFT", "1. Main indicators", "down 5.1%", "Page 1 of");
  }

  @Test
  void anIssuedBulletinCarriesItsNumber() throws IOException {
    assertThat(text(Sheets.small().issued(Lang.ZH, "龙政督〔2021〕6号")))
        .contains("龙政督〔2021〕6号")
        .doesNotContain("草　稿", "示例");
  }

  @Test
  void theSameDataMakeTheSameBytes() {
    byte[] first = ENGINE.render(Sheets.small().request(Lang.ZH)).value().orElseThrow();
    byte[] second =
        new ReportEngine().render(Sheets.small().request(Lang.ZH)).value().orElseThrow();
    assertThat(second).isEqualTo(first);
  }

  private static String text(BulletinRequest request) throws IOException {
    byte[] pdf = ENGINE.render(request).value().orElseThrow();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
