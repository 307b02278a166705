package org.duban.status.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.about;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.growth;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.rank;
import static org.duban.status.model.IndicatorBuilder.total;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Target;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Frequency;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest {

  /// The first half was half, 40%, half, half of the whole; with no figures between, its growth is
  /// that of the whole first half.
  private static Given seasons() {
    return Given.year2021()
        .indicator(total("jobs", "人", "5800人", atLeast("5800")))
        .figure("jobs", 6, "2800")
        .earlier("jobs", 1, 6, "2500")
        .earlier("jobs", 1, 12, "5000")
        .earlier("jobs", 2, 6, "2000")
        .earlier("jobs", 2, 12, "5000")
        .earlier("jobs", 3, 6, "2400")
        .earlier("jobs", 3, 12, "4800")
        .earlier("jobs", 4, 6, "2000")
        .earlier("jobs", 4, 12, "4000");
  }

  @Test
  void goesByTheSeasonsOfEarlierYears() {
    Projection projection = of(seasons(), 6);
    assertThat(projection.method()).isEqualTo(Projection.Method.SEASONS);
    assertThat(projection.years()).isEqualTo(3);
    // A = 2800 + 2500 × 1.12^0.7 = 5506.4; B = 2800 ÷ 0.5 = 5600; the cube root of A²B.
    assertThat(projection.central()).isEqualByComparingTo("5537");
    // Errors of 2020, 2019, 2018 from the years before each, as logarithms of rest ÷ estimate:
    // -0.2313, 0.3688, 0.0363; √(Σ ÷ 3) = 0.2522; 2800 + 2737.4 × e^(±1.638 × 0.2522).
    assertThat(projection.range()).contains(new Projection.Range(decimal("4611"), decimal("6938")));
    // t = ln(2737.4 ÷ 3000) ÷ 0.2522 = -0.363 with 3 degrees of freedom.
    assertThat(projection.chance()).contains(37);
  }

  @Test
  void takesTheGrowthOfTheLatestThreeMonths() {
    Given given =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人", atLeast("5800")))
            .figure("jobs", 3, "1000")
            .figure("jobs", 6, "3000")
            .earlier("jobs", 1, 3, "1000")
            .earlier("jobs", 1, 6, "2000")
            .earlier("jobs", 1, 12, "4000");
    // g = 2000 ÷ 1000: A = 3000 + 2000 × 2^0.7 = 6249.0; B = 3000 ÷ 0.5 = 6000.
    assertThat(of(given, 6).central()).isEqualByComparingTo("6165");
  }

  @Test
  void isNeverBelowWhatWasReached() {
    Given given =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人", atLeast("5800")))
            .figure("jobs", 11, "5000")
            .earlier("jobs", 1, 11, "4999")
            .earlier("jobs", 1, 12, "5000")
            .earlier("jobs", 2, 11, "3000")
            .earlier("jobs", 2, 12, "5000")
            .earlier("jobs", 3, 11, "4999")
            .earlier("jobs", 3, 12, "5000")
            .earlier("jobs", 4, 11, "2000")
            .earlier("jobs", 4, 12, "5000");
    Projection projection = of(given, 11);
    assertThat(projection.range().orElseThrow().low()).isGreaterThanOrEqualTo(decimal("5000"));
    assertThat(projection.central()).isGreaterThanOrEqualTo(decimal("5000"));
  }

  @Test
  void staysUnderACeilingAsLikelyAsItPassesTheFloor() {
    int above = of(seasons(), 6).chance().orElseThrow();
    Given ceiling =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人以内", atMost("5800")).lower())
            .figure("jobs", 6, "2800")
            .earlier("jobs", 1, 6, "2500")
            .earlier("jobs", 1, 12, "5000")
            .earlier("jobs", 2, 6, "2000")
            .earlier("jobs", 2, 12, "5000")
            .earlier("jobs", 3, 6, "2400")
            .earlier("jobs", 3, 12, "4800")
            .earlier("jobs", 4, 6, "2000")
            .earlier("jobs", 4, 12, "4000");
    assertThat(of(ceiling, 6).chance()).contains(100 - above);
  }

  @Test
  void givesNoRangeFromTwoYears() {
    Given given =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人", atLeast("5800")))
            .figure("jobs", 6, "2500")
            .earlier("jobs", 1, 6, "2500")
            .earlier("jobs", 1, 12, "5000")
            .earlier("jobs", 2, 6, "2500")
            .earlier("jobs", 2, 12, "5000");
    Projection projection = of(given, 6);
    assertThat(projection.central()).isEqualByComparingTo("5000");
    assertThat(projection.range()).isEmpty();
    assertThat(projection.chance()).isEmpty();
    assertThat(sentence(given, 6, Lang.ZH))
        .isEqualTo("按前2年同期占比和今年以来走势推算，全年约5000人，往年数据不足，不估计区间和可能性");
    assertThat(sentence(given, 6, Lang.EN))
        .isEqualTo(
            "probably 5,000人 at the year's end, going by the seasons of 2 earlier years and this"
                + " year's growth, with too few earlier years known there is no range and no chance"
                + " to give");
  }

  @ParameterizedTest
  @CsvSource({"0, 5000", "2500, 0", "-1, 5000"})
  void leavesYearsOutThatCameToNothing(String soFar, String whole) {
    Given given =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人", atLeast("5800")))
            .figure("jobs", 5, "2500")
            .earlier("jobs", 1, 5, soFar)
            .earlier("jobs", 1, 12, whole)
            .earlier("jobs", 2, 12, whole)
            .earlier("jobs", 3, 5, "100");
    Projection projection = of(given, 5);
    assertThat(projection.method()).isEqualTo(Projection.Method.AVERAGE_SO_FAR);
    assertThat(projection.years()).isZero();
    assertThat(projection.central()).isEqualByComparingTo("6000");
    assertThat(sentence(given, 5, Lang.ZH)).isEqualTo("按今年以来月均推算，全年约6000人，往年数据不足，不估计区间和可能性");
  }

  @Test
  void goesOnWithTheDampedTrendOfARate() {
    Given given =
        Given.year2021()
            .indicator(growth("gdp", "8%左右", about("8")).frequency(Frequency.QUARTERLY))
            .figure("gdp", 3, "12.0")
            .figure("gdp", 6, "10.0")
            .figure("gdp", 9, "9.0")
            .earlier("gdp", 1, 3, "5.0")
            .earlier("gdp", 1, 9, "5.0")
            .earlier("gdp", 1, 12, "5.4")
            .earlier("gdp", 2, 9, "6.0")
            .earlier("gdp", 2, 12, "5.6");
    Projection projection = of(given, 9);
    // 9 − 1.5 × 0.3; the earlier years were off by 0.4 either way: ± 1.886 × 0.4.
    assertThat(projection.method()).isEqualTo(Projection.Method.TREND);
    assertThat(projection.central()).isEqualByComparingTo("8.6");
    assertThat(sentence(given, 9, Lang.ZH))
        .isEqualTo("按今年以来走势推算，全年约增长8.6%，八成可能在增长7.8%至增长9.3%之间，完成全年目标的可能性约85%");
  }

  @Test
  void givesARateTheDecimalsOfItsLatestFigure() {
    Given given =
        Given.year2021()
            .indicator(level("u", "%", "5.5%以内", atMost("5.5")).lower())
            .figure("u", 10, "5.24")
            .figure("u", 11, "5.04");
    // 5.04 − 0.2 × 0.3.
    assertThat(of(given, 11).central()).isEqualByComparingTo("4.98");
  }

  @Test
  void tellsNoChanceAgainstAMovingReference() {
    Given given =
        Given.year2021()
            .indicator(growth("income", "与经济增长同步", new Target.InStepWith("gdp")))
            .figure("income", 6, "5")
            .figure("gdp", 6, "5")
            .earlier("income", 1, 6, "5")
            .earlier("income", 1, 12, "5")
            .earlier("income", 2, 6, "5")
            .earlier("income", 2, 12, "5");
    assertThat(of(given, 6).range()).isPresent();
    assertThat(of(given, 6).chance()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2900, 99", "2899, 1"})
  void isNeverCertain(String soFar, int chance) {
    Given given =
        Given.year2021()
            .indicator(total("jobs", "人", "5800人", atLeast("5800")))
            .figure("jobs", 6, soFar);
    for (int ago = 1; ago <= 3; ago++) {
      given
          .earlier("jobs", ago, 6, soFar)
          .earlier("jobs", ago, 12, String.valueOf(2 * Integer.parseInt(soFar)));
    }
    assertThat(of(given, 6).chance()).contains(chance);
  }

  @ParameterizedTest
  @MethodSource
  void projectsNothing(Given given, int months) {
    assertThat(Projection.of(given.indicatorAt(months), given.figures())).isEmpty();
  }

  static Stream<Arguments> projectsNothing() {
    return Stream.of(
        Arguments.of(
            Given.year2021().indicator(total("x", "人", "10", atLeast("10"))).figure("x", 12, "9"),
            12),
        Arguments.of(Given.year2021().indicator(total("x", "人", "10", atLeast("10"))), 6),
        Arguments.of(
            Given.year2021().indicator(level("x", "", "前3位", rank(3))).figure("x", 6, "2"), 6),
        Arguments.of(
            Given.year2021()
                .indicator(level("x", "%", "5", atLeast("5")).aggregate(Aggregate.AVERAGE))
                .figure("x", 6, "2"),
            6));
  }

  /// Student's t from printed tables.
  @ParameterizedTest
  @CsvSource({
    "0, 1, 50", "3.078, 1, 90", "-3.078, 1, 10", "1.886, 2, 90", "1.638, 3, 90", "1.533, 4, 90",
    "1.476, 5, 90", "2.015, 5, 95", "-2.015, 5, 5", "1.376, 1, 80", "0.920, 3, 79", "0.978, 3, 80",
    "99, 5, 99", "-99, 5, 1"
  })
  void knowsStudentsDistribution(BigDecimal t, int freedom, int percent) {
    assertThat(StudentT.percentBelow(Ratio.of(t), freedom)).isEqualTo(percent);
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  private static Projection of(Given given, int months) {
    return Projection.of(given.indicatorAt(months), given.figures()).orElseThrow();
  }

  private static String sentence(Given given, int months, Lang lang) {
    return Explanation.in(Phrases.of(lang))
        .sentence(given.indicatorAt(months).indicator(), of(given, months));
  }
}
