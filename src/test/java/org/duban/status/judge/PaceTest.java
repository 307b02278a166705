package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.total;

import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Rules;
import org.duban.status.model.Verdict;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The share of a total that is due.
class PaceTest {

  @Test
  void followsTheSeasonsOfLastYear() {
    IndicatorStatus status =
        seasonal()
            .lastYear("x", 6, "30")
            .lastYear("x", 12, "120")
            .figure("x", 6, "26")
            .indicatorAt(6);
    assertThat(status.scheduledShare()).contains(Ratio.of(1, 4));
    assertThat(status.verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status))
        .isEqualTo("累计完成26个，完成全年目标100个的26.0%，比上年同期进度（25.0%）高1.0个百分点");
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status))
        .isEqualTo(
            "26个 so far, 26.0% of the year's target of 100个,"
                + " 1.0 percentage points above last year's 25.0%");
  }

  @ParameterizedTest
  @CsvSource({
    // Last year went past its total and came back: all of it is due.
    "130, 120, 1, 1",
    // Nothing that a share could be of: the calendar's.
    "30, 0, 1, 2",
    "-1, 120, 1, 2",
    "0, 120, 0, 1",
  })
  void keepsSharesBetweenNothingAndAll(
      String soFar, String whole, long numerator, long denominator) {
    Given given = seasonal().lastYear("x", 6, soFar).lastYear("x", 12, whole);
    assertThat(given.indicatorAt(6).scheduledShare()).contains(Ratio.of(numerator, denominator));
  }

  @Test
  void fallsBackToTheCalendarWithoutLastYear() {
    assertThat(seasonal().indicatorAt(6).scheduledShare()).contains(Ratio.of(1, 2));
    assertThat(seasonal().lastYear("x", 6, "30").indicatorAt(6).scheduledShare())
        .contains(Ratio.of(1, 2));
    assertThat(seasonal().lastYear("x", 12, "120").indicatorAt(6).scheduledShare())
        .contains(Ratio.of(1, 2));
  }

  @Test
  void prefersPlannedValues() {
    Given given = seasonal().pace("x", 6, "40").lastYear("x", 6, "30").lastYear("x", 12, "120");
    assertThat(given.indicatorAt(6).scheduledShare()).contains(Ratio.of(2, 5));
  }

  @Test
  void asksForTheTargetAtTheEnd() {
    Given given = seasonal().lastYear("x", 12, "120");
    assertThat(given.indicatorAt(12).scheduledShare()).contains(Ratio.ONE);
  }

  @Test
  void doesNotFollowTheSeasonsUnasked() {
    Given given =
        Given.year2021()
            .indicator(total("x", "个", "100个", atLeast("100")))
            .lastYear("x", 6, "30")
            .lastYear("x", 12, "120");
    assertThat(given.indicatorAt(6).scheduledShare()).contains(Ratio.of(1, 2));
  }

  @Test
  void spreadsATargetOfNothingAlongTheCalendar() {
    IndicatorStatus status =
        Given.year2021()
            .indicator(total("x", "个", "0", atLeast("0")))
            .pace("x", 6, "-10")
            .figure("x", 6, "-9")
            .indicatorAt(6);
    assertThat(status.scheduledShare()).contains(Ratio.of(1, 2));
    assertThat(status.completionRate()).isEmpty();
    assertThat(status.gap()).isEmpty();
    assertThat(status.verdict()).isEqualTo(Verdict.ON_TRACK);
  }

  private static Given seasonal() {
    return Given.year2021()
        .indicator(total("x", "个", "100个", atLeast("100")))
        .rule(Rules.seasonal());
  }
}
