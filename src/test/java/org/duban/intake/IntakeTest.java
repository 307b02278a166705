package org.duban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.disk.Elsewhere;
import org.duban.disk.Input;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.StoredEntry;
import org.duban.ledger.Journals;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = Sample.workspace(folder);
  }

  private Intake intake(String... files) {
    Map<String, Input> paths = new LinkedHashMap<>();
    for (String text : files) {
      String name = "in" + paths.size() + ".csv";
      try {
        paths.put(name, Elsewhere.PLACE.input(Files.writeString(folder.resolve(name), text)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Read<ImportReader.Imported> read = read(paths);
    Intake intake =
        Intake.of(
            read.value().orElseThrow().submissions(),
            SamplePlan.PLAN,
            Sample.ledger(workspace),
            Sample.DAY);
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(intake.problems());
    return new Intake(intake.items(), problems);
  }

  private static Read<ImportReader.Imported> read(Map<String, Input> files) {
    return ImportReader.read(
        files,
        SamplePlan.PLAN,
        new Admission(SamplePlan.PLAN, Sample.DAY),
        new ImportReader.Wanted(Optional.empty(), false, Optional.empty()));
  }

  private List<Entry> record(Intake intake) {
    assertThat(intake.problems()).noneMatch(Problem::isError);
    return intake
        .record(new Journals(workspace, Sample.YEAR), Sample.recorder())
        .value()
        .orElseThrow();
  }

  private static List<String> located(Intake intake) {
    return intake.problems().stream()
        .map(p -> {
          Place place = p.place();
          return place.file() + ":" + place.line() + ":" + place.column() + " " + p.code();
        })
        .toList();
  }

  private static String told(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual a ->
          a.subject() + " " + a.period() + " " + a.value() + " " + StoredEntry.word(a.basis());
      case Content.Progress p ->
          p.subject()
              + " "
              + p.period()
              + p.progress().map(x -> " " + x + "%").orElse("")
              + p.status().map(x -> " " + StoredEntry.word(x)).orElse("")
              + (p.remarks().note().isEmpty() ? "" : " " + p.remarks().note());
      case Content.Act _ -> "";
    };
  }

  @Test
  void oneRowAnUpdate() {
    List<Entry> entries =
        record(
            intake(
                """
                period,subject,value,basis,progress,status,published_on,note
                2021-06,gdp,12.7,preliminary,,,2021-07-15,
                1-6月,jobs,"3,100人",,,,2021-07-10,
                2021-06,1.1,,,45%,正常,2021-07-10,签约12个
                2021-06,forest,—,,,,,
                """));

    assertThat(entries.stream().map(IntakeTest::told))
        .containsExactly(
            "jobs 2021-06 3100 preliminary",
            "1.1 2021-06 45% on_track 签约12个",
            "gdp 2021-06 12.7 preliminary");
  }

  @Test
  void chineseHeadersAndNames() {
    List<Entry> entries =
        record(
            intake(
                """
                指标名称,单位,责任单位,期间,累计值,口径,发布日期,备注
                生产总值增速,%,统计局,上半年,12.7,初步核算,2021年7月15日,
                城镇新增就业,人,人社局,1-6月,3100,,2021/7/10,快报
                """));

    assertThat(entries.stream().map(IntakeTest::told))
        .containsExactly("jobs 2021-06 3100 preliminary", "gdp 2021-H1 12.7 preliminary");
  }

  @Test
  void oneColumnAPeriod() {
    List<Entry> entries =
        record(
            intake(
                """
                编号,指标名称,1-2月,1-3月,一季度累计在外,1-6月,备注
                gdp,生产总值增速,,15.1,x,12.7,核算口径有调整
                jobs,城镇新增就业,900,1500,x,—,
                1.1,招商引资,10,20,x,45,
                """));

    assertThat(entries.stream().map(IntakeTest::told))
        .containsExactly(
            "gdp 2021-03 15.1 preliminary",
            "gdp 2021-06 12.7 preliminary",
            "jobs 2021-02 900 preliminary",
            "jobs 2021-03 1500 preliminary",
            "1.1 2021-02 10%",
            "1.1 2021-03 20%",
            "1.1 2021-06 45%");
  }

  @Test
  void wordsThatWereMadeHarmlessComeBackAsTheyWere() {
    List<Entry> entries = record(intake("subject,period,note,issues\n1.1,2021-06,'=1+1,'引用'\n"));

    assertThat(entries.getFirst().content())
        .isInstanceOfSatisfying(
            Content.Progress.class,
            p -> {
              assertThat(p.remarks().note()).isEqualTo("=1+1");
              assertThat(p.remarks().issues()).isEqualTo("'引用'");
            });
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file =
        """
        subject,period,value,basis,published_on
        gdp,2021-06,12.7,初步,2021-07-01
        gdp,2021-06,12.9,最终,2021-07-10
        jobs,2021-06,3100,,
        jobs,2021-03,1500,初步,
        jobs,2021-03,1501,最终,
        jobs,2021-06,3100.0,,
        """;
    assertThat(record(intake(file))).hasSize(5);

    Intake again = intake(file);

    assertThat(again.drafts()).isEmpty();
    assertThat(again.alreadyThere()).isEqualTo(6);
    assertThat(record(again)).isEmpty();
  }

  @Test
  void aFigureTakenBackByALaterFileIsRecordedAgain() {
    record(intake("subject,period,value\ngdp,2021-06,12.7\n"));
    record(intake("subject,period,value\ngdp,2021-06,12.9\n"));

    Intake back = intake("subject,period,value\ngdp,2021-06,12.7\n");

    assertThat(back.drafts()).hasSize(1);
    assertThat(back.items().getFirst().before().map(IntakeTest::told))
        .contains("gdp 2021-06 12.9 preliminary");
  }

  @Test
  void allProblemsOfAllFilesAreFoundAndNothingIsWritten() {
    Intake intake =
        intake(
            """
            subject,period,value,published_on
            gpd,2021-06,1,
            gdp,2021-13,1,
            gdp,2021-06,12.7,2021-07-01
            gdp,2021-06,12.8,2021-07-01
            """,
            """
            subject,period,value,published_on
            gdp,2021-06,12.9,2021-07-01
            jobs,2021-06,x,
            """,
            "name,value\n",
            "period,value\n2021-06,3\n");

    assertThat(located(intake))
        .containsExactlyInAnyOrder(
            "in0.csv:2:1 J050",
            "in0.csv:3:2 D003",
            "in0.csv:5:3 J070",
            "in1.csv:2:3 J070",
            "in1.csv:3:3 F030",
            "in2.csv:1:0 J075",
            "in2.csv:1:0 F006",
            "in3.csv:1:0 J074");
    assertThatIllegalStateException()
        .isThrownBy(() -> intake.record(new Journals(workspace, Sample.YEAR), Sample.recorder()));
    assertThat(workspace.journals(2021)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'编号,1-6月,上半年', 1:3 J078",
    "'编号,期间,1-6月', 1:0 J076",
    "'编号,1-13月', 1:2 D003",
    "'编号,2020-06', 1:0 J075",
    "'编号,年度', 1:0 J075",
    "'编号,1-3月,1-6月累计（人）', 2:3 J077",
  })
  void columnsThatCannotBe(String header, String problem) {
    String row = "gdp" + ",1".repeat((int) header.chars().filter(c -> c == ',').count());

    assertThat(located(intake(header + "\n" + row + "\n"))).contains("in0.csv:" + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "jobs,  2021-06, 31,     J063 J065",
    "gdp,   2021-06, -1,     J064",
    "jobs,  2021-06, 3099,   J065",
    "jobs,  2021-04, 3101,   J065",
    "jobs,  2021-06, 3100,   ''",
    "1.1,   2021-06, 44,     J066",
    "1.1,   2021-06, 45,     ''",
  })
  void anOddFigureIsWarnedAbout(String subject, String period, String value, String codes) {
    record(
        intake(
            """
            subject,period,value
            gdp,2021-03,12.7
            jobs,2021-05,3100
            1.1,2021-05,45
            """));

    Intake intake = intake("subject,period,value\n" + subject + "," + period + "," + value + "\n");

    assertThat(intake.hasErrors()).isFalse();
    assertThat(
            intake.problems().stream()
                .map(p -> p.code().name())
                .filter(c -> !c.equals("J061"))
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(codes.replace(" J061", "").replace("J061", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'closed,', J067",
    "'closed,99', J067",
    "'closed,100', ''",
    "'done,99', J068",
    "'done,100', ''",
    "'done,', ''",
  })
  void aTaskIsClosedOnlyWhenItIsDone(String update, String codes) {
    Intake intake = intake("subject,period,status,progress\n1.1,2021-06," + update + "\n");

    assertThat(intake.problems())
        .extracting(p -> p.code().name())
        .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes));
  }

  @Test
  void aTaskReportedDoneBeforeCanBeClosed() {
    record(intake("subject,period,status\n1.1,2021-05,完成\n"));

    assertThat(intake("subject,period,status\n1.1,2021-06,销号\n").problems()).isEmpty();
  }

  @Test
  void aWorkbookIsTakenInLikeATable() throws Exception {
    Path file = folder.resolve("月报.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet();
      XSSFCellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      XSSFRow header = sheet.createRow(0);
      XSSFRow row = sheet.createRow(1);
      String[] names = {"编号", "期间", "数值", "发布日期"};
      for (int i = 0; i < names.length; i++) {
        header.createCell(i).setCellValue(names[i]);
      }
      row.createCell(0).setCellValue("gdp");
      row.createCell(1).setCellValue("上半年");
      row.createCell(2).setCellValue(12.7);
      row.createCell(3).setCellValue(Sample.DAY);
      row.getCell(3).setCellStyle(day);
      workbook.write(out);
    }
    Read<ImportReader.Imported> read = read(Map.of("月报.xlsx", Elsewhere.PLACE.input(file)));

    assertThat(read.problems()).isEmpty();
    Intake intake =
        Intake.of(
            read.value().orElseThrow().submissions(),
            SamplePlan.PLAN,
            Sample.ledger(workspace),
            Sample.DAY);
    assertThat(record(intake))
        .singleElement()
        .satisfies(e -> {
          assertThat(told(e)).isEqualTo("gdp 2021-H1 12.7 preliminary");
          assertThat(e.content().publishedOn()).isEqualTo(Sample.DAY);
        });
  }

  @Test
  void tenThousandRowsAreTakenInAtOnce() {
    StringBuilder rows = new StringBuilder("subject,period,value,published_on,note\n");
    for (int i = 0; i < 10_000; i++) {
      rows.append("jobs,2021-06,").append(1000 + i).append(",2021-07-01,").append(i).append('\n');
    }

    Intake intake = intake(rows.toString());

    assertThat(intake.problems()).hasSize(9_999).allMatch(p -> p.code() == LedgerCode.J070);
  }

  @Test
  void aRowSaysOnceWhatIsWrongWithItAndNamesItsSubject() {
    assertThat(located(intake("指标名称,单位,1-5月,1-6月\n城镇新增就业,吨,1,2\n")))
        .containsExactly("in0.csv:2:2 J077");

    Intake twice = intake("指标名称,1-6月\n城镇新增就业,1\n城镇新增就业,2\n");
    assertThat(twice.problems().getFirst().args())
        .containsEntry("subject", "jobs")
        .containsEntry("period", "2021-06");
  }

  @Test
  void wordsThatAreNotGivenAreNotTakenBack() {
    record(intake("subject,period,value,note,issues\njobs,2021-06,3132,平稳,缺口较大\n"));

    for (String row : List.of("3132,,", "3132,平稳,", "3132,,缺口较大", "3132,平稳,缺口较大")) {
      Intake again = intake("subject,period,value,note,issues\njobs,2021-06," + row + "\n");
      assertThat(again.drafts()).as(row).isEmpty();
      assertThat(again.alreadyThere()).as(row).isEqualTo(1);
    }
  }

  @Test
  void otherWordsAreANewEntry() {
    record(intake("subject,period,value,note\njobs,2021-06,3132,平稳\n"));

    for (String row : List.of("3132,较快,", "3132,平稳,缺口较大", "3132,,缺口较大")) {
      Intake again = intake("subject,period,value,note,issues\njobs,2021-06," + row + "\n");
      assertThat(again.drafts()).as(row).hasSize(1);
    }
  }
}
