package org.duban.status.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.about;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.growth;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.stream.Stream;
import org.duban.plan.model.Target;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeededTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void saysWhatTheRestOfTheYearNeeds(Given given, String chinese, String english) {
    IndicatorStatus status = given.indicatorAt(6);
    Needed needed = Needed.of(status, given.figures()).orElseThrow();
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status.indicator(), needed))
        .isEqualTo(chinese);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status.indicator(), needed))
        .isEqualTo(english);
  }

  static Stream<Arguments> saysWhatTheRestOfTheYearNeeds() {
    return Stream.of(
        Arguments.of(
            of(total("jobs", "人", "5800人", atLeast("5800"))).figure("jobs", 6, "3132"),
            "还需2668人，余下6个月月均444.67人（前6个月月均522人）",
            "2,668人 still to go: 444.67人 a month for the 6 months left,"
                + " against 522人 a month so far"),
        Arguments.of(
            of(total("coal", "万吨", "100万吨以内", atMost("100")).lower()).figure("coal", 6, "52"),
            "距控制目标还有48万吨，余下6个月月均不超过8万吨（前6个月月均8.67万吨）",
            "48万吨 left under the ceiling: at most 8万吨 a month for the 6 months left,"
                + " against 8.67万吨 a month so far"),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8")))
                .figure("gdp", 6, "10")
                .lastYear("gdp.level", 6, "400")
                .lastYear("gdp.level", 12, "1000"),
            "余下6个月须增长6.7%（以上年总量为权数测算）",
            "needed in the 6 months left: up 6.7% (estimated with last year's levels as weights)"),
        Arguments.of(
            of(growth("energy", "下降3%", atLeast("3")).decline())
                .figure("energy", 6, "5")
                .lastYear("energy.level", 6, "500")
                .lastYear("energy.level", 12, "1000"),
            "余下6个月须下降1%（以上年总量为权数测算）",
            "needed in the 6 months left: down 1% (estimated with last year's levels as weights)"),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 6, "10"),
            "缺少2020年1—6月的总量（gdp.level），无法测算余下各月所需增速",
            "no level (gdp.level) is recorded for January–June 2020,"
                + " so what the remaining months have to grow by cannot be estimated"),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8")))
                .figure("gdp", 6, "10")
                .lastYear("gdp.level", 6, "400"),
            "缺少2020年的总量（gdp.level），无法测算余下各月所需增速",
            "no level (gdp.level) is recorded for 2020,"
                + " so what the remaining months have to grow by cannot be estimated"),
        // A year that doesn't grow after June is no weight.
        Arguments.of(
            of(growth("gdp", "8%左右", about("8")))
                .figure("gdp", 6, "10")
                .lastYear("gdp.level", 6, "400")
                .lastYear("gdp.level", 12, "400"),
            "缺少2020年的总量（gdp.level），无法测算余下各月所需增速",
            "no level (gdp.level) is recorded for 2020,"
                + " so what the remaining months have to grow by cannot be estimated"));
  }

  @Test
  void keepsTheNumbersExact() {
    Given given = of(total("jobs", "人", "5800人", atLeast("5800"))).figure("jobs", 5, "2000");
    assertThat(Needed.of(given.indicatorAt(5), given.figures()))
        .contains(
            new Needed.Amount(Ratio.of(3800, 1), false, 7, Ratio.of(3800, 7), 5, Ratio.of(400, 1)));
  }

  /// What has grown by the rate so far and by the rate needed comes out at the target.
  @Test
  void growthNeededLeadsToTheTarget() {
    Given given =
        of(growth("gdp", "8.4%", atLeast("8.4")))
            .figure("gdp", 9, "9.8")
            .lastYear("gdp.level", 9, "812.3")
            .lastYear("gdp.level", 12, "1143.7");
    Needed.Growth needed =
        (Needed.Growth) Needed.of(given.indicatorAt(9), given.figures()).orElseThrow();
    Ratio soFar = Ratio.of(8123, 10).times(Ratio.of(1098, 1000));
    Ratio rest =
        Ratio.of(11437 - 8123, 10).times(Ratio.ONE.plus(needed.rate().dividedBy(Ratio.of(100, 1))));
    assertThat(soFar.plus(rest)).isEqualTo(Ratio.of(11437, 10).times(Ratio.of(1084, 1000)));
    assertThat(needed.months()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource
  void hasNothingToSay(Given given, int months) {
    assertThat(Needed.of(given.indicatorAt(months), given.figures())).isEmpty();
  }

  static Stream<Arguments> hasNothingToSay() {
    return Stream.of(
        Arguments.of(of(total("x", "人", "10", atLeast("10"))), 6),
        Arguments.of(of(total("x", "人", "10", atLeast("10"))).figure("x", 12, "9"), 12),
        Arguments.of(of(total("x", "人", "10", atLeast("10"))).figure("x", 6, "10"), 6),
        Arguments.of(of(total("x", "人", "10", atMost("10"))).figure("x", 6, "11"), 6),
        Arguments.of(of(level("x", "%", "10", atLeast("10"))).figure("x", 6, "9"), 6),
        Arguments.of(of(growth("x", "3%左右", about("3")).lower()).figure("x", 6, "2"), 6),
        Arguments.of(
            of(growth("x", "高于平均", new Target.AtLeastBenchmark("平均")))
                .figure("x", 6, "2")
                .figure("x.benchmark", 6, "3"),
            6));
  }

  private static Given of(IndicatorBuilder indicator) {
    return Given.year2021().indicator(indicator);
  }
}
