package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.journal.entry.TaskReport;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are filled to the brim.
class PagesTest {

  private static final float MM = 72 / 25.4f;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noPageIsLeftEmptyByATableThatEndsWithThePage(Lang lang) {
    for (int count = 5; count <= 25; count++) {
      Sheets sheets = new Sheets().task("t", "", "重点任务", "区商务局");
      for (int i = 1; i <= count; i++) {
        sheets.task("m" + i, "t", "逐项落实".repeat(i == count ? 9 : 2), "区商务局");
      }
      assertNoPageIsEmpty(pdf(sheets, ReportKind.BULLETIN, lang), count + " rows");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 600, 700, 750, 800, 850, 900, 1000, 3000})
  void aHeadingStaysWithItsTableHoweverLongTheFirstRowIs(int length) {
    Sheets sheets = new Sheets().task("t", "", "重点任务", "区商务局");
    sheets.task("m", "t", "首项举措", "区商务局");
    sheets.progress("m", "60", TaskReport.ON_TRACK, Sheets.note("落".repeat(length)));
    byte[] pdf = pdf(sheets, ReportKind.BULLETIN, Lang.ZH);
    assertNoPageIsEmpty(pdf, length + " characters");
    List<PdfText.Run> runs = PdfText.runs(pdf);
    assertThat(page("举措及进展情况", runs)).isEqualTo(page("（一）重点任务", runs));
    assertThat(page("落落落", runs)).isEqualTo(page("举措及进展情况", runs));
  }

  @Test
  void whatIsSaidOfAPriorityTaskMayBeLongerThanAPage() {
    for (int length = 700; length <= 2000; length += 100) {
      Sheets sheets = new Sheets().task("t", "", "重点任务" + "务".repeat(length / 2), "区商务局");
      sheets.task("m", "t", "首项举措", "区商务局");
      sheets.progress("t", "60", TaskReport.BEHIND, Sheets.note("落".repeat(length) + "完毕"));
      byte[] pdf = pdf(sheets, ReportKind.BULLETIN, Lang.ZH);
      assertNoPageIsEmpty(pdf, length + " characters");
      assertThat(PdfText.of(pdf).replace("\n", "")).contains("完毕");
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theBriefIsOnePageWithNamesOfThreeHundredCharacters(Lang lang) {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 40; i++) {
      String name = (lang == Lang.ZH ? "关键环节改革" : "Reform of").repeat(50).substring(0, 300);
      sheets.total("g" + i, i + name, "unit" + i, "5800").figure("g" + i, "5", Sheets.note("x"));
      sheets.task("t" + i, "", i + name, name);
    }
    byte[] pdf = pdf(sheets, ReportKind.BRIEF, lang);
    assertThat(PdfText.pages(pdf)).isEqualTo(1);
    assertThat(PdfText.of(pdf)).contains("…");
  }

  @ParameterizedTest
  @CsvSource({"ZH, 184", "EN, 190"})
  void theLastMonthStaysWithinTheMargin(Lang lang, float right) {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 3; i++) {
      sheets.total("j" + i, "城镇新增就业", "人", "5800");
      for (int month = 1; month <= 12; month++) {
        sheets.period(Sheets.YEAR.through(month)).figure("j" + i, "480", Sheets.note(""));
      }
    }
    assertThat(PdfText.runs(pdf(sheets, ReportKind.ANNUAL, lang)))
        .anyMatch(run -> run.text().contains("12月") || run.text().contains("Dec"))
        .allMatch(run -> run.right() < right * MM + 0.5);
  }

  @Test
  void noLineOfANarrowCellStartsWithTheCommaOfALongWord() {
    Sheets sheets = new Sheets().task("t", "", "Programme", "Parks");
    for (int length = 6; length <= 40; length++) {
      sheets.task("m" + length, "t", "Measure", "E" + "n".repeat(length) + ", Climate");
    }
    assertThat(PdfText.runs(pdf(sheets, ReportKind.BULLETIN, Lang.EN)))
        .noneMatch(run -> run.text().strip().startsWith(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BULLETIN", "ANNUAL"})
  void theWordsOfAStandingAreOnOneLineInEnglish(ReportKind kind) {
    Sheets sheets = new Sheets().task("t", "", "Roads", "Works");
    sheets.task("m1", "t", "Bridges", "Works").task("m2", "t", "Tunnels", "Works");
    sheets.progress("m1", "90", TaskReport.ON_TRACK, Sheets.note("x"));
    sheets.progress("m2", "10", TaskReport.ON_TRACK, Sheets.note("x"));
    sheets.total("a", "Jobs", "", "100").figure("a", "90", Sheets.note("x"));
    sheets.total("b", "Homes", "", "100").figure("b", "10", Sheets.note("x"));
    List<String> texts =
        PdfText.runs(pdf(sheets, kind, Lang.EN)).stream().map(run -> run.text().strip()).toList();
    assertThat(texts)
        .anyMatch(text -> text.endsWith("ahead of schedule"))
        .anyMatch(text -> text.endsWith("behind schedule"))
        .doesNotContain("schedule", "of schedule");
  }

  private static void assertNoPageIsEmpty(byte[] pdf, String what) {
    List<PdfText.Run> runs = PdfText.runs(pdf);
    for (int i = 1; i <= PdfText.pages(pdf); i++) {
      int page = i;
      // Beside the mark of the draft with the day, and the page's number.
      assertThat(runs.stream().filter(run -> run.page() == page))
          .as(what + ", page " + page)
          .hasSizeGreaterThan(3);
    }
  }

  private static int page(String text, List<PdfText.Run> runs) {
    return runs.stream().filter(run -> run.text().contains(text)).findFirst().orElseThrow().page();
  }

  private static byte[] pdf(Sheets sheets, ReportKind kind, Lang lang) {
    return new ReportEngine().render(sheets.request(kind, "", lang)).value().orElseThrow();
  }
}
