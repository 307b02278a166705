package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.report.facts.ReportModel;
import org.duban.report.model.Ranking;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void isThereWhereTheOfficeWantsIt() {
    Ranking ranking =
        ReportModel.of(
                Sheets.small().task("2", "", "树立“项目为王”理念", "区发展改革委").scored().request(Lang.ZH))
            .ranking()
            .orElseThrow();
    assertThat(ranking.departments())
        .containsExactly(
            new Ranking.Ranked("1", "区统计局", "100.0", 1, 0),
            new Ranking.Ranked("1", "区商务局", "100.0", 1, 0),
            new Ranking.Ranked("—", "区发展改革委", "—", 0, 1));
    assertThat(ranking.tasks())
        .extracting(Ranking.Ranked::name)
        .containsExactly("优化城市发展布局", "树立“项目为王”理念");
    assertThat(ranking.formula()).startsWith("达序时得100分").endsWith("名次并列。");
  }

  @Test
  void isPrintedBehindTheBulletin() {
    String text = text(Sheets.small().scored());
    assertThat(text).contains("附：得分与排名").contains("区商务局").contains("计分办法：达序时得100分");
    assertThat(text(Sheets.small())).doesNotContain("得分与排名");
  }

  @Test
  void isOffElse() {
    assertThat(ReportModel.of(Sheets.small().request(Lang.EN)).ranking()).isEmpty();
  }

  private static String text(Sheets sheets) {
    return PdfText.of(new ReportEngine().render(sheets.request(Lang.ZH)).value().orElseThrow());
  }
}
