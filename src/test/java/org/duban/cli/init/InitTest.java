package org.duban.cli.init;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.cli.World;
import org.duban.cli.io.Terminals;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `init` in front of a person; without one, the golden cases have it.
class InitTest {

  private static final Terminals PERSON = new Terminals(true, true, true, false);

  @TempDir Path folder;

  @Test
  void asksForLanguageOfficeAndYear() throws Exception {
    World.Outcome outcome = person("english\nen\nThe \"New\" Office\n2022\n").run("init");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            """
            语言 / Language (zh/en) [zh]
            语言 / Language (zh/en) [zh]
            Name of the office [as in the sample]
            Goal year [2021]
            Edit the files, then run `duban check`.
            """);
    assertThat(Files.readString(folder.resolve("targets/duban.toml")))
        .contains("office = \"The \\\"New\\\" Office\"", "language = \"en\"");
    assertThat(folder.resolve("targets/2022/indicators.csv")).content().contains("council_tax");
    World.Outcome check = new World(folder).run("check");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(new World(folder).run("report", "2022-03").exit()).isZero();
  }

  @Test
  void takesTheUsualForNoAnswer() throws Exception {
    assertThat(person("").run("init").exit()).isZero();

    assertThat(Files.readString(folder.resolve("targets/duban.toml"))).contains("某某区");
    assertThat(folder.resolve("targets/2021/indicators.csv")).content().contains("地区生产总值");
  }

  @Test
  void asksNothingThatOptionsAnswer() {
    World.Outcome outcome =
        person("").run("init", "--office", "龙亭区", "--year", "2021", "--lang", "zh");

    assertThat(outcome.err()).isEqualTo("请修改这些文件，然后运行“duban check”。\n");
    assertThat(folder.resolve("targets/duban.toml")).content().contains("office = \"龙亭区\"");
  }

  @Test
  void asksForTheYearOnlyInAWorkspaceThatIsThere() {
    new World(folder).run("init");

    World.Outcome outcome = person("2023\n").run("init");

    assertThat(outcome.err()).startsWith("目标年度 [2021]\n").doesNotContain("Language");
    assertThat(folder.resolve("targets/2023/tasks.csv")).exists();
  }

  @Test
  void makesNothingOfAYearThatIsNone() {
    World.Outcome outcome = person("zh\n龙亭区\n明年\n").run("init");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("U009");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void workbooksOfferWhatCanBeReadBack(Lang lang) throws Exception {
    new World(folder).run("init", "--xlsx", "--year", "2021", "--lang", lang.code());
    Path form = form();

    try (XSSFWorkbook indicators = workbook(folder.resolve("targets/2021/indicators.xlsx"))) {
      assertThat(indicators.getSheetAt(0).getDataValidations()).hasSize(4);
      for (Cell header : indicators.getSheetAt(0).getRow(0)) {
        assertThat(header.getCellComment().getString().getString()).isNotBlank();
      }
      // Measure, direction and frequency, all of their choices in as many rounds as the longest
      // has.
      for (int round = 0; round < list(indicators, 2).size(); round++) {
        for (int list = 0; list < 3; list++) {
          List<String> choices = list(indicators, list);
          fill(indicators, 1, 4 + list, choices.reversed().get(round % choices.size()));
        }
        write(indicators, folder.resolve("targets/2021/indicators.xlsx"));
        World.Outcome check = new World(folder).run("check");
        assertThat(check.exit()).as(check.err()).isZero();
      }
    }
    try (XSSFWorkbook updates = workbook(form)) {
      assertThat(list(updates, 1)).hasSize(12).contains("2021-06");
      fill(updates, 1, 3, "2021-06", "1", list(updates, 2).getFirst());
      for (String status : list(updates, 3)) {
        fill(updates, 6, 3, "2021-06", "", "", "", status);
        write(updates, form);
        World.Outcome tried = new World(folder).run("import", form.toString(), "--dry-run");
        // Whether the task may be in it already is another question.
        assertThat(tried.err()).as(status).doesNotContain("J058");
      }
    }
    try (XSSFWorkbook updates = workbook(form)) {
      fill(updates, 6, 6, "40", list(updates, 3).get(1));
      write(updates, form);
    }
    World.Outcome imported = new World(folder).run("import", form.toString(), "--lang", "en");
    assertThat(imported.err()).contains("2 recorded, 0 already there");
  }

  @Test
  void workbooksAreTheSameBytesEachTime() throws Exception {
    for (String office : List.of("a", "b")) {
      new World(folder)
          .clock(
              Clock.fixed(
                  Instant.parse("2021-0%d-01T00:00:00Z".formatted(office.equals("a") ? 1 : 2)),
                  UTC))
          .run("init", office, "--xlsx", "--year", "2021");
    }
    for (String file : List.of("indicators", "tasks", "departments")) {
      String path = "targets/2021/" + file + ".xlsx";
      assertThat(folder.resolve("a").resolve(path))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(path));
    }
  }

  @Test
  void theFormFollowsTheYearOfAWorkspaceThatIsThere() throws Exception {
    new World(folder).run("init", "--year", "2021");
    Path settings = folder.resolve("targets/duban.toml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceAll("# fiscal_year_start = 1 .*", "fiscal_year_start = 4"));

    World.Outcome outcome = new World(folder).run("init", "--xlsx", "--year", "2022");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    try (XSSFWorkbook updates = workbook(form())) {
      assertThat(list(updates, 1)).startsWith("2022-04").endsWith("2023-03");
    }
  }

  private Path form() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
  }

  private static XSSFWorkbook workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static void write(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private static List<String> list(XSSFWorkbook workbook, int column) {
    List<String> choices = new ArrayList<>();
    for (Row row : workbook.getSheetAt(1)) {
      if (row.getRowNum() > 0 && row.getCell(column) != null) {
        choices.add(row.getCell(column).getStringCellValue());
      }
    }
    return choices;
  }

  private static void fill(XSSFWorkbook workbook, int row, int column, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      workbook.getSheetAt(0).getRow(row).getCell(column + i).setCellValue(texts[i]);
    }
  }

  private World person(String answers) {
    return new World(folder).terminals(PERSON).stdin(answers);
  }
}
