package org.duban.status.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.TaskBuilder.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.TaskReport;
import org.duban.status.explain.Explanation;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The verdict on a task, its light, and the sentence behind them.
class TaskStatusTest {

  @ParameterizedTest(name = "{2}")
  @MethodSource({"leaves", "parents"})
  void saysWhereItStandsAndWhy(
      Given given, int months, String chinese, String english, Verdict verdict, Light light) {
    TaskStatus status = given.taskAt(months);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status)).isEqualTo(chinese);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status)).isEqualTo(english);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  static Stream<Arguments> leaves() {
    return Stream.of(
        Arguments.of(
            one().progress("1", 6, "60"),
            6,
            "进度60.0%，比序时进度（49.6%）高10.4个百分点",
            "60.0% done, 10.4 percentage points above the scheduled 49.6%",
            Verdict.AHEAD,
            Light.GREEN),
        Arguments.of(
            one().progress("1", 6, "50"),
            6,
            "进度50.0%，比序时进度（49.6%）高0.4个百分点",
            "50.0% done, 0.4 percentage points above the scheduled 49.6%",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            one().report("1", 6, "45", TaskReport.ON_TRACK),
            6,
            "进度45.0%，比序时进度（49.6%）低4.6个百分点，部门报送“正常推进”，与测算结果不一致",
            "45.0% done, 4.6 percentage points below the scheduled 49.6%,"
                + " the department reports \"on track\", which the numbers contradict",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            one().progress("1", 6, "39.5"),
            6,
            "进度39.5%，比序时进度（49.6%）低10.1个百分点",
            "39.5% done, 10.1 percentage points below the scheduled 49.6%",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            one().taskRule(Rules.tolerance("5")).progress("1", 6, "45"),
            6,
            "进度45.0%，比序时进度（49.6%）低4.6个百分点，在允许误差5个百分点以内",
            "45.0% done, 4.6 percentage points below the scheduled 49.6%,"
                + " within the tolerance of 5 percentage points",
            Verdict.NEAR,
            Light.GREEN),
        Arguments.of(
            one().report("1", 6, TaskReport.DONE), 6, "已完成", "done", Verdict.ACHIEVED, Light.GREEN),
        Arguments.of(
            one().report("1", 6, "80", TaskReport.CLOSED),
            6,
            "进度80.0%，比序时进度（49.6%）高30.4个百分点，部门报送“已销号”，与测算结果不一致",
            "80.0% done, 30.4 percentage points above the scheduled 49.6%,"
                + " the department reports \"closed\", which the numbers contradict",
            Verdict.AHEAD,
            Light.GREEN),
        Arguments.of(
            one("2021-05-31").progress("1", 5, "90"),
            6,
            "应于2021年5月31日完成，已逾期30天，进度90.0%",
            "was due on 31 May 2021, 30 days overdue, 90.0% done",
            Verdict.OVERDUE,
            Light.RED),
        Arguments.of(
            one("2021-06-29"),
            6,
            "应于2021年6月29日完成，已逾期1天，尚未报送进度",
            "was due on 29 June 2021, 1 day overdue, no progress reported yet",
            Verdict.OVERDUE,
            Light.RED),
        Arguments.of(
            one(),
            6,
            "已于2021年1月1日开始，尚未报送进度",
            "began on 1 January 2021, no progress reported yet",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            Given.year2021().task(task("1").from("2021-07-01")),
            6,
            "自2021年7月1日起实施，尚未到期",
            "starts on 1 July 2021, nothing is due yet",
            Verdict.NOT_DUE,
            Light.GREY),
        Arguments.of(
            one().report("1", 6, "30", TaskReport.SUSPENDED),
            6,
            "已暂停，不作评价",
            "suspended, not assessed",
            Verdict.NOT_ASSESSED,
            Light.GREY));
  }

  static Stream<Arguments> parents() {
    return Stream.of(
        Arguments.of(
            tree().progress("1.1", 6, "40").progress("1.2", 6, "80"),
            6,
            "所属2项措施加权进度70.0%，比序时进度（49.6%）高20.4个百分点",
            "70.0% done over 2 measures, 20.4 percentage points above the scheduled 49.6%",
            Verdict.AHEAD,
            Light.GREEN),
        Arguments.of(
            Given.year2021().task(task("1")).task(task("1.1").under("1")).progress("1.1", 6, "70"),
            6,
            "所属1项措施进度70.0%，比序时进度（49.6%）高20.4个百分点",
            "70.0% done over its one measure, 20.4 percentage points above the scheduled 49.6%",
            Verdict.AHEAD,
            Light.GREEN),
        Arguments.of(
            tree().progress("1.1", 6, "45"),
            6,
            "所属2项措施加权进度45.0%（其中1项未报，不计入），比序时进度（49.6%）低4.6个百分点",
            "45.0% done over 2 measures (1 not reported and left out),"
                + " 4.6 percentage points below the scheduled 49.6%",
            Verdict.BEHIND,
            Light.YELLOW));
  }

  @Test
  void givesTheNumbersBehindTheVerdict() {
    TaskStatus status = one().report("1", 5, "40", TaskReport.ON_TRACK).taskAt(6);
    assertThat(status.progress()).contains(Ratio.of(2, 5));
    assertThat(status.scheduledShare()).isEqualTo(Ratio.of(181, 365));
    assertThat(status.reported()).contains(TaskReport.ON_TRACK);
    assertThat(status.update().orElseThrow().reference()).isEqualTo("统计局#1");
    assertThat(status.overdueDays()).isZero();
    assertThat(status.isLeaf()).isTrue();
    assertThat(status.shortfall())
        .contains(Ratio.of(181, 365).minus(Ratio.of(2, 5)).times(Ratio.of(100, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 2021-12-31, 6, 181, 365",
    "2021-06-30, 2021-07-09, 6, 1, 10",
    "2021-07-01, 2021-12-31, 6, 0, 1",
    "2021-03-01, 2021-06-30, 6, 1, 1",
    "2021-03-01, 2021-04-30, 6, 1, 1",
    "2021-06-30, 2021-06-30, 6, 1, 1",
    "2020-01-01, 2021-12-31, 12, 1, 1",
  })
  void countsDaysFromTheFirstToTheLast(String start, String due, int months, long gone, long days) {
    TaskStatus status = Given.year2021().task(task("1").from(start).due(due)).taskAt(months);
    assertThat(status.scheduledShare()).isEqualTo(Ratio.of(gone, days));
  }

  @Test
  void isOverdueOnItsLastDayWithoutDaysYet() {
    TaskStatus status = one("2021-06-30").progress("1", 6, "99").taskAt(6);
    assertThat(status.verdict()).isEqualTo(Verdict.OVERDUE);
    assertThat(status.overdueDays()).isZero();
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status))
        .isEqualTo("应于2021年6月30日完成，到期未完成，进度99.0%");
    assertThat(one("2021-07-01").progress("1", 6, "99").taskAt(6).verdict())
        .isEqualTo(Verdict.BEHIND);
  }

  /// Both measures that were reported are behind: 60% of 66.3%, 40% of 49.6%. Their mean of 55% is
  /// behind too, and not ahead of the whole year's 49.6%.
  @Test
  void aParentWithoutDatesHasTheScheduleOfItsLeaves() {
    Given given =
        Given.year2021()
            .task(task("1"))
            .task(task("1.1").under("1").due("2021-09-30").weight("3"))
            .task(task("1.2").under("1").from("2021-05-01").due("2021-08-31"))
            .task(task("1.3").under("1"))
            .progress("1.1", 6, "60")
            .progress("1.2", 6, "40");
    TaskStatus parent = given.taskAt(6);
    // 1.3 was not reported, and counts neither here nor there.
    Ratio first = Ratio.of(181, 273);
    Ratio second = Ratio.of(61, 123);
    assertThat(parent.scheduledShare())
        .isEqualTo(first.times(Ratio.of(3, 1)).plus(second).dividedBy(Ratio.of(4, 1)));
    assertThat(parent.scheduledByLeaves()).isTrue();
    assertThat(parent.verdict()).isEqualTo(Verdict.BEHIND);
  }

  @Test
  void aParentWithDatesOfItsOwnKeepsThem() {
    TaskStatus parent =
        Given.year2021()
            .task(task("1").due("2021-10-31"))
            .task(task("1.1").under("1").due("2021-06-30"))
            .progress("1.1", 6, "70")
            .taskAt(6);
    assertThat(parent.scheduledShare()).isEqualTo(Ratio.of(181, 304));
    assertThat(parent.scheduledByLeaves()).isFalse();
  }

  @Test
  void isAchievedWhenDoneAfterItsDueDate() {
    assertThat(one("2021-05-31").progress("1", 6, "100").taskAt(6).verdict())
        .isEqualTo(Verdict.ACHIEVED);
    assertThat(one("2021-05-31").progress("1", 6, "100").taskAt(5).verdict())
        .isEqualTo(Verdict.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({
    "ON_TRACK, 40, true",
    "AHEAD, 40, true",
    "DONE, 40, true",
    "CLOSED, 40, true",
    "DONE, 60, true",
    "DONE, 100, false",
    "BEHIND, 40, false",
    "NOT_STARTED, 40, false",
    "BEHIND, 60, true",
    "BEHIND, 100, true",
    "ON_TRACK, 60, false",
    "AHEAD, 60, false",
    "NOT_STARTED, 60, false",
    "SUSPENDED, 40, false",
  })
  void listsWhereReportAndNumbersDisagree(TaskReport report, String progress, boolean disagrees) {
    assertThat(one().report("1", 6, progress, report).taskAt(6).disagrees()).isEqualTo(disagrees);
  }

  @ParameterizedTest
  @EnumSource(names = {"ON_TRACK", "AHEAD", "DONE", "CLOSED"})
  void disagreesWithGoodNewsOnAParentWhoseMeasuresAreBehind(TaskReport report) {
    Given given = tree().progress("1.1", 6, "10").progress("1.2", 6, "10").report("1", 6, report);
    assertThat(given.taskAt(6).disagrees()).isTrue();
  }

  @Test
  void keepsProgressAndReportUntilALaterUpdateSaysOtherwise() {
    Given given =
        one()
            .report("1", 3, "20", TaskReport.ON_TRACK)
            .report("1", 4, TaskReport.BEHIND)
            .progress("1", 5, "45");
    assertThat(given.taskAt(4).progress()).contains(Ratio.of(1, 5));
    assertThat(given.taskAt(4).reported()).contains(TaskReport.BEHIND);
    assertThat(given.taskAt(6).progress()).contains(Ratio.of(9, 20));
    assertThat(given.taskAt(6).reported()).contains(TaskReport.BEHIND);
    assertThat(given.taskAt(6).update().orElseThrow().no()).isEqualTo(3);
  }

  @Test
  void takesBackDoneWhenALaterUpdateDoes() {
    Given reopened = one().report("1", 3, TaskReport.DONE).report("1", 4, TaskReport.BEHIND);
    assertThat(reopened.taskAt(3).progress()).contains(Ratio.ONE);
    assertThat(reopened.taskAt(4).progress()).isEmpty();
    assertThat(reopened.taskAt(4).verdict()).isEqualTo(Verdict.NO_DATA);
    Given lowered = one().report("1", 3, TaskReport.DONE).progress("1", 4, "90");
    assertThat(lowered.taskAt(4).reported()).isEmpty();
    assertThat(lowered.taskAt(4).verdict()).isEqualTo(Verdict.AHEAD);
  }

  @Test
  void takesNotStartedForNoProgress() {
    assertThat(one().report("1", 6, TaskReport.NOT_STARTED).taskAt(6).verdict())
        .isEqualTo(Verdict.BEHIND);
    Given later = Given.year2021().task(task("1").from("2021-09-01"));
    assertThat(later.report("1", 6, TaskReport.NOT_STARTED).taskAt(6).verdict())
        .isEqualTo(Verdict.NOT_DUE);
  }

  @Test
  void judgesWhatBeganEarly() {
    Given early = Given.year2021().task(task("1").from("2021-09-01")).progress("1", 6, "5");
    assertThat(early.taskAt(6).verdict()).isEqualTo(Verdict.ON_TRACK);
  }

  @Test
  void hasNoNumberToJudgeByWhenOnlyAReportIsThere() {
    TaskStatus status = one().report("1", 6, TaskReport.ON_TRACK).taskAt(6);
    assertThat(status.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(status.reported()).contains(TaskReport.ON_TRACK);
  }

  @Test
  void weighsLeavesByTheWeightsOnTheirWay() {
    Given deep =
        Given.year2021()
            .task(task("1"))
            .task(task("1.1").under("1").weight("2"))
            .task(task("1.1.1").under("1.1").weight("3"))
            .task(task("1.1.2").under("1.1"))
            .task(task("1.2").under("1"))
            .progress("1.1.1", 6, "50")
            .progress("1.1.2", 6, "10")
            .progress("1.2", 6, "90");
    List<TaskStatus> tasks = deep.at(6).tasks();
    assertThat(tasks)
        .extracting(t -> t.task().id())
        .containsExactly("1", "1.1", "1.1.1", "1.1.2", "1.2");
    assertThat(tasks).extracting(TaskStatus::depth).containsExactly(0, 1, 2, 2, 1);
    assertThat(tasks).extracting(TaskStatus::leaves).containsExactly(3, 2, 0, 0, 0);
    // (6 × 50 + 2 × 10 + 1 × 90) ÷ 9, and (3 × 50 + 1 × 10) ÷ 4 below it.
    assertThat(tasks.get(0).progress()).contains(Ratio.of(410, 900));
    assertThat(tasks.get(1).progress()).contains(Ratio.of(40, 100));
  }

  @Test
  void countsWhatHasNotBegunAsNothingDoneAndLeavesTheUnreportedOut() {
    Given given =
        Given.year2021()
            .task(task("1"))
            .task(task("1.1").under("1"))
            .task(task("1.2").under("1"))
            .task(task("1.3").under("1").from("2021-10-01"))
            .progress("1.1", 6, "60");
    TaskStatus parent = given.taskAt(6);
    assertThat(parent.progress()).contains(Ratio.of(30, 100));
    assertThat(parent.unreported()).isEqualTo(1);
  }

  @Test
  void isNotDoneBeforeEveryLeafIs() {
    Given one = tree().progress("1.1", 6, "100");
    assertThat(one.taskAt(6).verdict()).isEqualTo(Verdict.AHEAD);
    assertThat(one.progress("1.2", 6, "100").taskAt(6).verdict()).isEqualTo(Verdict.ACHIEVED);
  }

  @Test
  void leavesSuspendedLeavesOut() {
    Given given = tree().progress("1.1", 6, "60").report("1.2", 6, "5", TaskReport.SUSPENDED);
    assertThat(given.taskAt(6).progress()).contains(Ratio.of(3, 5));
    assertThat(given.taskAt(6).unreported()).isZero();
    Given all =
        tree().report("1.1", 6, TaskReport.SUSPENDED).report("1.2", 6, TaskReport.SUSPENDED);
    assertThat(all.taskAt(6).verdict()).isEqualTo(Verdict.NOT_ASSESSED);
    Given whole = tree().progress("1.1", 6, "60").report("1", 6, TaskReport.SUSPENDED);
    assertThat(whole.taskAt(6).verdict()).isEqualTo(Verdict.NOT_ASSESSED);
  }

  @Test
  void standsForItselfWhenProgressIsReportedForItOnly() {
    assertThat(tree().progress("1", 6, "55").taskAt(6).progress()).contains(Ratio.of(55, 100));
    assertThat(tree().progress("1", 6, "55").progress("1.1", 6, "10").taskAt(6).progress())
        .contains(Ratio.of(10, 100));
  }

  @Test
  void isNotDueBeforeAnyLeafBegins() {
    Given given = Given.year2021().task(task("1")).task(task("1.1").under("1").from("2021-09-01"));
    assertThat(given.taskAt(6).verdict()).isEqualTo(Verdict.NOT_DUE);
    assertThat(given.taskAt(9).verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void hasNoMeanOfLeavesWithoutWeight() {
    Given given =
        Given.year2021()
            .task(task("1"))
            .task(task("1.1").under("1").weight("0"))
            .progress("1.1", 6, "60");
    assertThat(given.taskAt(6).progress()).isEmpty();
    assertThat(given.taskAt(6).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(given.at(6).tasks().get(1).progress()).contains(Ratio.of(3, 5));
  }

  @ParameterizedTest
  @CsvSource({"45, YELLOW", "44.7, YELLOW", "44.6, RED"})
  void measuresRelativeShortfallsAgainstTheShareOfTime(String progress, Light light) {
    Given given = one().taskRule(Rules.ukCouncil()).progress("1", 6, progress);
    assertThat(given.taskAt(6).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"45, GREEN", "39.5, YELLOW", "19.6, YELLOW", "19.5, RED"})
  void followsYinchuansThresholds(String progress, Light light) {
    Given given = one().taskRule(Rules.yinchuan()).progress("1", 6, progress);
    assertThat(given.taskAt(6).verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(given.taskAt(6).light()).isEqualTo(light);
  }

  @Test
  void ignoresUpdatesOfLaterPeriods() {
    assertThat(one().progress("1", 7, "70").taskAt(6).update()).isEqualTo(Optional.empty());
  }

  private static Given one() {
    return Given.year2021().task(task("1"));
  }

  private static Given one(String due) {
    return Given.year2021().task(task("1").due(due));
  }

  /// A task with two measures, the second three times as heavy.
  private static Given tree() {
    return Given.year2021()
        .task(task("1"))
        .task(task("1.1").under("1"))
        .task(task("1.2").under("1").weight("3"));
  }
}
