package org.duban.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.duban.disk.DiskCode;
import org.duban.disk.Tree;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

  private static final GoalYear YEAR = new GoalYear(2021, 1);

  @TempDir Path folder;

  @Test
  void readsTheSample() {
    Read<Plan> read = PlanReader.read(new Workspace(Path.of("")), YEAR);

    assertThat(read.problems()).isEmpty();
    Plan plan = read.value().orElseThrow();
    assertThat(plan.indicators()).hasSize(7);
    assertThat(plan.tasks()).hasSize(25);
    assertThat(plan.tasks().stream().filter(Task::isTopLevel)).hasSize(6);
    Indicator gdp = plan.indicator("gdp").orElseThrow();
    assertThat(gdp.measure()).isEqualTo(Measure.GROWTH);
    assertThat(gdp.frequency()).isEqualTo(Frequency.QUARTERLY);
    assertThat(plan.indicator("unemployment").orElseThrow().nature()).isEqualTo(Nature.BINDING);
    assertThat(plan.departmentOf("6.2")).contains("区人力资源和社会保障局");
  }

  @Test
  void chineseHeadersInAnyOrderAndChineseWords() throws IOException {
    write("indicators.csv", "目标,指标名称,编号,频率,性质,类型,权重,单位\n增长６%以上,生产总值增速,gdp,季度,约束性,增速,２,%\n");

    Indicator indicator = valid().indicators().getFirst();

    assertThat(indicator.frequency()).isEqualTo(Frequency.QUARTERLY);
    assertThat(indicator.nature()).isEqualTo(Nature.BINDING);
    assertThat(indicator.measure()).isEqualTo(Measure.GROWTH);
    assertThat(indicator.weight()).isEqualByComparingTo("2");
  }

  @Test
  void tasksWithoutDatesHaveTheirParents() throws IOException {
    write(
        "tasks.csv",
        """
        id,parent,name,start,due
        1.1,1,甲,,
        1,,乙,2021-03-01,2021-09-30
        2,,丙,,2021年6月30日
        """);

    Plan plan = valid();

    assertThat(plan.task("1.1").orElseThrow().start()).isEqualTo(LocalDate.of(2021, 3, 1));
    assertThat(plan.task("1.1").orElseThrow().due()).isEqualTo(LocalDate.of(2021, 9, 30));
    assertThat(plan.task("2").orElseThrow().start()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(plan.task("2").orElseThrow().due()).isEqualTo(LocalDate.of(2021, 6, 30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,甲,6%以上                          | P003 | 2 | id
          a b,甲,6%以上                       | P004 | 2 | id
          ../x,甲,6%以上                      | P004 | 2 | id
          a.benchmark,甲,6%以上               | P004 | 2 | id
          a.level,甲,6%以上                   | P004 | 2 | id
          a,甲,6%以上;a,乙,6%以上             | P005 | 3 | id
          a,,6%以上                           | P006 | 2 | name
          a,甲,                               | T001 | 2 | target
          a,甲,五点五                         | T012 | 2 | target
          a,甲,1e400                          | T012 | 2 | target
          a,甲,8%左有                         | T012 | 2 | target
          """)
  void locatesWhatIsWrongInARow(String rows, String code, int line, String header)
      throws IOException {
    write("indicators.csv", "id,name,target\n" + rows.replace(';', '\n') + "\n");

    assertOne(code, line, header);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measure,speed                       | P008 | measure
          direction,sideways                  | P008 | direction
          frequency,每天                      | P008 | frequency
          aggregate,sum                       | P008 | aggregate
          nature,重要                         | P008 | nature
          weight,0                            | P009 | weight
          tolerance,-1                        | P022 | tolerance
          department,../x                     | P010 | department
          department,a/b                      | P010 | department
          department,_office                  | P010 | department
          """)
  void locatesWhatIsWrongInAColumn(String column, String code, String header) throws IOException {
    String[] parts = column.split(",", -1);
    write("indicators.csv", "id,name,target," + parts[0] + "\na,甲,6%以上," + parts[1] + "\n");

    assertOne(code, 2, header);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03, 2021-09, 2021-03-01, 2021-09-30",
    "2021年3月, 2021年9月底, 2021-03-01, 2021-09-30",
    "3月初, 6月底前, 2021-03-01, 2021-06-30",
    "3月, 2021年6月15日前, 2021-03-01, 2021-06-15",
    "'', 二季度末, 2021-01-01, 2021-06-30",
    "'', 上半年, 2021-01-01, 2021-06-30",
    "'', 年底前, 2021-01-01, 2021-12-31",
    "'', 2022年底, 2021-01-01, 2022-12-31",
    "1 March 2021, '30 Sept. 2021', 2021-03-01, 2021-09-30",
    "'March 1st, 2021', 30th of September 2021, 2021-03-01, 2021-09-30",
  })
  void aTaskMayBeDueAtTheEndOfAPeriod(String start, String due, LocalDate first, LocalDate last)
      throws IOException {
    write("tasks.csv", "id,name,start,due\n1,甲,\"" + start + "\",\"" + due + "\"\n");

    Task task = valid().task("1").orElseThrow();

    assertThat(task.start()).isEqualTo(first);
    assertThat(task.due()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,,甲,,;1.1,9,乙,,                            | P012 | 3 | parent
          1,1,甲,,                                      | P013 | 2 | parent
          1,,甲,2021-05-01,2021-04-30                   | P014 | 2 | due
          1,,甲,2021-02-30,                             | F041 | 2 | start
          1,,甲,,2021-02-30前                            | F041 | 2 | due
          1,,甲,,6月31日前                               | F040 | 2 | due
          1,,甲,,13月底                                  | F040 | 2 | due
          1,,甲,,30/06/2021                             | F040 | 2 | due
          1,,甲,上半年,                                  | F040 | 2 | start
          1,,甲,,看情况                                | F040 | 2 | due
          """)
  void locatesWhatIsWrongInATask(String rows, String code, int line, String header)
      throws IOException {
    write("tasks.csv", "id,parent,name,start,due\n" + rows.replace(';', '\n') + "\n");

    assertOne(code, line, header);
  }

  @Test
  void aParentWhoseIdIsTakenIsNotMissingAsWell() throws IOException {
    write("indicators.csv", "id,name,target\n1,甲,6%以上\n");
    write("tasks.csv", "id,parent,name\n1,,乙\n1.1,1,丙\n");

    assertOne("P005", 2, "id");
  }

  @Test
  void everyTaskOfACycleIsTold() throws IOException {
    write("tasks.csv", "id,parent,name\n1,3,甲\n2,1,乙\n3,2,丙\n4,3,丁\n5,,戊\n");

    Read<Plan> read = read();

    assertThat(read.problems()).extracting(p -> p.code().name()).containsOnly("P013");
    assertThat(read.value().orElseThrow().tasks()).extracting(Task::id).containsExactly("5");
  }

  @Test
  void datesBeyondTheYearOrTheParentAreWarnings() throws IOException {
    write(
        "tasks.csv",
        """
        id,parent,name,start,due
        1,,甲,2021-03-01,2021-06-30
        1.1,1,乙,,2021-07-31
        2,,丙,2022-01-01,2022-02-01
        """);

    assertThat(valid(2).tasks()).hasSize(3);
    assertThat(read().problems())
        .extracting(p -> p.code().name())
        .containsExactlyInAnyOrder("P015", "P016");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,2021-03,10                        | P017 | 2 | indicator
          a,2021-03,                          | P021 | 2 | planned
          a,2021-03,10;a,2021-Q1,11           | P019 | 3 |
          a,2021-03,10;a,2021-06,9            | P020 | 3 |
          a,2020-03,10                        | D006 | 2 | period
          a,2021-13,10                        | D003 | 2 | period
          """)
  void locatesWhatIsWrongInThePace(String rows, String code, int line, String header)
      throws IOException {
    write("indicators.csv", "id,name,target\na,甲,100人\n");
    write("pace.csv", "indicator,period,planned\n" + rows.replace(';', '\n') + "\n");

    assertOne(code, line, header == null ? "" : header);
  }

  @Test
  void aPaceForARateIsAWarning() throws IOException {
    write("indicators.csv", "id,name,target\na,甲,增长6%以上\n");
    write("pace.csv", "indicator,period,planned\na,2021-03,1\n");

    assertThat(valid(1).pace()).hasSize(1);
  }

  @Test
  void listedDepartmentsMustHoldEveryDepartment() throws IOException {
    write("departments.csv", "id,name,lead\ntj,统计局,\nsw,商务局,\n");
    write("indicators.csv", "id,name,target,department\na,甲,100人,统计居\nb,乙,1人,商务局\n");

    Problem problem = assertOne("P011", 2, "department");
    assertThat(problem.args()).containsEntry("nearest", "统计局");
  }

  @Test
  void listedDepartmentsMustHoldTheSupportingOnes() throws IOException {
    write("departments.csv", "id,name,lead\ntj,统计局,\nsw,商务局,\n");
    write("tasks.csv", "id,name,department,support\n1,甲,统计局,商务局、商无局\n");

    Problem problem = assertOne("P011", 2, "support");
    assertThat(problem.args()).containsEntry("department", "商无局").containsEntry("nearest", "商务局");
  }

  @Test
  void namesMayRepeatWithAWarning() throws IOException {
    write("indicators.csv", "id,name,target\na,甲,100人\nb,甲,1人\n");

    assertThat(valid(1).indicators()).hasSize(2);
  }

  @Test
  void anEmptyFolderIsNoPlan() {
    assertThat(read().problems()).extracting(p -> p.code().name()).containsExactly("P001");
  }

  @Test
  void aSheetThatIsThereTwiceIsAnError() throws IOException {
    write("indicators.csv", "id,name,target\na,甲,100人\n");
    write("indicators.xlsx", "x");

    assertThat(read().problems()).extracting(p -> p.code().name()).containsExactly("P002");
  }

  @Test
  void aLinkOutOfTheWorkspaceIsRefused(@TempDir Path outside) throws IOException {
    Path target = Files.writeString(outside.resolve("x.csv"), "id,name,target\na,甲,1人\n");
    Path inside = Files.createDirectories(folder.resolve("targets/2021"));
    Files.createSymbolicLink(inside.resolve("indicators.csv"), target);

    assertThat(PlanReader.read(new Workspace(folder), YEAR).problems())
        .extracting(p -> p.code().name())
        .containsExactly("S001");
  }

  @Test
  void aYearsFolderOutsideTheWorkspaceIsRefused(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("indicators.csv"), "id,name,target\na,甲,1人\n");
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("targets")).resolve("2021"), outside);

    Problem problem = PlanReader.read(new Workspace(folder), YEAR).problems().getFirst();
    assertThat(problem.code()).isEqualTo(DiskCode.S001);
    assertThat(problem.place().file()).isEqualTo("targets/2021");
  }

  @Test
  void aLinkInsideTheWorkspaceIsRefusedAsWell() throws IOException {
    Path targets = Files.createDirectories(folder.resolve("targets/2021"));
    Files.writeString(folder.resolve("shared.csv"), "id,name,target\na,甲,1人\n");
    Files.createSymbolicLink(targets.resolve("indicators.csv"), folder.resolve("shared.csv"));

    assertThat(PlanReader.read(new Workspace(folder), YEAR).problems())
        .extracting(p -> p.code().name())
        .containsExactly("S001");
  }

  @Test
  void aBrokenLinkIsRefusedAsWell() throws IOException {
    Files.createSymbolicLink(folder.resolve("indicators.csv"), folder.resolve("gone.csv"));

    assertThat(read().problems()).extracting(p -> p.code().name()).containsExactly("S001");
  }

  @Test
  void departmentsHaveNamesAndOneRowEach() throws IOException {
    write("departments.csv", "id,name\na,统计局\nb,\nc,统计局\n");
    write("indicators.csv", "id,name,target\na,甲,100人\n");

    assertThat(read().problems())
        .extracting(p -> p.code().name() + ":" + p.place().line())
        .containsExactly("P006:3", "P007:4");
    assertThat(read().value().orElseThrow().departments()).hasSize(1);
  }

  @Test
  void aPlanIsAValue() throws IOException {
    write("indicators.csv", "id,name,target,department\na,甲,100人,统计局\n");
    write("tasks.csv", "id,name\n1,乙\n");

    Plan plan = valid();
    assertThat(plan).isEqualTo(valid()).hasSameHashCodeAs(valid());
    assertThat(plan.subjects()).containsExactly("a", "1");
    assertThat(plan.indicatorsById()).containsOnlyKeys("a");
    assertThat(plan.departmentOf("a")).contains("统计局");
    assertThat(plan.departmentOf("1")).isEmpty();
    assertThat(plan.departmentOf("x")).isEmpty();
    assertThat(plan.children().get("")).extracting(Task::id).containsExactly("1");
    write("tasks.csv", "id,name\n2,乙\n");
    assertThat(valid()).isNotEqualTo(plan);
  }

  @Test
  void aThousandBadRowsAreAThousandProblems() throws IOException {
    StringBuilder rows = new StringBuilder("id,name,target\n");
    for (int i = 1; i <= 1000; i++) {
      rows.append("i").append(i).append(",指标").append(i).append(",五点五\n");
    }
    write("indicators.csv", rows.toString());

    List<Problem> problems = read().problems();

    assertThat(problems).hasSize(1000);
    assertThat(problems.getLast().place().line()).isEqualTo(1001);
  }

  private Problem assertOne(String code, int line, String header) {
    List<Problem> errors = read().problems().stream().filter(Problem::isError).toList();
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().code().name()).isEqualTo(code);
    assertThat(errors.getFirst().place().line()).isEqualTo(line);
    assertThat(errors.getFirst().place().header()).isEqualTo(header);
    return errors.getFirst();
  }

  private Plan valid() {
    return valid(0);
  }

  private Plan valid(int warnings) {
    Read<Plan> read = read();
    assertThat(read.hasErrors()).as("%s", read.problems()).isFalse();
    assertThat(read.problems()).hasSize(warnings);
    return read.value().orElseThrow();
  }

  private Read<Plan> read() {
    return PlanReader.read(new Tree(folder), folder, "targets/2021", YEAR);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
