package org.duban.plan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir Path folder;

  @Test
  void aMissingFileMeansDefaults() {
    Read<Settings> read = SettingsReader.read(workspace(), "targets/duban.toml");

    assertThat(read.problems()).isEmpty();
    Settings settings = read.value().orElseThrow();
    assertThat(settings.office()).isEmpty();
    assertThat(settings.language()).isEqualTo("zh");
    assertThat(settings.fiscalYearStart()).isEqualTo(1);
    assertThat(settings.reportDay()).isEqualTo(25);
    assertThat(settings.statusRules().get(Measure.TOTAL).rule()).isEqualTo(StatusRule.Rule.POINTS);
    assertThat(settings.statusRules().get(Measure.TOTAL).redIncluded()).isTrue();
  }

  @Test
  void readsEveryKey() throws IOException {
    Settings settings =
        valid(
            """
            office = "龙亭区"
            language = "en"
            fiscal_year_start = 4
            report_day = 10
            [status]
            rule = "points"
            yellow = 0.5
            red = 12
            ahead = 5
            tolerance = 0.1
            pace = "seasonal"
            [status.growth]
            red = 2
            [status.indicator."gdp"]
            rule = "relative"
            red = 20
            pace = "calendar"
            [fonts]
            folder = "fonts"
            system = true
            [report]
            template = "own"
            logo = "logo.png"
            """);

    assertThat(settings.office()).isEqualTo("龙亭区");
    assertThat(settings.fiscalYearStart()).isEqualTo(4);
    assertThat(settings.reportDay()).isEqualTo(10);
    assertThat(settings.fontsFolder()).contains("fonts");
    assertThat(settings.systemFonts()).isTrue();
    assertThat(settings.template()).contains("own");
    assertThat(settings.logo()).contains("logo.png");
    StatusRule total = settings.statusRules().get(Measure.TOTAL);
    assertThat(total.yellow()).contains(new BigDecimal("0.5"));
    assertThat(total.red()).contains(new BigDecimal("12"));
    assertThat(total.pace()).isEqualTo(StatusRule.Pace.SEASONAL);
    StatusRule growth = settings.statusRules().get(Measure.GROWTH);
    assertThat(growth.red()).contains(new BigDecimal("2"));
    assertThat(growth.ahead()).contains(new BigDecimal("5"));
    StatusRule own = settings.indicatorRules().get("gdp").over(growth);
    assertThat(own.rule()).isEqualTo(StatusRule.Rule.RELATIVE);
    assertThat(own.red()).contains(new BigDecimal("20"));
    assertThat(own.yellow()).as("points don't carry over to percent").isEmpty();
    assertThat(own.redIncluded()).isFalse();
    assertThat(own.pace()).isEqualTo(StatusRule.Pace.CALENDAR);
  }

  @Test
  void presetsSetSharesAndLevelsApart() throws IOException {
    Settings yinchuan = valid("[status]\npreset = \"yinchuan\"\n");
    assertThat(yinchuan.statusRules().get(Measure.TOTAL).red()).contains(new BigDecimal("30"));
    assertThat(yinchuan.taskRule().yellow()).contains(new BigDecimal("10"));
    assertThat(yinchuan.delays())
        .isEqualTo(new Delays(Optional.of(1), Optional.of(3), Optional.of(1), Optional.of(2)));
    assertThat(yinchuan.statusRules().get(Measure.GROWTH).red()).isEmpty();
    assertThat(yinchuan.statusRules().get(Measure.TOTAL).redIncluded()).isFalse();

    Settings council = valid("[status]\npreset = \"uk-council\"\n");
    for (Measure measure : Measure.values()) {
      StatusRule rule = council.statusRules().get(measure);
      assertThat(rule.rule()).isEqualTo(StatusRule.Rule.RELATIVE);
      assertThat(rule.red()).contains(new BigDecimal("10"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offise = "x"                               | C003 | 1 | offise
          fiscal_year_start = 13                     | C005 | 1 | fiscal_year_start
          fiscal_year_start = "4"                    | C004 | 1 | fiscal_year_start
          report_day = 0                             | C005 | 1 | report_day
          language = "fr"                            | C006 | 1 | language
          [status];preset = "none"                   | C006 | 2 | status.preset
          [status];rule = "percent"                  | C006 | 2 | status.rule
          [status];yellow = -1                       | C005 | 2 | status.yellow
          [status];red = "ten"                       | C004 | 2 | status.red
          [document];to = 5                          | C004 | 2 | document.to
          [document];copy = ["a", 5]                 | C004 | 2 | document.copy
          [document];signd = "a"                     | C003 | 2 | document.signd
          [status];red = inf                         | C004 | 2 | status.red
          [status];yellow = 20                       | C007 | 2 | status.yellow
          [status.total];yellow = 9;red = 8          | C007 | 2 | status.total.yellow
          [status];pace = "linear"                   | C006 | 2 | status.pace
          [status.growth];pace = "seasonal"          | C003 | 2 | status.growth.pace
          [status.task];pace = "seasonal"            | C003 | 2 | status.task.pace
          [status.task];start_yellow = 0             | C005 | 2 | status.task.start_yellow
          [status.task];report_red = 1.5             | C004 | 2 | status.task.report_red
          [status.task];start_yellow = 4;start_red=3 | C007 | 2 | status.task.start_yellow
          [status.total];start_red = 3               | C003 | 2 | status.total.start_red
          [status];score = "yes"                     | C004 | 2 | status.score
          [status.task];gren = 1                     | C003 | 2 | status.task.gren
          [status.totals];red = 1                    | C003 | 1 | status.totals
          [status.indicator.gdp];rad = 1             | C003 | 2 | status.indicator.gdp.rad
          [fonts];foldr = "x"                        | C003 | 2 | fonts.foldr
          status = 1                                 | C004 | 1 | status
          office =                                   | C012 | 1 |
          office = x                                 | C011 | 1 |
          report_day = 1e999999999                   | C001 | 1 |
          office = "a";office = "b"                  | C010 | 2 |
          """)
  void locatesWhatIsWrong(String lines, String code, int line, String key) throws IOException {
    Read<Settings> read = read(lines.replace(';', '\n') + "\n");

    assertThat(read.problems()).hasSize(1);
    Problem problem = read.problems().getFirst();
    assertThat(problem.code().name()).isEqualTo(code);
    assertThat(problem.place().line()).isEqualTo(line);
    assertThat(problem.place().header()).isEqualTo(key == null ? "" : key);
    assertThat(problem.isError()).isTrue();
  }

  @Test
  void delaysAndScoresAreOffUnlessAskedFor() throws IOException {
    assertThat(valid("").delays()).isEqualTo(Delays.NONE);
    assertThat(valid("").scores()).isFalse();
    Settings own =
        valid("[status]\npreset = \"yinchuan\"\nscore = true\n[status.task]\nstart_red = 2\n");
    assertThat(own.scores()).isTrue();
    assertThat(own.delays().startRed()).contains(2);
    assertThat(own.delays().reportRed()).contains(2);
    assertThat(own.delays().startYellow()).contains(1);
  }

  @Test
  void suggestsTheNearestKey() throws IOException {
    Problem problem = read("[status]\nyelow = 3\n").problems().getFirst();

    assertThat(problem.args()).containsEntry("suggestion", "status.yellow");
  }

  @Test
  void tellsAllProblemsInOneRun() throws IOException {
    Read<Settings> read = read("offise = \"x\"\nreport_day = 99\n[status]\nrule = \"x\"\n");

    assertThat(read.problems())
        .extracting(p -> p.code().name())
        .containsExactlyInAnyOrder("C003", "C005", "C006");
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertThat(valid("\uFEFFoffice = \"甲\"\n").office()).isEqualTo("甲");
  }

  @Test
  void asksForUtf8() throws IOException {
    Path file = settingsFile();
    Files.write(file, "office = \"龙亭区\"\n".getBytes(Charset.forName("GBK")));

    assertThat(SettingsReader.read(workspace(), "targets/duban.toml").problems())
        .extracting(p -> p.code().name())
        .containsExactly("C002");
  }

  @Test
  void aFolderInItsPlaceCannotBeRead() throws IOException {
    Files.createDirectory(settingsFile());

    assertThat(SettingsReader.read(workspace(), "targets/duban.toml").problems())
        .extracting(p -> p.code().name())
        .containsExactly("C009");
  }

  @Test
  void namesIndicatorsThatNoPlanHas() throws IOException {
    Settings settings = valid("[status.indicator.gdp]\nred = 2\n");
    Plan empty =
        new Plan(new org.duban.time.GoalYear(2021, 1), List.of(), List.of(), List.of(), List.of());

    assertThat(
            SettingsReader.unknownIndicators(
                settings, List.of(empty), workspace(), "targets/duban.toml"))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.args()).containsEntry("id", "gdp");
          assertThat(p.place().line()).isEqualTo(1);
        });
  }

  private Settings valid(String text) throws IOException {
    Read<Settings> read = read(text);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }

  private Path settingsFile() throws IOException {
    return Files.createDirectories(workspace().targets()).resolve("duban.toml");
  }

  private Read<Settings> read(String text) throws IOException {
    Files.writeString(settingsFile(), text);
    return SettingsReader.read(workspace(), "targets/duban.toml");
  }
}
