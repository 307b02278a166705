package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.settings.DocumentForm;
import org.duban.report.facts.ReportModel;
import org.duban.report.model.BehindItem;
import org.duban.report.model.Report;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bulletin as the notice that an office sends.
class NoticeTest {

  private static final DocumentForm FORM =
      new DocumentForm(
          "区政府督查室",
          "通报",
          "督查通报",
          List.of("各乡镇人民政府", "区直各部门"),
          List.of("区委办公室"),
          "区人民政府",
          "根据年初部署。",
          "督查室");

  @Test
  void aChineseNoticeHasItsParts() {
    assertThat(text(Longting.sheets().document(FORM), Lang.ZH))
        .contains(
            "督查通报",
            "关于2021年1—6月目标任务完成情况的通报",
            "各乡镇人民政府、区直各部门：",
            "根据年初部署，现将有关情况通报如下：",
            "附件：1.",
            "区人民政府",
            "（联系人：督查室）",
            "抄送：区委办公室。",
            "区政府督查室　2021年7月16日印发");
  }

  /// Names stay in a report in another language; words of the office's own don't.
  @Test
  void aNoticeInAnotherLanguageHasNoWordsOfTheOffices() {
    assertThat(text(Longting.sheets().document(FORM), Lang.EN))
        .contains("To: 各乡镇人民政府", "From: 区政府督查室", "Date: 16 July 2021", "Annexes: 1. ")
        .doesNotContain("督查通报", "根据年初部署", "通报:");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingOfANoticeIsMadeUp(Lang lang) {
    DocumentForm empty = new DocumentForm("", "", "", List.of(), List.of(), "", "", "");
    for (Sheets sheets : List.of(Longting.sheets(), Longting.sheets().document(empty))) {
      assertThat(text(sheets, lang)).doesNotContain("抄送", "联系人", "To:", "From:", "Contact:");
    }
    assertThat(text(Longting.sheets(), lang)).doesNotContain("附件：", "印发", "Annexes:");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14, 21, 40, 200})
  void anIssuerAndAddresseesMayBeLong(int length) {
    DocumentForm form =
        new DocumentForm(
            "某".repeat(length),
            "",
            "",
            Collections.nCopies(length, "某某乡人民政府"),
            List.of(),
            "",
            "",
            "");
    String printed = text(Longting.sheets().document(form), Lang.ZH);
    assertThat(printed).contains("某".repeat(length));
    // The foot of the page may stand within one of them.
    assertThat(printed.split("某某乡人民政府", -1)).hasSizeGreaterThanOrEqualTo(length);
  }

  @Test
  void redComesBeforeYellowAndTheLargestGapFirst() {
    Sheets sheets = new Sheets().task("t", "", "重点任务", "局");
    String[] done = {"40", "20", "45", "5", "60"};
    for (int i = 0; i < done.length; i++) {
      sheets.task("m" + i, "t", "举措" + i, "局");
      sheets.progress("m" + i, done[i], TaskReport.BEHIND, Sheets.note(""));
    }
    sheets.growth("g", "增速", "8").figure("g", "7", Remarks.NONE);
    Report report = ReportModel.of(sheets.request(Lang.ZH));
    assertThat(report.laggards().stream().map(BehindItem::name))
        .containsExactly("举措3", "举措1", "增速", "举措0", "举措2");
    assertThat(String.join("", report.overview())).contains("进度滞后的有：举措3、举措1、增速、举措0、举措2。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "无。", "—", "N/A", "暂无"})
  void whatSaysNothingIsNoReason(String words) {
    Sheets sheets = new Sheets().task("t", "", "甲、乙", "局");
    sheets.progress("t", "10", TaskReport.BEHIND, new Remarks("", words, words, "", ""));
    String printed = text(sheets, Lang.ZH);
    assertThat(printed)
        .contains("未报送原因的事项：局：“甲、乙”。", "尚未报送下一步措施的事项：局：“甲、乙”。")
        .doesNotContain("原因：无", "原因：—", "原因：N");
  }

  @Test
  void aDepartmentWithNothingBehindGetsOnePage() {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= 3; i++) {
      sheets.task("t" + i, "", "重点任务" + i, "区商务局");
      sheets.progress("t" + i, "80", TaskReport.ON_TRACK, Sheets.note("推进顺利"));
    }
    byte[] pdf =
        new ReportEngine()
            .render(sheets.request(ReportKind.DEPARTMENT, "区商务局", Lang.ZH))
            .value()
            .orElseThrow();
    assertThat(PdfText.pages(pdf)).isEqualTo(1);
  }

  private static String text(Sheets sheets, Lang lang) {
    return PdfText.of(new ReportEngine().render(sheets.request(lang)).value().orElseThrow())
        .replace("\n", lang == Lang.ZH ? "" : " ");
  }
}
