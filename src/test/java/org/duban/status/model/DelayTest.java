package org.duban.status.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.settings.Delays;
import org.duban.status.explain.Explanation;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of Yinchuan for projects, published by its development and reform commission on 18
/// March 2025: to start this month and not started is yellow, three months running red; a month
/// after the start without an entry in the statistics is yellow, past two months red.
class DelayTest {

  private static final Delays YINCHUAN =
      new Delays(Optional.of(1), Optional.of(3), Optional.of(1), Optional.of(2));

  @ParameterizedTest
  @CsvSource({"3, YELLOW, 1", "4, YELLOW, 2", "5, RED, 3", "6, RED, 4"})
  void aTaskThatHasNotStarted(int months, Light light, int month) {
    TaskStatus status = given().report("1", months, TaskReport.NOT_STARTED).taskAt(months);
    assertThat(status.light()).isEqualTo(light);
    assertThat(status.delay()).contains(new Delay(Delay.Kind.START, month, light));
    assertThat(status.verdict()).isEqualTo(Verdict.BEHIND);
  }

  /// From 10 March: a month is over on 9 April, two on 9 May.
  @ParameterizedTest
  @CsvSource({"3, GREY", "4, YELLOW", "5, RED"})
  void aTaskThatWasNeverReported(int months, Light light) {
    TaskStatus status = given().taskAt(months);
    assertThat(status.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(status.light()).isEqualTo(light);
  }

  /// From 1 March: on 30 April exactly two months are over, which is not past two.
  @ParameterizedTest
  @CsvSource({"3, YELLOW", "4, YELLOW", "5, RED"})
  void exactlyTwoMonthsAreNotPastTwo(int months, Light light) {
    TaskStatus status =
        Given.year2021()
            .delays(YINCHUAN)
            .task(TaskBuilder.task("1").from("2021-03-01"))
            .taskAt(months);
    assertThat(status.light()).isEqualTo(light);
  }

  @Test
  void zeroPercentIsNotStarted() {
    assertThat(given().progress("1", 5, "0").taskAt(5).light()).isEqualTo(Light.RED);
    assertThat(given().progress("1", 5, "26").taskAt(5).delay()).isEmpty();
  }

  @Test
  void nothingIsLateBeforeTheStartOrWithoutRules() {
    assertThat(given().taskAt(2).delay()).isEmpty();
    assertThat(given().taskAt(2).verdict()).isEqualTo(Verdict.NOT_DUE);
    Given without = Given.year2021().task(TaskBuilder.task("1").from("2021-03-10"));
    assertThat(without.taskAt(6).light()).isEqualTo(Light.GREY);
    assertThat(without.report("1", 6, TaskReport.NOT_STARTED).taskAt(6).delay()).isEmpty();
  }

  @Test
  void onlyLowestTasksAreLate() {
    StatusSheet sheet =
        Given.year2021()
            .delays(YINCHUAN)
            .task(TaskBuilder.task("1"))
            .task(TaskBuilder.task("1.1").under("1"))
            .at(6);
    assertThat(sheet.tasks().getFirst().light()).isEqualTo(Light.GREY);
    assertThat(sheet.tasks().getLast().light()).isEqualTo(Light.RED);
  }

  @Test
  void overdueAndSuspendedTasksAreJudgedAsThat() {
    Given overdue =
        Given.year2021()
            .delays(YINCHUAN)
            .task(TaskBuilder.task("1").due("2021-03-31"))
            .report("1", 6, TaskReport.NOT_STARTED);
    assertThat(overdue.taskAt(6).verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(overdue.taskAt(6).delay()).isEmpty();
    assertThat(given().report("1", 6, TaskReport.SUSPENDED).taskAt(6).delay()).isEmpty();
  }

  @Test
  void itSaysSo() {
    TaskStatus start = given().report("1", 5, TaskReport.NOT_STARTED).taskAt(5);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(start))
        .endsWith("，应于2021年3月10日启动，至本月已是应启动未启动的第3个月");
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(given().taskAt(5)))
        .endsWith(", no report in 2 months since the start");
  }

  private static Given given() {
    return Given.year2021()
        .delays(YINCHUAN)
        .taskRule(Rules.yinchuan())
        .task(TaskBuilder.task("1").from("2021-03-10"));
  }
}
