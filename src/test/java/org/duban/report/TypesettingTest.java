package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypesettingTest {

  private static final float MM = 72 / 25.4f;
  private static final byte[] PDF =
      new ReportEngine().render(Longting.sheets().request(Lang.ZH)).value().orElseThrow();

  @ParameterizedTest
  @CsvSource({"ZH, 28, 184, 37, 277", "EN, 20, 190, 25, 286"})
  void nothingStandsOutsideTheMargins(Lang lang, float left, float right, float top, float bottom) {
    byte[] pdf = new ReportEngine().render(Longting.sheets().request(lang)).value().orElseThrow();
    List<PdfText.Run> runs = PdfText.runs(pdf);
    assertThat(runs)
        .isNotEmpty()
        .allMatch(run -> run.left() > left * MM - 1 && run.right() < right * MM + 1)
        .allMatch(run -> run.baseline() > top * MM && run.baseline() < bottom * MM);
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
        new ReportEngine().render(sheets.request(ReportKind.BRIEF, "", lang)).value().orElseThrow();
    assertThat(PdfText.pages(pdf)).isEqualTo(1);
    assertThat(PdfText.of(pdf)).doesNotContain("说明说明");
  }

  @Test
  void noLineStartsWithClosingPunctuation() {
    assertThat(PdfText.of(PDF).lines().map(String::strip))
        .noneMatch(line -> line.matches("^[，。、；：！？）》」』”’％%].*"));
  }

  /// As narrow as a column is: the mark moves to the next line.
  @ParameterizedTest
  @CsvSource({"ZH, 〔示例〕, 示例数据", "EN, [sample], sample data"})
  void theMarkOfSampleDataIsNeverBroken(Lang lang, String mark, String note) {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 12; i++) {
      sheets
          .growth("g" + i, "指标" + i, "8")
          .figure("g" + i, "5." + "1".repeat(i), Sheets.note(note));
    }
    byte[] pdf = new ReportEngine().render(sheets.request(lang)).value().orElseThrow();
    assertThat(PdfText.runs(pdf))
        .filteredOn(run -> run.text().contains(mark.substring(0, 2)))
        .hasSizeGreaterThan(10)
        .allMatch(run -> run.text().contains(mark));
  }

  @Test
  void everyPageSaysTheDayOfItsDataAndItsNumber() {
    assertThat(PdfText.of(PDF).split("数据截至2021年7月16日", -1)).hasSize(PdfText.pages(PDF) + 2);
    assertThat(PdfText.of(PDF)).contains("— " + PdfText.pages(PDF) + " —");
  }

  @Test
  void everyPageOfADraftSaysThatItIsOne() {
    byte[] issued =
        new ReportEngine().render(Longting.sheets().issued(Lang.ZH, "六号")).value().orElseThrow();
    assertThat(PdfText.of(PDF).split("草稿", -1)).hasSize(PdfText.pages(PDF) + 1);
    assertThat(PdfText.of(issued)).doesNotContain("草稿", "草　稿");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noRowIsCutInTwoAndNoHeadStandsAlone(Lang lang) {
    byte[] pdf = new ReportEngine().render(longTasks().request(lang)).value().orElseThrow();
    List<PdfText.Run> runs = PdfText.runs(pdf);
    for (int i = 1; i <= 60; i++) {
      // Each task stands in the annex alone, in a row on one page.
      List<Integer> starts = pagesWith("S%03d".formatted(i), runs);
      assertThat(starts).as("task " + i).hasSize(1);
      assertThat(pagesWith("E%03d".formatted(i), runs)).as("task " + i).isEqualTo(starts);
    }
    String head = lang == Lang.ZH ? "举措及进展情况" : "Measure and progress";
    for (int page : pagesWith(head, runs)) {
      assertThat(runs.stream().filter(run -> run.page() == page))
          .as("page " + page)
          .anyMatch(run -> run.text().contains("S0"));
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noPageIsEmptyForANameOfThreeHundredCharacters(Lang lang) {
    String name = "关键环节改革".repeat(50);
    Sheets sheets =
        new Sheets().total("jobs", name, "人", "5800").figure("jobs", "3200", Remarks.NONE);
    sheets.task("1", "", "重点任务", "区商务局").task("1.1", "1", "抓好招商引资", "区商务局");
    byte[] pdf = new ReportEngine().render(sheets.request(lang)).value().orElseThrow();
    List<PdfText.Run> runs = PdfText.runs(pdf);
    for (int i = 1; i <= PdfText.pages(pdf); i++) {
      int page = i;
      // Beside the day and the page's number.
      assertThat(runs.stream().filter(run -> run.page() == page))
          .as("page " + page)
          .hasSizeGreaterThan(2);
    }
  }

  private static List<Integer> pagesWith(String text, List<PdfText.Run> runs) {
    return runs.stream().filter(run -> run.text().contains(text)).map(PdfText.Run::page).toList();
  }

  /// Rows of three to eleven lines, in tables of 7; before the annex, paragraphs of which some
  /// would leave one line alone on a page.
  private static Sheets longTasks() {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 24; i++) {
      sheets.growth("g" + i, "增速" + i, "8");
      sheets.figure("g" + i, "5", new Remarks("", "施工进度放缓".repeat(6), "", "", ""));
    }
    for (int i = 1; i <= 60; i++) {
      if (i % 7 == 1) {
        sheets.task("t" + i, "", "重点任务", "区商务局");
      }
      String words = "S%03d".formatted(i) + "逐项落实".repeat(7 + i * 5 % 23) + "E%03d".formatted(i);
      sheets.task("m" + i, "t" + (i - (i - 1) % 7), words, "区商务局");
      sheets.progress("m" + i, "100", TaskReport.ON_TRACK, Sheets.note("完成"));
    }
    return sheets;
  }
}
