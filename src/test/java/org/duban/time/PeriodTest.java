package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static final GoalYear YEAR = new GoalYear(2021, 1);

  @Test
  void formsOfTheSameMonthsAreTheSameStretch() {
    Period month = YEAR.through(6);
    Period half = new Period(YEAR, 6, Period.Form.HALF);
    assertThat(month.covers(half)).isTrue();
    assertThat(month).isNotEqualTo(half);
    assertThat(month.covers(YEAR.through(5))).isFalse();
    assertThat(month.covers(YEAR.previous().through(6))).isFalse();
    assertThat(half.yearBefore()).isEqualTo(new Period(YEAR.previous(), 6, Period.Form.HALF));
    assertThat(YEAR.whole().isWholeYear()).isTrue();
    assertThat(half.isWholeYear()).isFalse();
  }

  @Test
  void endsOnTheLastDayOfItsLastMonth() {
    assertThat(YEAR.through(2).lastDay()).isEqualTo("2021-02-28");
    assertThat(new GoalYear(2022, 10).through(5).lastDay()).isEqualTo("2023-02-28");
  }

  @ParameterizedTest
  @CsvSource({"3, 25.0", "6, 50.0", "11, 91.7", "12, 100.0"})
  void knowsTheShareOfTheYearThatIsOver(int months, String percent) {
    assertThat(YEAR.through(months).elapsedShare().percent()).hasToString(percent);
  }

  @ParameterizedTest
  @CsvSource({"0, MONTH", "13, MONTH", "4, QUARTER", "3, HALF", "6, YEAR"})
  void isValidFromBirth(int months, Period.Form form) {
    assertThatThrownBy(() -> new Period(YEAR, months, form))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
