package org.duban.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.journal.entry.TaskReport;
import org.duban.report.data.EmbeddedReport;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;

/// The formats beside the PDF.
class ReportFormatTest {

  @Test
  void jsonIsWhatThePdfCarries() {
    Map<ReportFormat, byte[]> made =
        made(Longting.sheets(), Lang.ZH, ReportFormat.PDF, ReportFormat.JSON);

    assertThat(made.get(ReportFormat.JSON))
        .isEqualTo(
            EmbeddedReport.of(made.get(ReportFormat.PDF), "a.pdf").value().orElseThrow().json());
  }

  @Test
  void csvHasARowForEachIndicatorAndTask() {
    String csv =
        new String(made(Longting.sheets(), Lang.ZH, ReportFormat.CSV).get(ReportFormat.CSV), UTF_8);

    List<String> lines = csv.lines().toList();
    assertThat(lines).hasSize(1 + 9 + 24);
    assertThat(lines.getFirst())
        .startsWith("\ufefftype,id,parent,name,department,target,unit,value,period,basis,");
    assertThat(lines)
        .anyMatch(l ->
            l.startsWith(
                "indicator,jobs,,城镇新增就业,区统计局,5800人,人,3654,2021-06,preliminary,,2021-07-16,63.0,50.0,13.0,"))
        .anyMatch(l ->
            l.startsWith(
                "task,2.2,2,狠抓“两改一建”项目建设,区住房和城乡建设局,,%,35.0,2021-06,,on_track,2021-07-16,,49.6,,2021-01-01,2021-12-31,0,"));
  }

  @Test
  void csvRunsNothing() {
    Sheets sheets =
        Sheets.small().progress("1", "5", TaskReport.BEHIND, Sheets.note("=HYPERLINK(\"x\")"));

    String csv = new String(made(sheets, Lang.ZH, ReportFormat.CSV).get(ReportFormat.CSV), UTF_8);

    assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"");
  }

  @Test
  void theWorkbookHasRealNumbersAndDays() throws IOException {
    byte[] bytes = made(Longting.sheets(), Lang.ZH, ReportFormat.XLSX).get(ReportFormat.XLSX);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet indicators = workbook.getSheet("主要经济指标");
      assertThat(indicators.getPaneInformation().isFreezePane()).isTrue();
      XSSFRow heads = indicators.getRow(0);
      XSSFRow jobs = indicators.getRow(6);
      assertThat(heads.getCell(5).getStringCellValue()).isEqualTo("实际或进度");
      assertThat(jobs.getCell(5).getNumericCellValue()).isEqualTo(3654);
      assertThat(jobs.getCell(8).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2021, 7, 16));
      assertThat(jobs.getCell(12).getStringCellValue()).isEqualTo("超序时");
      XSSFRow behind = workbook.getSheet("重点任务").getRow(7);
      assertThat(behind.getCell(10).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2021, 12, 31));
      assertThat(behind.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(workbook.getSheet("关于本表").getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("草　稿");
    }
  }

  @Test
  void whatIsMissingIsNoCellOfTheWorkbook() throws IOException {
    Sheets sheets = Sheets.small().total("homes", "新开工住房", "套", "100");
    byte[] bytes = made(sheets, Lang.ZH, ReportFormat.XLSX).get(ReportFormat.XLSX);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFRow homes = workbook.getSheet("主要经济指标").getRow(2);
      assertThat(homes.getCell(1).getStringCellValue()).isEqualTo("新开工住房");
      assertThat(homes.getCell(5)).isNull();
      assertThat(homes.getCell(8)).isNull();
    }
  }

  @Test
  void theWorkbookSaysNothingOfTheDayItWasMadeOn() throws IOException {
    byte[] bytes = made(Longting.sheets(), Lang.EN, ReportFormat.XLSX).get(ReportFormat.XLSX);

    assertThat(made(Longting.sheets(), Lang.EN, ReportFormat.XLSX).get(ReportFormat.XLSX))
        .isEqualTo(bytes);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
      }
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreated().toInstant()).isEqualTo(Sheets.DATE);
      assertThat(core.getModified().toInstant()).isEqualTo(Sheets.DATE);
    }
  }

  private static Map<ReportFormat, byte[]> made(Sheets sheets, Lang lang, ReportFormat... outputs) {
    return new ReportEngine()
        .render(sheets.request(lang), Arrays.asList(outputs))
        .value()
        .orElseThrow();
  }
}
