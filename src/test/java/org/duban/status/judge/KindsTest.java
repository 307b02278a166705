package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.about;
import static org.duban.status.model.IndicatorBuilder.above;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.atMost;
import static org.duban.status.model.IndicatorBuilder.below;
import static org.duban.status.model.IndicatorBuilder.growth;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.range;
import static org.duban.status.model.IndicatorBuilder.rank;
import static org.duban.status.model.IndicatorBuilder.rankBetter;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.List;
import java.util.stream.Stream;
import org.duban.plan.model.Target;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Step;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of target, from what it means over what was due to the gap, in both languages.
class KindsTest {

  @ParameterizedTest
  @MethodSource
  void isExplainedStepByStep(
      IndicatorBuilder indicator, String figure, String chinese, String english) {
    Given given =
        Given.year2021()
            .indicator(indicator)
            .figure("x", 6, figure)
            .figure("gdp", 6, "7.6")
            .figure("x.benchmark", 6, "9.8");
    IndicatorStatus status = given.indicatorAt(6);
    assertThat(told(status, Lang.ZH, List.of("目标含义", "应达水平", "应达进度", "差距"))).isEqualTo(chinese);
    assertThat(told(status, Lang.EN, List.of("Target as understood", "Due", "Due by now", "Gap")))
        .isEqualTo(english);
  }

  private static String told(IndicatorStatus status, Lang lang, List<String> labels) {
    return String.join(
        " / ",
        Explanation.in(Phrases.of(lang)).steps(status).stream()
            .filter(step -> labels.contains(step.label()))
            .map(Step::text)
            .toList());
  }

  static Stream<Arguments> isExplainedStepByStep() {
    return Stream.of(
        Arguments.of(
            total("x", "人", "5800人以上", atLeast("5800")),
            "3132",
            "不低于5800人 / 序时进度6/12=50.0%，即2900人 / 好于应达水平4.0个百分点",
            "at least 5,800人 / 6/12 of the months = 50.0%, which is 2,900人"
                + " / 4.0 percentage points better than due"),
        Arguments.of(
            total("x", "万吨", "100万吨以内", atMost("100")).lower(),
            "52",
            "不超过100万吨 / 序时进度6/12=50.0%，即50万吨 / 差于应达水平2.0个百分点",
            "at most 100万吨 / 6/12 of the months = 50.0%, which is 50万吨"
                + " / 2.0 percentage points worse than due"),
        Arguments.of(
            growth("x", "8%左右", about("8")),
            "7.6",
            "约8%，按不低于评价 / 不低于8% / 差于应达水平0.4个百分点",
            "about 8%, judged as at least / at least 8% / 0.4 percentage points worse than due"),
        Arguments.of(
            level("x", "%", "3%左右", about("3")).lower(),
            "0.2",
            "约3%，按不超过评价 / 不超过3% / 好于应达水平2.8个百分点",
            "about 3%, judged as at most / at most 3% / 2.8 percentage points better than due"),
        Arguments.of(
            growth("x", "6%至7%", range("6", "7")),
            "5",
            "6%至7%，按不低于下限评价 / 不低于6% / 差于应达水平1个百分点",
            "6% to 7%, judged by the lower end / at least 6% / 1 percentage point worse than due"),
        Arguments.of(
            growth("x", "保持正增长", above("0")),
            "0",
            "高于0% / 高于0% / 与应达水平持平，尚未达到要求",
            "above 0% / above 0% / level with what was due, which is not enough"),
        Arguments.of(
            growth("x", "继续下降", below("0")).lower(),
            "-0.5",
            "低于0% / 低于0% / 好于应达水平0.5个百分点",
            "below 0% / below 0% / 0.5 percentage points better than due"),
        Arguments.of(
            growth("x", "与经济增长同步", new Target.InStepWith("gdp")),
            "7.4",
            "不低于指标“gdp”同期数 / 不低于7.6% / 差于应达水平0.2个百分点",
            "at least the figure of \"gdp\" for the same period / at least 7.6%"
                + " / 0.2 percentage points worse than due"),
        Arguments.of(
            growth("x", "高于全市平均", new Target.AtLeastBenchmark("全市平均")),
            "9.8",
            "不低于参照值（x.benchmark）同期数 / 不低于9.8% / 与应达水平持平",
            "at least the benchmark (x.benchmark) for the same period / at least 9.8%"
                + " / level with what was due"),
        Arguments.of(
            level("x", "", "前3位", rank(3)).lower(),
            "5",
            "第3位或更前 / 第3位或更前 / 差于应达水平2位",
            "rank 3 or better / rank 3 or better / 2 places worse than due"),
        Arguments.of(
            level("x", "", "位次前移", rankBetter()).lower().baseline("5"),
            "4",
            "位次优于上年 / 优于第5位 / 好于应达水平1位",
            "a better rank than last year / better than rank 5 / 1 place better than due"),
        Arguments.of(
            growth("x", "下降3.6%", atLeast("3.6")).decline(),
            "3.2",
            "降幅不低于3.6% / 降幅不低于3.6% / 差于应达水平0.4个百分点",
            "a decline of at least 3.6% / a decline of at least 3.6%"
                + " / 0.4 percentage points worse than due"),
        Arguments.of(
            growth("x", "6%以上，力争7%", atLeast("6")).stretch(atLeast("7")),
            "6.4",
            "不低于6% / 不低于6% / 好于应达水平0.4个百分点",
            "at least 6% / at least 6% / 0.4 percentage points better than due"),
        Arguments.of(
            level("x", "", "稳步提升", new Target.Qualitative("稳步提升")),
            "1",
            "定性目标，由人工评价",
            "in words, for people to judge"));
  }
}
