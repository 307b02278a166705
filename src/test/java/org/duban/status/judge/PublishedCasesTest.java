package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.about;
import static org.duban.status.model.IndicatorBuilder.above;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.growth;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.range;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.stream.Stream;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Rules;
import org.duban.status.model.Tally;
import org.duban.status.model.Verdict;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Plans and outcomes that authorities have published, judged as they judged them. Where no outcome
/// was published, the figure is made up and the row says so.
class PublishedCasesTest {

  /// National targets of 5 March 2024 and their outcome in the Government Work Report of 5 March
  /// 2025, which calls them fulfilled; the final growth of 2021; the range of 2019.
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void national(Indicator indicator, String actual, Verdict verdict, String gap) {
    IndicatorStatus status = judged(indicator, 12, actual);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(Light.GREEN);
    assertThat(gap(status)).isEqualTo(gap);
  }

  static Stream<Arguments> national() {
    return Stream.of(
        published(growth("国内生产总值", "5%左右", about("5")), "5.0", Verdict.ACHIEVED, "0.0"),
        published(
            total("城镇新增就业", "万人", "1200万人以上", atLeast("1200")), "1256", Verdict.ACHIEVED, "4.7"),
        published(
            level("城镇调查失业率", "%", "5.5%左右", about("5.5")).lower(), "5.1", Verdict.ACHIEVED, "0.4"),
        // The outcome of 2023, in the report of 5 March 2024.
        published(growth("2023年国内生产总值", "5%左右", about("5")), "5.2", Verdict.ACHIEVED, "0.2"),
        published(
            total("2023年城镇新增就业", "万人", "1200万人左右", about("1200")), "1244", Verdict.ACHIEVED, "3.7"),
        published(
            total("2023年粮食产量", "亿斤", "1.3万亿斤以上", atLeast("13000")),
            "13908",
            Verdict.ACHIEVED,
            "7.0"),
        // The outcome of 2021, in the report of 5 March 2022.
        published(
            total("2021年城镇新增就业", "万人", "1100万人以上", atLeast("1100")),
            "1269",
            Verdict.ACHIEVED,
            "15.4"),
        // 0.2 against 3%左右 counted as fulfilled: a ceiling, not a band.
        published(growth("居民消费价格", "3%左右", about("3")).lower(), "0.2", Verdict.ACHIEVED, "2.8"),
        published(
            total("粮食产量", "亿斤", "1.3万亿斤以上", atLeast("13000")), "14130", Verdict.ACHIEVED, "8.7"),
        published(growth("2021年国内生产总值", "6%以上", atLeast("6")), "8.4", Verdict.ACHIEVED, "2.4"),
        published(
            growth("2019年国内生产总值", "6%-6.5%", range("6", "6.5")), "6.0", Verdict.ACHIEVED, "0.0"));
  }

