package org.duban.status.explain;

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
import static org.duban.status.model.TaskBuilder.task;

import java.util.List;
import java.util.stream.Stream;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Target;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.Rules;
import org.duban.status.model.Step;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The calculation step by step.
class StepsTest {

  @Test
  void goesFromTheWordingOfATotalToItsVerdict() {
    Given given =
        of(total("jobs", "人", "5800人", atLeast("5800")).stretch(atLeast("6000")))
            .figure("jobs", 6, "3132");
    assertThat(chinese(given))
        .containsExactly(
            "目标原文: 5800人",
            "目标含义: 不低于5800人",
            "力争目标: 不低于6000人",
            "数据: 2021年1—6月：3132人（统计局#1，初步数，2021年7月15日公布）",
            "完成率: 3132÷5800=54.0%",
            "应达进度: 序时进度6/12=50.0%，即2900人",
            "差距: 好于应达水平4.0个百分点",
            "判定标准: 超前10个百分点及以上为超序时，未达到即为黄灯，落后达到10个百分点为红灯",
            "结论: 达序时，绿灯");
    assertThat(english(given))
        .containsExactly(
            "Target as worded: 5800人",
            "Target as understood: at least 5,800人",
            "Stretch target: at least 6,000人",
            "Figure: 3,132人 for January–June 2021 (统计局#1, preliminary, published 15 July 2021)",
            "Completion rate: 3,132 ÷ 5,800 = 54.0%",
            "Due by now: 6/12 of the months = 50.0%, which is 2,900人",
            "Gap: 4.0 percentage points better than due",
            "Thresholds: ahead from a lead of 10 percentage points,"
                + " yellow as soon as it is behind, red from a shortfall of 10 percentage points",
            "Verdict: on schedule, green");
  }

  @Test
  void showsThePlannedPaceAndOtherThresholds() {
    Given given =
        of(total("sales", "亿元", "净增150亿元", atLeast("150")).tolerance("3"))
            .rule(Rules.yinchuan())
            .pace("sales", 6, "80")
            .figure("sales", 6, "80");
    assertThat(chinese(given))
        .contains(
            "应达进度: 计划进度53.3%，即80亿元",
            "差距: 与应达水平持平",
            "判定标准: 超前10个百分点及以上为超序时，允许误差1.6亿元，" + "落后不足10个百分点仍为绿灯，达到即为黄灯，落后超过30个百分点为红灯");
    assertThat(english(given))
        .contains(
            "Due by now: the planned 53.3%, which is 80亿元",
            "Gap: level with what was due",
            "Thresholds: ahead from a lead of 10 percentage points, tolerance of 1.6亿元,"
                + " yellow from a shortfall of 10 percentage points,"
                + " red past a shortfall of 30 percentage points");
  }

  @Test
  void listsEveryFigureOfAnAverage() {
    Given given =
        of(level("u", "%", "5.5%以内", atMost("5.5")).lower().aggregate(Aggregate.AVERAGE))
            .rule(Rules.ukCouncil())
            .figure("u", 5, "5.9")
            .figure("u", 6, "5.5");
    assertThat(chinese(given))
        .containsExactly(
            "目标原文: 5.5%以内",
            "目标含义: 不超过5.5%",
            "数据: 2021年1—5月：5.9%（统计局#1，初步数，2021年6月15日公布）",
            "数据: 2021年1—6月：5.5%（统计局#2，初步数，2021年7月15日公布）",
            "评价值: 平均5.7%",
            "应达水平: 不超过5.5%",
            "差距: 差于应达水平0.2个百分点",
            "判定标准: 未达到即为黄灯，落后超过应达水平的10%为红灯",
            "结论: 欠序时，黄灯");
  }

  @Test
  void namesWhatItIsComparedWith() {
    Given income =
        of(growth("income", "与经济增长同步", new Target.InStepWith("gdp")))
            .indicator(growth("gdp", "5%左右", about("5")).named("生产总值增速"))
            .figure("income", 6, "4.8")
            .figure("gdp", 6, "5.0");
    assertThat(chinese(income)).contains("比较对象: 生产总值增速，2021年1—6月：增长5%（统计局#2，初步数，2021年7月15日公布）");
    Given retail =
        of(growth("retail", "高于全市平均", new Target.AtLeastBenchmark("全市平均")))
            .figure("retail", 6, "4.8")
            .figure("retail.benchmark", 6, "5.0");
    assertThat(chinese(retail))
        .contains("比较对象: 参照值（retail.benchmark），2021年1—6月：增长5%（统计局#2，初步数，2021年7月15日公布）");
  }

