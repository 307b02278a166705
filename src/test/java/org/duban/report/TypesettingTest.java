package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.report.model.Kind;
import org.duban.wording.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theBriefIsOnePageWhateverThereIs(Lang lang) {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 40; i++) {
      sheets.growth("g" + i, "第" + i + "项名称很长很长很长的主要经济指标增速", "8");
      sheets.figure("g" + i, "5", Sheets.note("说明".repeat(200)));
      sheets.task("t" + i, "", "第" + i + "项名称很长很长很长的重点任务", "第" + i + "个部门");
    }
    byte[] pdf =
        new ReportEngine().render(sheets.request(Kind.BRIEF, "", lang)).value().orElseThrow();
    assertThat(PdfText.pages(pdf)).isEqualTo(1);
    assertThat(PdfText.of(pdf)).doesNotContain("说明说明");
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
