package org.duban.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nine layouts in which offices send their sheets, with invented figures, and the plan that they
/// belong to: every figure of every sheet, cell by cell.
class OfficeSheetsTest {

  private static final Path SHEETS = Path.of("src/test/resources/sheets");

  @TempDir Path folder;

  @BeforeEach
  void office() throws IOException {
    Files.createDirectories(folder.resolve("targets/2021"));
    copy("plan/duban.toml", "targets/duban.toml");
    copy("plan/2021/indicators.csv", "targets/2021/indicators.csv");
    copy("plan/2021/tasks.csv", "targets/2021/tasks.csv");
  }

  private void copy(String from, String to) throws IOException {
    Files.copy(SHEETS.resolve(from), folder.resolve(to));
  }

  private World.Outcome run(String... args) {
    return new World(folder).env("DUBAN_CLOCK", "2021-07-20T09:00:00+08:00").run(args);
  }

  private static JsonObject json(World.Outcome outcome) {
    return JsonParser.parseString(outcome.out()).getAsJsonObject();
  }

  private static List<String> rows(JsonObject imported) {
    List<String> rows = new ArrayList<>();
    for (JsonElement element : imported.getAsJsonArray("rows")) {
      JsonObject row = element.getAsJsonObject();
      rows.add(
          String.join(
              " ",
              text(row, "subject"),
              text(row, "period"),
              text(row, "after"),
              text(row, "completion"),
              text(row, "cell")));
    }
    return rows;
  }

  private static String text(JsonObject row, String field) {
    return row.get(field).isJsonNull() ? "-" : row.get(field).getAsString();
  }

