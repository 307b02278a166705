package org.duban.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.duban.disk.Tree;
import org.duban.plan.model.Plan;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanChange.What;
import org.duban.plan.read.PlanReader;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanComparisonTest {

  private static final String INDICATORS =
      """
      id,name,unit,target,measure,direction,frequency,aggregate,tolerance,baseline,weight,department,lead,nature,source
      jobs,城镇新增就业,人,5800人以上,total,higher,monthly,latest,10,5600,1,人社局,局长甲,预期性,报告
      gdp,地区生产总值,%,8%左右,growth,higher,quarterly,latest,0.1,7.5,2,统计局,局长乙,预期性,报告
      """;
  private static final String TASKS =
      """
      id,parent,name,department,support,lead,start,due,weight,measure_of_success
      1,,招商引资,商务局,,,2021-01-01,2021-12-31,1,
      1.1,1,签约项目,商务局,发改委、财政局,局长丙,2021-02-01,2021-11-30,2,签约10个
      """;
  private static final String PACE = "indicator,period,planned\njobs,2021-06,3000\n";
  private static final String DEPARTMENTS =
      """
      id,name,lead
      d1,人社局,局长甲
      d2,统计局,局长乙
      d3,商务局,局长丙
      d4,发改委,
      d5,财政局,
      """;

  @TempDir Path scratch;
  private int count;

  @Test
  void aPlanDoesNotDifferFromItself() throws IOException {
    assertThat(PlanComparison.between(plan("", ""), plan("", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "城镇新增就业, 新增就业, INDICATORS, jobs, name, 城镇新增就业, 新增就业",
    "5800人以上, 6000人以上, INDICATORS, jobs, target, 5800人以上, 6000人以上",
    "'人,5800人以上', '万人,5800人以上', INDICATORS, jobs, unit, 人, 万人",
    "'total,higher', 'level,higher', INDICATORS, jobs, measure, total, level",
    "'growth,higher', 'growth,lower', INDICATORS, gdp, direction, higher, lower",
    "quarterly, half_yearly, INDICATORS, gdp, frequency, quarterly, half_yearly",
    "'quarterly,latest', 'quarterly,average', INDICATORS, gdp, aggregate, latest, average",
    "'latest,0.1,', 'latest,,', INDICATORS, gdp, tolerance, 0.1, ''",
    "',5600,', ',5601,', INDICATORS, jobs, baseline, 5600, 5601",
    "'7.5,2,', '7.5,3,', INDICATORS, gdp, weight, 2, 3",
    "'统计局,局长乙,', '人社局,局长乙,', INDICATORS, gdp, department, 统计局, 人社局",
    "'局长乙,预期性', '局长丁,预期性', INDICATORS, gdp, lead, 局长乙, 局长丁",
    "'局长乙,预期性', '局长乙,约束性', INDICATORS, gdp, nature, indicative, binding",
    "'局长乙,预期性,报告', '局长乙,预期性,文件', INDICATORS, gdp, source, 报告, 文件",
    "'签约项目', '签约大项目', TASKS, 1.1, name, 签约项目, 签约大项目",
    "'签约项目,商务局', '签约项目,统计局', TASKS, 1.1, department, 商务局, 统计局",
    "'1.1,1,', '1.1,,', TASKS, 1.1, parent, 1, ''",
    "'发改委、财政局', '发改委', TASKS, 1.1, support, 发改委、财政局, 发改委",
    "'局长丙,2021-02', '局长戊,2021-02', TASKS, 1.1, lead, 局长丙, 局长戊",
    "2021-02-01, 2021-03-01, TASKS, 1.1, start, 2021-02-01, 2021-03-01",
    "2021-11-30, 2021-10-31, TASKS, 1.1, due, 2021-11-30, 2021-10-31",
    "'30,2,签约', '30,1,签约', TASKS, 1.1, weight, 2, 1",
    "签约10个, 签约12个, TASKS, 1.1, measure_of_success, 签约10个, 签约12个",
    "3000, 3100, PACE, jobs 2021-06, planned, 3000, 3100",
    "d2, d9, DEPARTMENTS, 统计局, id, d2, d9",
    "'统计局,局长乙\n', '统计局,局长丁\n', DEPARTMENTS, 统计局, lead, 局长乙, 局长丁",
  })
  void everyColumnIsCompared(
      String text,
      String replacement,
      Sheet sheet,
      String id,
      String field,
      String before,
      String after)
      throws IOException {
    assertThat(PlanComparison.between(plan("", ""), plan(text, replacement)))
        .containsExactly(new PlanChange(sheet, id, What.CHANGED, field, before, after));
  }

  @ParameterizedTest
  @CsvSource({"',2,统计局', ',2.00,统计局'", "2021-06, 2021-Q2", "预期性, indicative", "0.1, 0.10"})
  void anotherWayToWriteTheSameIsNoChange(String text, String replacement) throws IOException {
    assertThat(PlanComparison.between(plan("", ""), plan(text, replacement))).isEmpty();
  }

  @Test
  void rowsAreAddedAndRemoved() throws IOException {
    Plan before = plan("", "");
    Plan after =
        plan(
            Map.of(
                "indicators",
                INDICATORS.replaceAll("(?m)^jobs.*\n", "") + "park,停车位,个,500个,,,,,,,,人社局,,,\n",
                "tasks",
                TASKS + "1.2,1,投产项目,商务局,,,,,,\n",
                "departments",
                DEPARTMENTS));

    assertThat(PlanComparison.between(before, after))
        .containsExactly(
            new PlanChange(Sheet.INDICATORS, "jobs", What.REMOVED, "", "城镇新增就业", ""),
            new PlanChange(Sheet.INDICATORS, "park", What.ADDED, "", "", "停车位"),
            new PlanChange(Sheet.TASKS, "1.2", What.ADDED, "", "", "投产项目"),
            new PlanChange(Sheet.PACE, "jobs 2021-06", What.REMOVED, "", "3000", ""));
  }

  @Test
  void theOrderOfRowsDoesNotCount() throws IOException {
    List<String> rows = new ArrayList<>(INDICATORS.lines().skip(1).toList());
    Plan first = plan("", "");
    Random random = new Random(20_210_716);
    for (int i = 0; i < 8; i++) {
      Collections.shuffle(rows, random);
      String shuffled =
          INDICATORS.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
      assertThat(PlanComparison.between(first, plan(INDICATORS, shuffled)))
          .as("round %d, seed 20210716", i)
          .isEmpty();
    }
  }

  private Plan plan(String text, String replacement) throws IOException {
    return plan(
        Map.of(
            "indicators",
            replaced(INDICATORS, text, replacement),
            "tasks",
            replaced(TASKS, text, replacement),
            "pace",
            PACE.replace(text, replacement),
            "departments",
            replaced(DEPARTMENTS, text, replacement)));
  }

  private static String replaced(String sheet, String text, String replacement) {
    return text.isEmpty() ? sheet : sheet.replace(text, replacement);
  }

  private Plan plan(Map<String, String> sheets) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("y/targets/" + count++));
    for (var sheet : sheets.entrySet()) {
      Files.writeString(folder.resolve(sheet.getKey() + ".csv"), sheet.getValue());
    }
    Read<Plan> read =
        PlanReader.read(new Tree(folder), folder, "targets/2021", new GoalYear(2021, 1));
    assertThat(Stream.of(read).filter(Read::hasErrors).map(Read::problems).toList()).isEmpty();
    return read.value().orElseThrow();
  }
}
