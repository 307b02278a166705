package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.Optional;
import org.duban.plan.settings.StatusRule;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Rules;
import org.duban.status.model.Step;
import org.duban.status.model.Verdict;
import org.duban.status.outlook.Needed;
import org.duban.status.outlook.NoProjection;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goals whose time is not the goal year.
class LongGoalTest {

  private static final GoalYear YEAR = new GoalYear(2022, 4);

  /// 2400 homes from April 2021 to March 2023, 1000 of them in the first year.
  private static Given homes() {
    return new Given(YEAR)
        .indicator(total("homes", "", "2,400", atLeast("2400")).span("2021-04", "2023-03"))
        .lastYear("homes", 12, "1000");
  }

  @Test
  void countsTheYearsBeforeAndTheWholeTime() {
    Given given = homes().figure("homes", 3, "400");
    IndicatorStatus status = given.indicatorAt(3);
    assertThat(status.actual()).contains(Ratio.of(1400, 1));
    assertThat(status.completionRate()).contains(Ratio.of(7, 12));
    // 15 of 24 months.
    assertThat(status.scheduledShare()).contains(Ratio.of(5, 8));
    assertThat(status.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status))
        .isEqualTo(
            "1,400 so far, 58.3% of the overall target of 2,400,"
                + " 4.2 percentage points below the scheduled 62.5%");
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status))
        .isEqualTo("累计完成1400，完成总目标2400的58.3%，比序时进度（62.5%）低4.2个百分点");
    assertThat(NoProjection.of(status)).contains(NoProjection.OTHER_TIME);
  }

  @Test
  void needsItsRateOverTheMonthsLeft() {
    Given given = homes().figure("homes", 3, "400");
    assertThat(Needed.of(given.indicatorAt(3), given.figures()))
        .contains(
            new Needed.Amount(
                Ratio.of(1000, 1), false, 9, Ratio.of(1000, 9), 15, Ratio.of(1400, 15)));
  }

  @ParameterizedTest
  @CsvSource({"1399, MISSED, YELLOW", "1400, ACHIEVED, GREEN"})
  void isSettledAtItsEnd(String figure, Verdict verdict, Light light) {
    IndicatorStatus status = homes().figure("homes", 12, figure).indicatorAt(12);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  @Test
  void isNotSettledAtTheEndOfAYearBefore() {
    Given given =
        Given.year2021()
            .indicator(total("homes", "", "2,400", atLeast("2400")).span("2021-01", "2022-12"))
            .figure("homes", 12, "1200");
    assertThat(given.indicatorAt(12).verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(given.indicatorAt(12).scheduledShare()).contains(Ratio.of(1, 2));
  }

  @Test
  void asksForTheWholeYearsBefore() {
    IndicatorStatus status =
        new Given(YEAR)
            .indicator(total("homes", "", "2,400", atLeast("2400")).span("2021-04", "2023-03"))
            .figure("homes", 3, "400")
            .indicatorAt(3);
    assertThat(status.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status))
        .isEqualTo("no figure reported yet for 2021/22, the latest is 400 for April–June 2022");
  }

  @Test
  void runsAlongItsPlannedValuesFromItsBeginning() {
    Given given = homes().pace("homes", 6, "1800").figure("homes", 3, "400");
    // From 0 at the beginning to 1800 after 18 months: 1500 after 15.
    assertThat(given.indicatorAt(3).scheduledShare()).contains(Ratio.of(1500, 2400));
    IndicatorStatus later = given.figure("homes", 9, "1100").indicatorAt(9);
    // From 1800 after 18 months to 2400 after 24: 2100 after 21.
    assertThat(later.scheduledShare()).contains(Ratio.of(2100, 2400));
  }

  @Test
  void hasNoSeasonsOfAYear() {
    StatusRule.Keys seasonal =
        new StatusRule.Keys(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(StatusRule.Pace.SEASONAL));
    IndicatorStatus status =
        homes()
            .rule(seasonal.over(Rules.defaults()))
            .lastYear("homes", 3, "900")
            .figure("homes", 3, "400")
            .indicatorAt(3);
    assertThat(status.scheduledShare()).contains(Ratio.of(5, 8));
  }

  @Test
  void isNotDueBeforeItBegins() {
    IndicatorBuilder campaign =
        total("trees", "万株", "60万株", atLeast("60")).span("2021-07", "2021-12");
    IndicatorStatus before = Given.year2021().indicator(campaign).indicatorAt(6);
    assertThat(before.verdict()).isEqualTo(Verdict.NOT_DUE);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(before))
        .isEqualTo("首次公布2021年1—7月数据，目前无应报数据");
    IndicatorStatus begun =
        Given.year2021().indicator(campaign).figure("trees", 8, "20").indicatorAt(8);
    assertThat(begun.scheduledShare()).contains(Ratio.of(1, 3));
    assertThat(begun.verdict()).isEqualTo(Verdict.ON_TRACK);
  }

  @ParameterizedTest
  @CsvSource({"6, 30, ACHIEVED", "6, 29, MISSED", "9, 29, MISSED", "5, 25, ON_TRACK"})
  void isSettledWhereItEndsWithinTheYear(int months, String figure, Verdict verdict) {
    assertThat(
            Given.year2021()
                .indicator(total("x", "个", "30个", atLeast("30")).span("2021-01", "2021-06"))
                .figure("x", months, figure)
                .indicatorAt(months)
                .verdict())
        .isEqualTo(verdict);
  }

  @Test
  void comparesALevelAsItStands() {
    IndicatorStatus status =
        Given.year2021()
            .indicator(
                level("pm", "微克/立方米", "35以下", atMost("35")).lower().span("2021-01", "2022-12"))
            .figure("pm", 12, "36")
            .indicatorAt(12);
    assertThat(status.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status))
        .isEqualTo("36微克/立方米，比期末控制目标（35以下）高1微克/立方米");
  }

  @Test
  void showsItsTimeStepByStep() {
    Given given = homes().figure("homes", 3, "400");
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).steps(given.indicatorAt(3)))
        .contains(
            new Step("目标期限", "2021年4月至2023年3月，共24个月，已过15个月"),
            new Step("评价值", "自目标期起累计1400"),
            new Step("应达进度", "序时进度15/24=62.5%，即1500"))
        .filteredOn(step -> step.label().equals("数据"))
        .hasSize(2);
  }

  /// A goal year from October.
  @Test
  void aGoalYearFromOctober() {
    GoalYear year = new GoalYear(2022, 10);
    Period half = new Period(year, 6, Period.Form.HALF);
    IndicatorStatus status =
        new Given(year)
            .indicator(total("homes", "", "400", atLeast("400")).span("2022-10", "2023-09"))
            .figure("homes", 6, "200")
            .at(half)
            .indicators()
            .getFirst();
    assertThat(half.lastDay()).isEqualTo("2023-03-31");
    assertThat(status.scheduledShare()).contains(Ratio.of(1, 2));
    assertThat(status.verdict()).isEqualTo(Verdict.ON_TRACK);
  }
}