  @Test
  void everySheetIsTried() throws IOException {
    try (Stream<Path> files = Files.list(SHEETS)) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(f -> f.startsWith("L"))
                  .map(f -> f.substring(0, f.indexOf('-')))
                  .sorted())
          .containsExactly("L1", "L11", "L12b", "L2", "L3", "L4", "L7", "L8", "L9");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "L1-主要经济指标完成情况.xlsx,"
        + "gdp 2021-06 9.3 - D6|industry 2021-06 9.2 - D10|invest 2021-06 11.8 - D11"
        + "|retail 2021-06 16.3 - D12|revenue 2021-06 5.43 50.7 C13|urban 2021-06 9.7 - D14"
        + "|rural 2021-06 12.5 - D15|jobs 2021-06 2316 55.1 C16|unemp 2021-06 3.62 - C17",
    "L7-月度台账.xlsx,"
        + "jobs 2021-01 280 6.7 D4|jobs 2021-02 590 14.0 F4|jobs 2021-03 1045 24.9 H4"
        + "|jobs 2021-04 1447 34.5 J4|jobs 2021-05 1868 44.5 L4|jobs 2021-06 2316 55.1 N4"
        + "|revenue 2021-01 0.982 9.2 D5|revenue 2021-02 1.723 16.1 F5"
        + "|revenue 2021-03 2.6885 25.1 H5|revenue 2021-04 3.5115 32.8 J5"
        + "|revenue 2021-05 4.379 40.9 L5|revenue 2021-06 5.43 50.7 N5",
    "L9-商务局月报.csv,retail 2021-06 16.3 - E4|zijin 2021-06 27.2 46.9 D5",
    "L12b-隐藏首表.xlsx,jobs 2021-06 2316 55.1 C2",
  })
  void figures(String sheet, String expected) throws IOException {
    copy(sheet, sheet);

    World.Outcome outcome = run("import", sheet, "--dry-run", "--format", "json");

    assertThat(outcome.exit()).isZero();
    assertThat(rows(json(outcome))).containsExactly(expected.split("\\|"));
    World.Outcome recorded = run("import", sheet, "--by", "经办人");
    assertThat(recorded.exit()).isZero();
    assertThat(json(run("import", sheet, "--format", "json")).get("recorded").getAsInt()).isZero();
  }

  /// 0.4 beside 54% may be 0.4% or 40%: asked, and read when it is said.
  @Test
  void progressOfTasks() throws IOException {
    String sheet = "L11-推进情况表.xlsx";
    copy(sheet, sheet);

    World.Outcome stopped = run("import", sheet);
    assertThat(stopped.exit()).isOne();
    assertThat(stopped.err()).contains(sheet + ":6:6").contains("J114").contains("40%");

    World.Outcome outcome =
        run("import", sheet, "--dry-run", "--unusual", "核实", "--format", "json");
    assertThat(outcome.exit()).isZero();
    assertThat(rows(json(outcome)))
        .containsExactly("4 2021-06 54 - F5", "5 2021-06 0.4 - F6", "7 2021-06 - - 7");
  }

  /// 21个 of 32 is no 21%.
  @Test
  void whatIsCountedIsNoProgress() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "2021年1-6月\n任务,完成\n改造老旧小区32个,21个\n安全生产,扎实开展\n");

    World.Outcome outcome = run("import", "a.csv", "--dry-run", "--format", "json");

    assertThat(outcome.exit()).isZero();
    assertThat(rows(json(outcome))).containsExactly("7 2021-06 - - 4");
    assertThat(outcome.out()).contains("J116").contains("改造老旧小区32个");
  }

  @ParameterizedTest
  @CsvSource({
    "'指标,2021年,2020年', 城镇新增就业, J115",
    "'指标,1季度,2季度', 城镇新增就业, J102",
    "'指标,4月,5月', 城镇新增就业, J118",
    "'指标,1-4月,1-5月', 城镇新增就业, ''",
    "'指标,2020年1-6月,2020年全年', 城镇新增就业, J075",
    "'指标,去年同期,1-6月计划', 城镇新增就业, J075",
    "'指标,1-6月增量,1-6月占比', 城镇新增就业, J075",
  })
  void headersThatMayMeanMore(String header, String name, String code) throws IOException {
    Files.writeString(folder.resolve("a.csv"), header + "\n" + name + ",1447,1868\n");

    World.Outcome outcome = run("import", "a.csv", "--dry-run", "--format", "json");

    List<String> codes = new ArrayList<>();
    for (JsonElement problem : json(outcome).getAsJsonArray("problems")) {
      codes.add(text(problem.getAsJsonObject(), "code"));
    }
    assertThat(String.join(" ", codes)).isEqualTo(code);
  }

  @Test
  void indicatorsOfAPlan() throws IOException {
    Files.delete(folder.resolve("targets/2021/indicators.csv"));
    Files.delete(folder.resolve("targets/2021/tasks.csv"));
    copy("L2-主要预期目标责任分解表.xlsx", "targets/2021/indicators.xlsx");

    assertThat(run("check").exit()).isZero();
    List<String> read = new ArrayList<>();
    for (JsonElement element :
        json(run("status", "2021-06", "--format", "json")).getAsJsonArray("indicators")) {
      JsonObject row = element.getAsJsonObject();
      read.add(
          String.join(
              " ",
              text(row, "id"),
              text(row, "name"),
              text(row.getAsJsonObject("target"), "wording"),
              text(row.getAsJsonObject("target"), "value"),
              text(row, "unit"),
              text(row.getAsJsonObject("target"), "operator"),
              text(row, "department")));
    }
    assertThat(read)
        .containsExactly(
            "1 地区生产总值 增长8%左右 8 % about 县发改委",
            "2 规模以上工业增加值 增长8.5%左右 8.5 % about 县工信局",
            "3 固定资产投资 增长10% 10 % at_least 县发改委",
            "4 社会消费品零售总额 增长10%以上 10 % at_least 县商务局",
            "5 一般公共预算收入 10.7亿元，增长7% 10.7 亿元 at_least 县财政局",
            "6 城镇居民人均可支配收入 增长8% 8 % at_least 国家统计局清溪调查队",
            "7 农村居民人均可支配收入 增长9% 9 % at_least 国家统计局清溪调查队",
            "8 城镇新增就业 4200人 4200 人 at_least 县人社局",
            "9 城镇登记失业率 控制在4.2%以内 4.2 % at_most 县人社局",
            "10 单位地区生产总值能耗降低 完成市定目标 - % qualitative 县发改委",
            "11 PM2.5年均浓度 ≤50 50 微克/立方米 at_most 市生态环境局清溪分局",
            "12 空气质量优良天数比例 ≥65 65 % at_least 市生态环境局清溪分局",
            "13 森林覆盖率 提高0.3个百分点 31.5 % at_least 县林业局",
            "14 实际利用省外资金 58亿元、力争60亿元 58 亿元 at_least 县商务局");
  }

  @ParameterizedTest
  @CsvSource({
    "L3-重点工作任务清单.xlsx,tasks.xlsx,"
        + "一 - 2021-12-31 |一.一 一 2021-12-31 |1 一.一 2021-12-31 县发改委"
        + "|2 一.一 2021-11-30 县交通局|一.二 一 2021-12-31 |3 一.二 2021-12-31 县商务局"
        + "|二 - 2021-12-31 |4 二 2021-10-31 县住建局|5 二 2021-08-31 县教体局"
        + "|6 二 2021-06-30 县民政局|7 二 2021-12-31 县应急局|8 二 2021-12-31 县应急局"
        + "|9 二 2021-12-31 县信访局",
    "L4-责任分解.csv,tasks.csv,"
        + "1 - 2021-12-31 县发改委|2 - 2021-11-30 县交通局|3 - 2021-10-31 县住建局"
        + "|4 - 2021-08-31 县教体局|5 - 2021-06-30 县民政局|6 - 2021-12-31 县应急局"
        + "|7 - 2021-12-31 县行政审批局",
  })
  void tasksOfAPlan(String sheet, String name, String expected) throws IOException {
    Files.delete(folder.resolve("targets/2021/tasks.csv"));
    copy(sheet, "targets/2021/" + name);

    assertThat(run("check").exit()).isZero();
    List<String> read = new ArrayList<>();
    for (JsonElement element :
        json(run("status", "2021-06", "--format", "json")).getAsJsonArray("tasks")) {
      JsonObject row = element.getAsJsonObject();
      read.add(
          String.join(
              " ",
              text(row, "id"),
              text(row, "parent"),
              text(row, "due"),
              text(row, "department")));
    }
    assertThat(read).containsExactly(expected.split("\\|"));
  }

  @Test
  void plannedValues() throws IOException {
    copy("L8-序时目标.xlsx", "targets/2021/pace.xlsx");

    assertThat(run("check").out()).isEmpty();
    List<String> read = new ArrayList<>();
    for (String period : List.of("2021-03", "2021-06", "2021-09", "2021")) {
      for (JsonElement element :
          json(run("status", period, "--format", "json")).getAsJsonArray("indicators")) {
        JsonObject row = element.getAsJsonObject();
        if (List.of("revenue", "jobs", "zijin").contains(text(row, "id"))) {
          read.add(period + " " + text(row, "id") + " " + text(row, "scheduledShare"));
        }
      }
    }
    assertThat(read)
        .containsExactly(
            "2021-03 revenue 26.2",
            "2021-03 jobs 26.2",
            "2021-03 zijin 20.7",
            "2021-06 revenue 51.4",
            "2021-06 jobs 54.8",
            "2021-06 zijin 51.7",
            "2021-09 revenue 74.8",
            "2021-09 jobs 81.0",
            "2021-09 zijin 79.3",
            "2021 revenue 100.0",
            "2021 jobs 100.0",
            "2021 zijin 100.0");
    copy("L8-序时目标.xlsx", "L8.xlsx");
    assertThat(run("import", "L8.xlsx").err()).contains("J106");
  }
}
