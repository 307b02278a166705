package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.above;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.growth;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.TaskReport;
import org.duban.status.model.Given;
import org.duban.status.model.Score;
import org.duban.status.model.TaskBuilder;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreboardTest {

  @ParameterizedTest
  @CsvSource({
    // On schedule and better is 100, never more.
    "50, 100",
    "80, 100",
    "100, 100",
    // 45 of the 50 that are due.
    "45, 90",
    "12.5, 25",
    "0, 0",
    "-10, 0"
  })
  void aTotalScoresInProportionToWhatIsDue(String figure, int points) {
    assertThat(points(Given.year2021().indicator(total("x", "", "100", atLeast("100"))), figure))
        .contains(Ratio.of(points, 1));
  }

  @ParameterizedTest
  @CsvSource({"8, 100", "6, 75", "0, 0", "-2, 0"})
  void aGrowthScoresInProportionToItsTarget(String figure, int points) {
    assertThat(points(Given.year2021().indicator(growth("x", "8%", atLeast("8"))), figure))
        .contains(Ratio.of(points, 1));
  }

  @ParameterizedTest
  @CsvSource({"5, 100", "6, 80", "10, 0", "11, 0"})
  void aCeilingLosesWhatIsPastIt(String figure, int points) {
    assertThat(
            points(Given.year2021().indicator(level("x", "%", "5%", atMost("5")).lower()), figure))
        .contains(Ratio.of(points, 1));
  }

  /// There is no share of nothing.
  @ParameterizedTest
  @CsvSource({"0.1, 100", "0, 0", "-0.1, 0"})
  void aTargetOfNothingIsMetOrNot(String figure, int points) {
    assertThat(points(Given.year2021().indicator(growth("x", "正增长", above("0"))), figure))
        .contains(Ratio.of(points, 1));
  }

  @Test
  void weighsWhatADepartmentLeads() {
    Scoreboard board =
        Scoreboard.of(
            Given.year2021()
                .indicator(total("a", "", "100", atLeast("100")).department("甲").weight("3"))
                .indicator(total("b", "", "100", atLeast("100")).department("甲"))
                .indicator(total("c", "", "100", atLeast("100")).department("甲"))
                .indicator(total("d", "", "100", atLeast("100")).department(""))
                .figure("a", 6, "40")
                .figure("b", 6, "50")
                .figure("d", 6, "50")
                .at(6));
    // (3 × 80 + 100) ÷ 4; c was not reported, d is nobody's.
    assertThat(board.departments())
        .containsExactly(new Score("", "甲", Optional.of(Ratio.of(85, 1)), 1, 2, 1));
    assertThat(board.priorityTasks()).isEmpty();
  }

  @Test
  void equalScoresShareARank() {
    Given given = Given.year2021();
    List<String> figures = List.of("45", "50", "45", "60", "20");
    for (int i = 0; i < figures.size(); i++) {
      given
          .indicator(total("i" + i, "", "100", atLeast("100")).department("部门" + i))
          .figure("i" + i, 6, figures.get(i));
    }
    given.indicator(total("none", "", "100", atLeast("100")).department("未报"));
    List<Score> scores = Scoreboard.of(given.at(6)).departments();
    assertThat(scores)
        .extracting(Score::name)
        .containsExactly("部门1", "部门3", "部门0", "部门2", "部门4", "未报");
    assertThat(scores).extracting(Score::place).containsExactly(1, 1, 3, 3, 5, 0);
    assertThat(scores.getLast().points()).isEmpty();
    assertThat(scores.getLast().unreported()).isEqualTo(1);
  }

  /// A leaf weighs its own weight times those of the tasks above it.
  @Test
  void weighsLowestTasks() {
    Scoreboard board =
        Scoreboard.of(
            Given.year2021()
                .task(TaskBuilder.task("1").due("2021-12-31"))
                .task(TaskBuilder.task("1.1").under("1").weight("3").due("2021-12-31"))
                .task(TaskBuilder.task("1.1.1").under("1.1").due("2021-06-30"))
                .task(TaskBuilder.task("1.2").under("1").due("2021-06-30"))
                .task(TaskBuilder.task("2").due("2021-06-30"))
                .progress("1.1.1", 6, "40")
                .progress("1.2", 6, "80")
                .report("2", 6, TaskReport.DONE)
                .at(6));
    assertThat(board.priorityTasks()).extracting(Score::id).containsExactly("2", "1");
    // (3 × 40 + 80) ÷ 4.
    assertThat(board.priorityTasks().getLast().points()).contains(Ratio.of(50, 1));
    assertThat(board.priorityTasks().getLast().items()).isEqualTo(2);
    assertThat(board.departments()).hasSize(1);
    assertThat(board.ofTask("1").priorityTasks()).containsExactly(board.priorityTasks().getLast());
    assertThat(board.ofTask("1").departments()).isEmpty();
    assertThat(board.ofDepartment("nobody").departments()).isEmpty();
    assertThat(board.ofDepartment(board.departments().getFirst().name()).departments()).hasSize(1);
  }

  /// An overdue task without a report has reached nothing of what was due.
  @Test
  void anOverdueTaskScoresWhatIsDone() {
    Scoreboard board =
        Scoreboard.of(
            Given.year2021()
                .task(TaskBuilder.task("1").due("2021-05-31"))
                .task(TaskBuilder.task("2").due("2021-05-31"))
                .progress("2", 5, "70")
                .at(6));
    assertThat(board.priorityTasks())
        .extracting(Score::points)
        .containsExactly(Optional.of(Ratio.of(70, 1)), Optional.of(Ratio.ZERO));
  }

  private static Optional<Ratio> points(Given given, String figure) {
    return Scoreboard.of(given.figure("x", 6, figure).at(6)).departments().getFirst().points();
  }
}
