package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.wording.Lang;
import org.junit.jupiter.api.Test;

class TypesettingTest {

  private static final float MM = 72 / 25.4f;
  private static final byte[] PDF =
      new ReportEngine().render(Longting.sheets().request(Lang.ZH)).value().orElseThrow();

  @Test
  void nothingStandsOutsideTheMargins() {
    List<PdfText.Run> runs = PdfText.runs(PDF);
    assertThat(runs).isNotEmpty();
    int across =
        runs.stream().filter(r -> r.text().contains("附件1")).findFirst().orElseThrow().page();
    assertThat(runs.stream().filter(run -> run.page() < across))
        .allMatch(run -> run.left() > 28 * MM - 1 && run.right() < 184 * MM + 1)
        .allMatch(run -> run.baseline() > 37 * MM && run.baseline() < 277 * MM);
    assertThat(runs.stream().filter(run -> run.page() >= across))
        .allMatch(run -> run.left() > 37 * MM - 1 && run.right() < 262 * MM + 1)
        .allMatch(run -> run.baseline() > 26 * MM && run.baseline() < 200 * MM);
  }

  @Test
  void noLineStartsWithClosingPunctuation() {
    assertThat(PdfText.of(PDF).lines().map(String::strip))
        .noneMatch(line -> line.matches("^[，。、；：！？）》」』”’％%].*"));
  }

  @Test
  void everyPageSaysTheDayOfItsDataAndItsNumber() {
    assertThat(PdfText.of(PDF).split("数据截至2021年7月16日", -1)).hasSize(PdfText.pages(PDF) + 2);
    assertThat(PdfText.of(PDF)).contains("第" + PdfText.pages(PDF) + "页");
  }
}
