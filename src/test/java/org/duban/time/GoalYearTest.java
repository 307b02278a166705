package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalYearTest {

  @ParameterizedTest
  @CsvSource({
    "2021, 1, 2030-01-01, 2021",
    "2021, 1, 2019-01-01, 2021",
    "2020 2021 2022, 1, 2021-07-16, 2021",
    "2022 2021 2020, 1, 2020-12-31, 2020",
    "2020 2021, 1, 2025-01-01, 2021",
    "2023 2022, 1, 2021-01-01, 2022",
    "2021 2022, 4, 2022-03-31, 2021",
    "2021 2022, 4, 2022-04-01, 2022"
  })
  void theYearInQuestionIsTheOnlyOneElseTheLatestBegun(
      String years, int firstMonth, LocalDate today, int chosen) {
    List<Integer> available = List.of(years.split(" ")).stream().map(Integer::valueOf).toList();
    assertThat(GoalYear.inQuestion(available, firstMonth, today))
        .contains(new GoalYear(chosen, firstMonth));
  }

  @Test
  void withoutYearsNoneIsInQuestion() {
    assertThat(GoalYear.inQuestion(List.of(), 1, LocalDate.of(2021, 1, 1))).isEmpty();
  }

  @Test
  void runsTwelveMonthsFromItsFirst() {
    GoalYear year = new GoalYear(2022, 4);
    assertThat(year.firstDay()).isEqualTo("2022-04-01");
    assertThat(year.lastDay()).isEqualTo("2023-03-31");
    assertThat(year.contains(LocalDate.of(2022, 3, 31))).isFalse();
    assertThat(year.contains(LocalDate.of(2022, 4, 1))).isTrue();
    assertThat(year.contains(LocalDate.of(2023, 3, 31))).isTrue();
    assertThat(year.contains(LocalDate.of(2023, 4, 1))).isFalse();
    assertThat(year.previous()).isEqualTo(new GoalYear(2021, 4));
    assertThat(year.whole()).hasToString("2022");
    assertThat(GoalYear.containing(YearMonth.of(2023, 3), 4)).isEqualTo(year);
    assertThat(GoalYear.containing(YearMonth.of(2023, 4), 4)).isEqualTo(new GoalYear(2023, 4));
    assertThatThrownBy(() -> new GoalYear(2022, 13)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-30, ",
    "2021-01-31, 2021-01",
    "2021-07-16, 2021-06",
    "2021-12-30, 2021-11",
    "2021-12-31, 2021-12",
    "2024-01-01, 2021-12"
  })
  void knowsTheLatestPeriodThatIsOver(LocalDate day, String period) {
    assertThat(new GoalYear(2021, 1).latestOver(day).map(Period::toString).orElse(null))
        .isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({"2021, 1, 2021", "2022, 4, 2022/23", "2099, 10, 2099/00"})
  void isNamedByTheYearsItTouches(int year, int firstMonth, String label) {
    assertThat(new GoalYear(year, firstMonth).label()).isEqualTo(label);
  }
}
