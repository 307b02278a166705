package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 1, 1 2 3 4 5 6 7 8 9 10 11 12",
    "MONTHLY_FROM_FEBRUARY, 1, 2 3 4 5 6 7 8 9 10 11 12",
    "MONTHLY_FROM_FEBRUARY, 4, 1 2 3 4 5 6 7 8 9 11 12",
    "QUARTERLY, 1, 3 6 9 12",
    "QUARTERLY, 10, 3 6 9 12",
    "HALF_YEARLY, 1, 6 12",
    "ANNUAL, 1, 12"
  })
  void knowsForWhichMonthsOfTheYearAFigureIsPublished(
      Frequency frequency, int firstMonth, String months) {
    assertThat(
            frequency.periods(new GoalYear(2021, firstMonth)).stream()
                .map(p -> Integer.toString(p.months()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 1, 1",
    "MONTHLY_FROM_FEBRUARY, 1, ",
    "MONTHLY_FROM_FEBRUARY, 2, 2",
    "QUARTERLY, 2, ",
    "QUARTERLY, 8, 6",
    "HALF_YEARLY, 11, 6",
    "ANNUAL, 11, ",
    "ANNUAL, 12, 12"
  })
  void knowsTheLastPeriodThatIsDue(Frequency frequency, int months, Integer due) {
    assertThat(
            frequency
                .latestDue(new GoalYear(2021, 1).through(months))
                .map(Period::months)
                .orElse(null))
        .isEqualTo(due);
  }
}
