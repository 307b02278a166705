package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  private static final Span TWO_YEARS = span("2021-04", "2023-03");

  @ParameterizedTest
  @CsvSource({
    // A goal year from April: its first month, its last, the next year's.
    "2021, 4, 1, 1, true, false",
    "2021, 4, 12, 12, true, false",
    "2022, 4, 11, 23, true, false",
    "2022, 4, 12, 24, true, true",
    // Beyond its end and before its beginning.
    "2023, 4, 1, 24, true, true",
    "2020, 4, 12, 0, false, false",
    "2020, 4, 1, 0, false, false",
    // A goal year from October has other months, the goal the same.
    "2021, 10, 3, 9, true, false",
  })
  void countsTheMonthsGone(
      int year, int firstMonth, int months, int gone, boolean begun, boolean over) {
    Period period = new GoalYear(year, firstMonth).through(months);
    assertThat(TWO_YEARS.gone(period)).isEqualTo(gone);
    assertThat(TWO_YEARS.hasBegun(period)).isEqualTo(begun);
    assertThat(TWO_YEARS.isOver(period)).isEqualTo(over);
    assertThat(TWO_YEARS.months()).isEqualTo(24);
  }

  @Test
  void isThatOfItsYear() {
    GoalYear year = new GoalYear(2021, 10);
    assertThat(Span.of(year)).isEqualTo(span("2021-10", "2022-09"));
    assertThat(Span.of(year).is(year)).isTrue();
    assertThat(TWO_YEARS.is(new GoalYear(2021, 4))).isFalse();
  }

  @Test
  void knowsTheYearsBefore() {
    assertThat(TWO_YEARS.yearsBefore(new GoalYear(2022, 4))).containsExactly(new GoalYear(2021, 4));
    assertThat(TWO_YEARS.yearsBefore(new GoalYear(2021, 4))).isEmpty();
    assertThat(TWO_YEARS.yearsBefore(new GoalYear(2022, 1))).containsExactly(new GoalYear(2021, 1));
    assertThat(span("2021-01", "2023-12").yearsBefore(new GoalYear(2023, 1)))
        .containsExactly(new GoalYear(2021, 1), new GoalYear(2022, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01, 2020-12, false",
    "2019-01, 2021-01, true",
    "2021-12, 2023-01, true",
    "2022-01, 2023-01, false",
  })
  void touchesTheYearsThatItHasMonthsOf(String first, String last, boolean touches) {
    assertThat(span(first, last).touches(new GoalYear(2021, 1))).isEqualTo(touches);
  }

  @Test
  void endsAfterItBegins() {
    assertThat(span("2021-04", "2021-04").months()).isEqualTo(1);
    assertThatThrownBy(() -> span("2021-04", "2021-03"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Span span(String first, String last) {
    return new Span(YearMonth.parse(first), YearMonth.parse(last));
  }
}
