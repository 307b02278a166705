package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

  private static final GoalYear CALENDAR = new GoalYear(2021, 1);
  private static final GoalYear APRIL = new GoalYear(2022, 4);
  private static final GoalYear OCTOBER = new GoalYear(2022, 10);

  @ParameterizedTest
  @CsvSource({
    "2021-06, 2021-06",
    "2021-6, 2021-06",
    "202106, 2021-06",
    "2021/06, 2021-06",
    "2021/6, 2021-06",
    "2021.6, 2021-06",
    "2021—06, 2021-06",
    "２０２１－０６, 2021-06",
    "2020-12, 2020-12",
    "2021-Q2, 2021-Q2",
    "2021Q2, 2021-Q2",
    "2021q4, 2021-Q4",
    "2021-H1, 2021-H1",
    "2021-H2, 2021-H2",
    "2021, 2021",
    "２０２１, 2021",
    "2021年, 2021",
    "2021年度, 2021",
    "2021年全年, 2021",
    "2021年6月, 2021-06",
    "2021年6月份, 2021-06",
    "2021 年 6 月, 2021-06",
    "2021年06月, 2021-06",
    "2021年1-6月, 2021-06",
    "2021年1—6月, 2021-06",
    "2021年1-6月份, 2021-06",
    "2021年1月-6月, 2021-06",
    "2021年1-6, 2021-06",
    "2021.1-6, 2021-06",
    "2021年1月—2021年6月, 2021-06",
    "2021-01至2021-06, 2021-06",
    "2021年上半年, 2021-H1",
    "2021年二季度, 2021-Q2",
    "2021年第二季度, 2021-Q2",
    "2021年前三季度, 2021-Q3",
    "2021年前3季度, 2021-Q3",
    "前两个月, 2021-02",
    "前5个月, 2021-05",
    "2021年前五个月, 2021-05",
    "前十一个月, 2021-11",
    "Quarter 3 2021, 2021-Q3",
    "2021年1-3季度, 2021-Q3",
    "2021年一至三季度, 2021-Q3",
    "2020年前三季度, 2020-Q3",
    "1-6月, 2021-06",
    "1—6月, 2021-06",
    "1–6月, 2021-06",
    "1~6月, 2021-06",
    "1～6月, 2021-06",
    "1至6月, 2021-06",
    "1到6月, 2021-06",
    "1月至6月, 2021-06",
    "１－６月, 2021-06",
    "一至六月, 2021-06",
    "1-12月, 2021-12",
    "1-2月, 2021-02",
    "1-6月累计, 2021-06",
    "截至6月底, 2021-06",
    "6月, 2021-06",
    "6月份, 2021-06",
    "六月, 2021-06",
    "十二月, 2021-12",
    "1月, 2021-01",
    "上半年, 2021-H1",
    "半年, 2021-H1",
    "下半年, 2021-H2",
    "前三季度, 2021-Q3",
    "前二季度, 2021-Q2",
    "一季度, 2021-Q1",
    "第一季度, 2021-Q1",
    "四季度, 2021-Q4",
    "全年, 2021",
    "年度, 2021",
    "Q2, 2021-Q2",
    "H1, 2021-H1",
    "Jan-Jun 2021, 2021-06",
    "Jan–Jun 2021, 2021-06",
    "January to June 2021, 2021-06",
    "January–June 2021, 2021-06",
    "'January - June, 2021', 2021-06",
    "2021 Jan-Jun, 2021-06",
    "June 2021, 2021-06",
    "Sept. 2021, 2021-09",
    "2021 June, 2021-06",
    "june, 2021-06",
    "jan-may, 2021-05",
    "2021 H1, 2021-H1",
    "H1 2021, 2021-H1",
    "Q2 2021, 2021-Q2",
    "2021 Q2, 2021-Q2",
    "2021 06, 2021-06",
    "first half of 2021, 2021-H1",
    "second half of 2021, 2021-H2",
    "first quarter of 2021, 2021-Q1",
    "First three quarters of 2021, 2021-Q3",
    "third quarter 2021, 2021-Q3",
    "full year 2021, 2021",
    "year, 2021"
  })
  void readsPeriods(String text, String stored) {
    assertThat(read(text, CALENDAR)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04, 2022-04, 1",
    "2022-12, 2022-12, 9",
    "2023-01, 2023-01, 10",
    "2023年3月, 2023-03, 12",
    "1月, 2023-01, 10",
    "4-6月, 2022-06, 3",
    "2022年4-12月, 2022-12, 9",
    "4-1月, 2023-01, 10",
    "2022年4-1月, 2023-01, 10",
    "2022年4月—2023年1月, 2023-01, 10",
    "April 2022–January 2023, 2023-01, 10",
    "April-December 2022, 2022-12, 9",
    "April-January 2023, 2023-01, 10",
    "2022-Q3, 2022-Q3, 9",
    "2022, 2022, 12",
    "2022/23, 2022, 12",
    "2022/23财年, 2022, 12",
    "2022/23财年上半年, 2022-H1, 6",
    "first quarter of 2022/23, 2022-Q1, 3",
    "2022-23, 2022, 12",
    "FY2022/23, 2022, 12",
    "Quarter 3, 2022-Q3, 9",
    "2022/12, 2022-12, 9"
  })
  void readsPeriodsOfAGoalYearThatStartsInApril(String text, String stored, int months) {
    Period period = PeriodText.read(text, APRIL, Place.NONE).value().orElseThrow();
    assertThat(period).hasToString(stored);
    assertThat(period.months()).isEqualTo(months);
    assertThat(period.year()).isEqualTo(APRIL);
  }

  @Test
  void aCalendarMonthBelongsToTheGoalYearThatItLiesIn() {
    Period march = PeriodText.read("2022-03", APRIL, Place.NONE).value().orElseThrow();
    assertThat(march.year()).isEqualTo(new GoalYear(2021, 4));
    assertThat(march.months()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "'', D001, 2021-06",
    "' \u3000', D001, 2021-06",
    "nonsense, D002, 2021-06",
    "昨天, D002, 2021-06",
    "06, D002, 2021-06",
    "-, D002, 2021-06",
    "20x1-06, D002, 2021-06",
    "2021-06-, D002, 2021-06",
    "9999-06, D002, 2021-06",
    "2021-13, D003, 2021-12",
    "2021-00, D003, 2021-01",
    "202113, D003, 2021-12",
    "13月, D003, 2021-12",
    "0月, D003, 2021-01",
    "1-13月, D003, 2021-12",
    "0-6月, D003, 2021-01",
    "2021年1月-2021年13月, D003, 2021-12",
    "2021-02-30, D004, 2021-02",
    "2021-06-15, D004, 2021-06",
    "2021/6/30, D004, 2021-06",
    "2021年6月30日, D004, 2021-06",
    "20210630, D004, 2021-06",
    "6月30日, D004, 2021-06",
    "30 June 2021, D004, 2021-06",
    "30th June 2021, D004, 2021-06",
    "'June 30, 2021', D004, 2021-06",
    "2-6月, D005, 2021-06",
    "2021年4-6月, D005, 2021-06",
    "Apr-Jun 2021, D005, 2021-06",
    "2020年7月-2021年6月, D005, 2021-06",
    "2021-Q5, D007, 2021-Q4",
    "Q0, D007, 2021-Q1",
    "第五季度, D007, 2021-Q4",
    "2021-H3, D007, 2021-H2",
    "H0, D007, 2021-H1"
  })
  void refusesWhatIsNoPeriodAndSuggestsOne(String text, String code, String suggestion) {
    Problem problem = failure(PeriodText.read(text, CALENDAR, Place.NONE));
    assertThat(problem.code().name()).isEqualTo(code);
    assertThat(problem.args()).containsEntry("suggestion", suggestion);
    for (Lang lang : Lang.values()) {
      Phrases phrases = Phrases.of(lang);
      assertThat(phrases.message(problem)).contains(text.strip()).doesNotContain("{");
      assertThat(phrases.fix(problem)).contains(suggestion).doesNotContain("{");
    }
    assertThat(read(suggestion, CALENDAR)).isEqualTo(suggestion);
  }

  @Test
  void monthsStartWithTheGoalYearsFirst() {
    assertThat(read("10-12月", OCTOBER)).isEqualTo("2022-12");
    Problem problem = failure(PeriodText.read("1-6月", OCTOBER, Place.NONE));
    assertThat(problem.code()).isEqualTo(PeriodCode.D005);
    assertThat(problem.args()).containsEntry("first", "10").containsEntry("suggestion", "2023-06");
  }

  @Test
  void aPeriodOfAnotherYearIsRefusedWhereOneYearIsMeant() {
    assertThat(PeriodText.readWithin("2021-06", CALENDAR, Place.NONE).hasErrors()).isFalse();
    assertThat(failure(PeriodText.readWithin("2021-13", CALENDAR, Place.NONE)).code())
        .isEqualTo(PeriodCode.D003);
    Problem problem = failure(PeriodText.readWithin("2020-06", CALENDAR, Place.NONE));
    assertThat(problem.code()).isEqualTo(PeriodCode.D006);
    assertThat(Phrases.of(Lang.EN).message(problem))
        .isEqualTo("\"2020-06\" is not in goal year 2021 (2021-01 to 2021-12)");
    assertThat(Phrases.of(Lang.ZH).fix(problem)).contains("2021-06");
  }

  @Test
  void aProblemStandsWhereTheTextStood() {
    Place place = new Place("targets/2021/pace.csv", 3, 2, "period");
    assertThat(failure(PeriodText.read("13月", CALENDAR, place)).place()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 10})
  void everyPeriodIsReadBackFromItsStoredFormAndItsLabels(int firstMonth) {
    GoalYear year = new GoalYear(2022, firstMonth);
    for (Period.Form form : Period.Form.values()) {
      for (int months = 1; months <= GoalYear.MONTHS; months++) {
        if (!exists(form, months)) {
          continue;
        }
        Period period = new Period(year, months, form);
        assertThat(PeriodText.read(period.toString(), year, Place.NONE).value()).contains(period);
        for (Lang lang : Lang.values()) {
          String label = PeriodLabel.of(period, lang);
          Read<Period> read = PeriodText.read(label, year, Place.NONE);
          assertThat(read.value()).as(label).hasValueSatisfying(p -> p.covers(period));
        }
      }
    }
  }

  @Test
  void noTextMakesItThrow() {
    long seed = 20210716L;
    Random random = new Random(seed);
    String alphabet = "0123456789年月日季度上下半前第一二三四十两至到-—~/. QH全janmarofthe,财";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      GoalYear year = new GoalYear(2021, 1 + random.nextInt(12));
      Read<Period> read = PeriodText.read(text.toString(), year, Place.NONE);
      assertThat(read.value().isPresent())
          .as("seed %s: %s", seed, text)
          .isNotEqualTo(read.hasErrors());
    }
  }

  private static boolean exists(Period.Form form, int months) {
    return switch (form) {
      case MONTH -> true;
      case QUARTER -> months % 3 == 0;
      case HALF -> months % 6 == 0;
      case YEAR -> months == GoalYear.MONTHS;
    };
  }

  private static String read(String text, GoalYear year) {
    Read<Period> read = PeriodText.read(text, year, Place.NONE);
    assertThat(read.problems()).as(text).isEmpty();
    return read.value().orElseThrow().toString();
  }

  private static Problem failure(Read<Period> read) {
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }
}
