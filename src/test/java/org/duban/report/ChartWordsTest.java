package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.duban.journal.entry.TaskReport;
import org.duban.report.chart.HeatMap;
import org.duban.report.chart.LinePanels;
import org.duban.report.chart.ProgressChart;
import org.duban.report.chart.Timeline;
import org.duban.report.facts.ReportModel;
import org.duban.report.model.DepartmentRow;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.MonthShare;
import org.duban.report.model.PriorityTask;
import org.duban.report.model.Report;
import org.duban.report.model.ReportKind;
import org.duban.report.model.SeriesPoint;
import org.duban.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What charts say to readers who can't see them.
class ChartWordsTest {

  private static final List<String> MEASURES = List.of("a", "b", "c");

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theWordsOfAChartHoldTheNumbersOfTheReport(Lang lang) {
    Report report = report(5, lang);
    String progress = ProgressChart.of(report, lang).description();
    String lines = LinePanels.of(report, lang).description();
    for (IndicatorRow row : report.indicators()) {
      assertThat(part(progress, row.name())).contains(row.completionRate(), row.scheduledShare());
      assertThat(row.series()).hasSize(6);
      for (SeriesPoint point : row.series()) {
        assertThat(part(lines, row.name()))
            .contains(point.label() + " " + plain(point.actual().orElseThrow()))
            .contains(plain(point.planned().orElseThrow()));
      }
    }
    String timeline = Timeline.of(report, Timeline.MOST_BARS, lang).description();
    for (PriorityTask task : report.tasks()) {
      assertThat(part(timeline, task.task().name())).contains(task.task().progress());
    }
    String heat = HeatMap.of(report, HeatMap.MOST_ROWS, lang).description();
    assertThat(report.departments()).isNotEmpty();
    for (DepartmentRow row : report.departments()) {
      for (MonthShare month : row.months()) {
        assertThat(part(heat, row.name()))
            .contains(month.label() + " " + month.onSchedule() + "/" + month.assessed());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void thePdfGivesEachChartItsWords(Lang lang) throws IOException {
    byte[] pdf =
        new ReportEngine()
            .render(sheets(5).request(ReportKind.BULLETIN, "", lang))
            .value()
            .orElseThrow();
    Report report = report(5, lang);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> told = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), told);
      assertThat(told)
          .containsExactlyInAnyOrder(
              LinePanels.of(report, lang).description(),
              Timeline.of(report, Timeline.MOST_BARS, lang).description(),
              HeatMap.of(report, HeatMap.MOST_ROWS, lang).description());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZH | 差距最大的16项（共40项） | 前12项，共40项 | 前24项，共40项 | 比例最低的20个，共41个",
        "EN | furthest behind, 16 of 40 | the first 12 of 40 | the first 24 of 40 | the lowest 20 of 41"
      })
  void aChartSaysOfHowManyItShowsSome(
      Lang lang, String progress, String lines, String timeline, String departments) {
    Report report = report(40, lang);
    assertThat(ProgressChart.of(report, lang).description()).contains(progress);
    assertThat(LinePanels.of(report, lang).description()).contains(lines);
    assertThat(Timeline.of(report, Timeline.MOST_BARS, lang).description()).contains(timeline);
    assertThat(HeatMap.of(report, HeatMap.MOST_ROWS, lang).description()).contains(departments);
    String pdf =
        PdfText.of(new ReportEngine().render(sheets(40).request(lang)).value().orElseThrow());
    assertThat(pdf).contains(lines, timeline, departments);
    assertThat(ProgressChart.ofFurthestBehind(report, 6, lang).description())
        .contains(progress.replace("16", "6"));
  }

  private static void collect(PDStructureNode node, List<String> told) {
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      told.add(element.getAlternateDescription());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode below) {
        collect(below, told);
      }
    }
  }

  /// What `words` say of `name`.
  private static String part(String words, String name) {
    return List.of(words.split("; ")).stream()
        .filter(part -> part.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static Report report(int rows, Lang lang) {
    return ReportModel.of(sheets(rows).request(lang));
  }

  /// So many indicators, with a figure for each month, priority tasks and departments.
  private static Sheets sheets(int rows) {
    Sheets sheets = new Sheets();
    for (int i = 1; i <= rows; i++) {
      String id = "%03d".formatted(i);
      sheets.total("j" + id, "指标" + id, "人", "1200");
      sheets.task("t" + id, "", "任务" + id, "第" + id + "局");
      for (String measure : MEASURES) {
        sheets.task(measure + id, "t" + id, "举措" + measure + id, "第" + id + "局");
      }
      for (int month = 1; month <= 6; month++) {
        sheets.period(Sheets.YEAR.through(month));
        sheets.figure("j" + id, String.valueOf(90 * month + i), Sheets.note(""));
        for (String measure : MEASURES) {
          String percent = String.valueOf(8 * month);
          sheets.progress(measure + id, percent, TaskReport.ON_TRACK, Sheets.note(""));
        }
      }
    }
    return sheets;
  }
}