  /// 2022: growth of 3.0% against 5.5%左右, in the Government Work Report of 5 March 2023.
  @Test
  void aYearThatMissedItsGrowth() {
    IndicatorStatus status = judged(growth("国内生产总值", "5.5%左右", about("5.5")).build(), 12, "3.0");
    assertThat(status.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(status.light()).isEqualTo(Light.RED);
    assertThat(gap(status)).isEqualTo("-2.5");
  }

  /// Yinchuan's development and reform commission, 18 March 2025: 10 to 30 points behind, both
  /// included, is yellow, more than 30 red.
  @ParameterizedTest
  @CsvSource({"40.1, GREEN", "40, YELLOW", "20, YELLOW", "19.9, RED"})
  void yinchuansLights(String figure, Light light) {
    IndicatorStatus status =
        Given.year2021()
            .rule(Rules.yinchuan())
            .indicator(total("project", "%", "100%", atLeast("100")))
            .figure("project", 6, figure)
            .indicatorAt(6);
    assertThat(status.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(status.light()).isEqualTo(light);
  }

  /// Real income grew 5.1% in 2024 when the economy grew 5.0%: 居民收入增长和经济增长同步 was kept.
  @Test
  void incomeInStepWithTheEconomy() {
    IndicatorStatus status =
        Given.year2021()
            .indicator(growth("income", "居民收入增长和经济增长同步", new Target.InStepWith("gdp")))
            .figure("income", 12, "5.1")
            .figure("gdp", 12, "5.0")
            .indicatorAt(12);
    assertThat(status.verdict()).isEqualTo(Verdict.ACHIEVED);
  }

  /// 2022: the surveyed unemployment rate averaged 5.6% and stood at 5.5% in December, against
  /// 全年控制在5.5%以内. Which of the two is judged decides.
  @ParameterizedTest
  @CsvSource({"LATEST, ACHIEVED, GREEN", "AVERAGE, MISSED, YELLOW", "MAXIMUM, MISSED, YELLOW"})
  void averageAndYearEndDiffer(Aggregate aggregate, Verdict verdict, Light light) {
    String[] months = {
      "5.3", "5.5", "5.8", "6.1", "5.9", "5.5", "5.4", "5.3", "5.5", "5.5", "5.7", "5.5"
    };
    Given given =
        Given.year2021()
            .indicator(level("u", "%", "5.5%以内", atMost("5.5")).lower().aggregate(aggregate));
    for (int month = 1; month <= 12; month++) {
      given.figure("u", month, months[month - 1]);
    }
    IndicatorStatus status = given.indicatorAt(12);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  /// Kaifeng 2022: growth of 3.6% in the first half against 8%以上 is behind, though the level was
  /// 50.3% of the year before's.
  @Test
  void kaifengsHalfYear() {
    IndicatorStatus status = judged(growth("生产总值", "增长8%以上", atLeast("8")).build(), 6, "3.6");
    assertThat(status.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(status.light()).isEqualTo(Light.RED);
    assertThat(gap(status)).isEqualTo("-4.4");
    assertThat(status.completionRate()).isEmpty();
  }

  /// Kaifeng's 稳定在300万吨以上 and 突破2600亿元 are floors.
  @ParameterizedTest
  @CsvSource({"300, ACHIEVED", "299.9, MISSED"})
  void kaifengsGrain(String actual, Verdict verdict) {
    assertThat(
            judged(total("粮食总产量", "万吨", "稳定在300万吨以上", atLeast("300")).build(), 12, actual)
                .verdict())
        .isEqualTo(verdict);
  }

  /// Fixed-asset investment January to July 2025: 288229 against 287611 is +0.2%, published as
  /// +1.6% on a comparable basis. The growth is judged as published, whatever levels are recorded.
  @Test
  void growthIsNeverDerivedFromLevels() {
    IndicatorStatus status =
        Given.year2021()
            .indicator(growth("fai", "1%以上", atLeast("1")).baseline("287611"))
            .figure("fai.level", 7, "288229")
            .figure("fai", 7, "1.6")
            .indicatorAt(7);
    assertThat(status.actual()).contains(Ratio.of(16, 10));
    assertThat(status.verdict()).isEqualTo(Verdict.ON_TRACK);
  }

  /// The wordings of Gaoyou's plan for 2021, each at its target and just short of it. No outcome
  /// was published: the figures are made up.
  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource
  void gaoyou(Indicator indicator, String met, String missed) {
    assertThat(judged(indicator, 12, met).verdict()).isEqualTo(Verdict.ACHIEVED);
    assertThat(judged(indicator, 12, missed).verdict()).isEqualTo(Verdict.MISSED);
  }

  static Stream<Arguments> gaoyou() {
    return Stream.of(
        made(growth("地区生产总值", "增长6.5%左右", about("6.5")), "6.5", "6.4"),
        made(growth("规上工业增加值", "增长9%", atLeast("9")), "9", "8.99"),
        made(growth("固定资产投资", "增长6%以上", atLeast("6")), "6.0", "5.9"),
        made(total("注册外资实际到账", "亿美元", "达1.2亿美元", atLeast("1.2")), "1.2", "1.19"),
        made(growth("进出口总额", "保持正增长", above("0")), "0.1", "0"),
        made(total("工业开票销售", "亿元", "净增150亿元", atLeast("150")), "150", "149.9"),
        made(level("税收收入占比", "%", "82%以上", atLeast("82")), "82", "81.9"),
        made(total("国家高新技术企业", "家", "80家", atLeast("80")), "80", "79"),
        made(level("城镇登记失业率", "%", "控制在2%以内", atMost("2")).lower(), "2", "2.01"),
        made(growth("单位GDP能耗", "下降3.6%", atLeast("3.6")).decline().lower(), "3.6", "3.5"),
        made(level("环境空气优良率", "%", "达82%", atLeast("82")), "83", "81"),
        made(level("PM2.5浓度", "微克/立方米", "37微克/立方米", atMost("37")).lower(), "36", "38"));
  }

  /// Quarterly profile of a British council's programme, in percent of the year.
  @ParameterizedTest
  @CsvSource({
    "3, 30.97, ON_TRACK, 30.97",
    "3, 30.96, BEHIND, 30.97",
    "6, 56.52, ON_TRACK, 56.52",
    "9, 81.03, ON_TRACK, 81.03",
    "12, 95.20, MISSED, 100",
    // Between two points the plan runs linearly.
    "1, 10.33, ON_TRACK, 10.323333",
    "5, 48.00, BEHIND, 48.003333",
    "11, 95.00, ON_TRACK, 93.676667",
  })
  void councilsPace(int months, String actual, Verdict verdict, String share) {
    IndicatorStatus status =
        Given.year2021()
            .indicator(total("programme", "%", "100%", atLeast("100")))
            .pace("programme", 3, "30.97")
            .pace("programme", 6, "56.52")
            .pace("programme", 9, "81.03")
            .figure("programme", months, actual)
            .indicatorAt(months);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.scheduledShare().orElseThrow().times(Ratio.of(100, 1)).rounded(6))
        .isEqualByComparingTo(share);
  }

  /// The profile's own end of the year, 95.20, is what is planned up to then, and no target: the
  /// year's end asks for the target itself.
  @Test
  void councilsPaceBeforeItsEnd() {
    Given given =
        Given.year2021()
            .indicator(total("programme", "%", "100%", atLeast("100")))
            .pace("programme", 9, "81.03")
            .pace("programme", 12, "95.20")
            .figure("programme", 11, "90.48")
            .figure("programme", 12, "95.20");
    assertThat(given.indicatorAt(11).scheduledShare().orElseThrow().percent())
        .isEqualByComparingTo("90.5");
    assertThat(given.indicatorAt(11).verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(given.indicatorAt(12).verdict()).isEqualTo(Verdict.MISSED);
  }

  /// A British goal year from April: its third quarter ends in December.
  @Test
  void goalYearFromApril() {
    GoalYear year = new GoalYear(2022, 4);
    IndicatorStatus status =
        new Given(year)
            .indicator(total("homes", "", "400", atLeast("400")))
            .figure("homes", 9, "300")
            .indicatorAt(9);
    assertThat(status.scheduledShare()).contains(Ratio.of(3, 4));
    assertThat(status.verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(year.through(9).toString()).isEqualTo("2022-12");
  }

  /// Longting 2021: the seven indicators of the district's plan; no outcome was published, the
  /// figures are made up.
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void longting(Indicator indicator, String actual, Verdict verdict, Light light) {
    IndicatorStatus status = judged(indicator, 6, actual);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  static Stream<Arguments> longting() {
    return Stream.of(
        halfYear(
            growth("gdp", "8%左右", about("8")).frequency(Frequency.QUARTERLY),
            "9.4",
            Verdict.ON_TRACK,
            Light.GREEN),
        halfYear(growth("revenue", "7%左右", about("7")), "6.2", Verdict.BEHIND, Light.YELLOW),
        halfYear(growth("investment", "8%左右", about("8")), "6.9", Verdict.BEHIND, Light.RED),
        halfYear(growth("industry", "8%左右", about("8")), "8", Verdict.ON_TRACK, Light.GREEN),
        halfYear(growth("retail", "10%左右", about("10")), "12", Verdict.ON_TRACK, Light.GREEN),
        halfYear(
            total("jobs", "人", "5800人", atLeast("5800")), "3132", Verdict.ON_TRACK, Light.GREEN),
        halfYear(
            level("unemployment", "%", "控制在4.5%以下", atMost("4.5"))
                .lower()
                .frequency(Frequency.QUARTERLY),
            "3.9",
            Verdict.ON_TRACK,
            Light.GREEN));
  }

  /// An office that judged 12 indicators, one of them annual only, found 10 of 11 on schedule:
  /// 90.9%.
  @Test
  void annualIndicatorsAreOutsideTheShareOnSchedule() {
    Given given =
        Given.year2021().indicator(growth("energy", "3%", about("3")).frequency(Frequency.ANNUAL));
    for (int i = 1; i <= 11; i++) {
      given.indicator(growth("g" + i, "5%", about("5"))).figure("g" + i, 6, i == 11 ? "4" : "6");
    }
    Tally tally = given.at(6).indicatorTally();
    assertThat(tally.total()).isEqualTo(12);
    assertThat(tally.assessed()).isEqualTo(11);
    assertThat(tally.onSchedule()).isEqualTo(10);
    assertThat(tally.count(Verdict.NOT_DUE)).isEqualTo(1);
    assertThat(tally.onScheduleShare().orElseThrow().percent()).isEqualByComparingTo("90.9");
  }

  /// 162 of 222 is 73.0%, though an office printed 72.9 to make its column add up.
  @Test
  void sharesAreRoundedEachOnTheirOwn() {
    assertThat(Ratio.of(162, 222).percent()).isEqualByComparingTo("73.0");
  }

  private static IndicatorStatus judged(Indicator indicator, int months, String actual) {
    return Given.year2021()
        .indicator(indicator)
        .figure(indicator.id(), months, actual)
        .indicatorAt(months);
  }

  private static String gap(IndicatorStatus status) {
    Ratio gap = status.gap().orElseThrow();
    boolean total = status.completionRate().isPresent();
    return (total ? gap.percent() : gap.rounded(1)).toPlainString();
  }

  private static Arguments published(
      IndicatorBuilder indicator, String actual, Verdict verdict, String gap) {
    return Arguments.of(named(indicator), actual, verdict, gap);
  }

  private static Arguments made(IndicatorBuilder indicator, String met, String missed) {
    return Arguments.of(named(indicator), met, missed);
  }

  private static Arguments halfYear(
      IndicatorBuilder indicator, String actual, Verdict verdict, Light light) {
    return Arguments.of(named(indicator), actual, verdict, light);
  }

  private static Named<Indicator> named(IndicatorBuilder indicator) {
    Indicator built = indicator.build();
    return Named.of(built.name() + built.goal().wording(), built);
  }
}
