package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.problem.Place;
import org.duban.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLabelTest {

  @ParameterizedTest
  @CsvSource({
    "2021-01, 1, 2021年1月, January 2021",
    "2021-06, 1, 2021年1—6月, January–June 2021",
    "2021-12, 1, 2021年1—12月, January–December 2021",
    "2021-Q1, 1, 2021年一季度, first quarter of 2021",
    "2021-Q2, 1, 2021年上半年, first half of 2021",
    "2021-Q3, 1, 2021年前三季度, first three quarters of 2021",
    "2021-Q4, 1, 2021年, 2021",
    "2021-H1, 1, 2021年上半年, first half of 2021",
    "2021-H2, 1, 2021年, 2021",
    "2021, 1, 2021年, 2021",
    "2022-04, 4, 2022年4月, April 2022",
    "2022-12, 4, 2022年4—12月, April–December 2022",
    "2023-01, 4, 2022年4月—2023年1月, April 2022–January 2023",
    "2022-Q1, 4, 2022/23财年一季度, first quarter of 2022/23",
    "2022-Q3, 4, 2022/23财年前三季度, first three quarters of 2022/23",
    "2022, 4, 2022/23财年, 2022/23",
    "2099, 10, 2099/00财年, 2099/00"
  })
  void namesAPeriodAsAReportDoes(String stored, int firstMonth, String chinese, String english) {
    Period period =
        PeriodText.read(stored, new GoalYear(2021, firstMonth), Place.NONE).value().orElseThrow();
    assertThat(PeriodLabel.of(period, Lang.ZH)).isEqualTo(chinese);
    assertThat(PeriodLabel.of(period, Lang.EN)).isEqualTo(english);
  }
}