  @Test
  void saysWhyThereIsNothingToCalculate() {
    Given given = of(total("jobs", "人", "5800人", atLeast("5800"))).figure("jobs", 5, "2500");
    assertThat(chinese(given))
        .containsExactly(
            "目标原文: 5800人",
            "目标含义: 不低于5800人",
            "数据: 2021年1—5月：2500人（统计局#1，初步数，2021年6月15日公布）",
            "说明: 2021年1—6月数据未按期报送，最近一期为2021年1—5月的2500人",
            "结论: 缺数据，灰灯");
    assertThat(chinese(of(IndicatorBuilder.withoutTarget("x"))))
        .containsExactly("目标原文: TBD", "说明: 目标尚未确定，不作评价", "结论: 不作评价，灰灯");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void saysHowATargetWasUnderstood(IndicatorBuilder indicator, String chinese, String english) {
    assertThat(chinese(of(indicator))).contains("目标含义: " + chinese);
    assertThat(english(of(indicator))).contains("Target as understood: " + english);
  }

  static Stream<Arguments> saysHowATargetWasUnderstood() {
    return Stream.of(
        Arguments.of(growth("x", "", about("8")), "约8%，按不低于评价", "about 8%, judged as at least"),
        Arguments.of(
            growth("x", "", about("3")).lower(), "约3%，按不超过评价", "about 3%, judged as at most"),
        Arguments.of(
            growth("x", "", range("6", "7")),
            "6%至7%，按不低于下限评价",
            "6% to 7%, judged by the lower end"),
        Arguments.of(
            growth("x", "", range("2", "3")).lower(),
            "2%至3%，按不超过上限评价",
            "2% to 3%, judged by the upper end"),
        Arguments.of(growth("x", "", above("0")), "高于0%", "above 0%"),
        Arguments.of(growth("x", "", below("0")), "低于0%", "below 0%"),
        Arguments.of(
            growth("x", "", atLeast("3.6")).decline(), "降幅不低于3.6%", "a decline of at least 3.6%"),
        Arguments.of(
            growth("x", "", new Target.InStepWith("gdp")),
            "不低于指标“gdp”同期数",
            "at least the figure of \"gdp\" for the same period"),
        Arguments.of(
            growth("x", "", new Target.AtLeastBenchmark("全市平均")),
            "不低于参照值（x.benchmark）同期数",
            "at least the benchmark (x.benchmark) for the same period"),
        Arguments.of(level("x", "", "", rank(3)), "第3位或更前", "rank 3 or better"),
        Arguments.of(level("x", "", "", rankBetter()), "位次优于上年", "a better rank than last year"),
        Arguments.of(
            level("x", "", "", new Target.Qualitative("稳步提升")),
            "定性目标，由人工评价",
            "in words, for people to judge"));
  }

  @Test
  void goesFromTheDatesOfATaskToItsVerdict() {
    Given given = Given.year2021().task(task("1")).report("1", 6, "45", TaskReport.ON_TRACK);
    List<Step> steps = Explanation.in(Phrases.of(Lang.ZH)).steps(given.taskAt(6));
    assertThat(steps.stream().map(s -> s.label() + ": " + s.text()))
        .containsExactly(
            "起止时间: 2021年1月1日至2021年12月31日，共365天",
            "应达进度: 按天数计算，时间已过49.6%",
            "最近更新: 统计局#1",
            "部门报送: 正常推进",
            "完成进度: 进度45.0%",
            "说明: 进度45.0%，比序时进度（49.6%）低4.6个百分点，部门报送“正常推进”，与测算结果不一致",
            "判定标准: 超前10个百分点及以上为超序时，未达到即为黄灯，落后达到10个百分点为红灯",
            "结论: 欠序时，黄灯");
  }

  @Test
  void showsATaskOfWhichNothingIsKnown() {
    Given given = Given.year2021().task(task("1").from("2021-07-01").due("2021-07-31"));
    List<Step> steps = Explanation.in(Phrases.of(Lang.EN)).steps(given.taskAt(6));
    assertThat(steps.stream().map(s -> s.label() + ": " + s.text()))
        .containsExactly(
            "Dates: 1 July 2021 to 31 July 2021, 31 days",
            "Due by now: 0.0% of the days have gone by",
            "Reason: starts on 1 July 2021, nothing is due yet",
            "Thresholds: ahead from a lead of 10 percentage points,"
                + " yellow as soon as it is behind, red from a shortfall of 10 percentage points",
            "Verdict: not due, grey");
  }

  private static List<String> chinese(Given given) {
    return steps(given, Lang.ZH);
  }

  private static List<String> english(Given given) {
    return steps(given, Lang.EN);
  }

  private static List<String> steps(Given given, Lang lang) {
    return Explanation.in(Phrases.of(lang)).steps(given.indicatorAt(6)).stream()
        .map(step -> step.label() + ": " + step.text())
        .toList();
  }

  private static Given of(IndicatorBuilder indicator) {
    return Given.year2021().indicator(indicator);
  }
}
