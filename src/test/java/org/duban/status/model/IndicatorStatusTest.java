package org.duban.status.model;

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

import java.util.stream.Stream;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Target;
import org.duban.status.explain.Explanation;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Frequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The verdict on an indicator, its light, and the sentence behind them in both languages.
class IndicatorStatusTest {

  @ParameterizedTest(name = "{2}")
  @MethodSource({"totals", "ceilings", "rates", "references", "ranks", "notAssessed"})
  void saysWhereItStandsAndWhy(
      Given given, int months, String chinese, String english, Verdict verdict, Light light) {
    IndicatorStatus status = given.indicatorAt(months);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status)).isEqualTo(chinese);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status)).isEqualTo(english);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  static Stream<Arguments> totals() {
    return Stream.of(
        Arguments.of(
            jobs().figure("jobs", 6, "3132"),
            6,
            "累计新增3132人，完成全年目标5800人的54.0%，比序时进度（50.0%）高4.0个百分点",
            "3,132人 new so far, 54.0% of the year's target of 5,800人, 4.0 percentage points above the scheduled 50.0%",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 6, "3480"),
            6,
            "累计新增3480人，完成全年目标5800人的60.0%，比序时进度（50.0%）高10.0个百分点",
            "3,480人 new so far, 60.0% of the year's target of 5,800人, 10.0 percentage points above the scheduled 50.0%",
            Verdict.AHEAD,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 6, "2900"),
            6,
            "累计新增2900人，完成全年目标5800人的50.0%，与序时进度（50.0%）持平",
            "2,900人 new so far, 50.0% of the year's target of 5,800人, level with the scheduled 50.0%",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 6, "2899"),
            6,
            "累计新增2899人，完成全年目标5800人的50.0%，略低于序时进度（50.0%），相差不足0.1个百分点",
            "2,899人 new so far, 50.0% of the year's target of 5,800人, just below the scheduled 50.0% (by less than 0.1 percentage points)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            jobs().figure("jobs", 6, "2901"),
            6,
            "累计新增2901人，完成全年目标5800人的50.0%，略高于序时进度（50.0%），相差不足0.1个百分点",
            "2,901人 new so far, 50.0% of the year's target of 5,800人, just above the scheduled 50.0% (by less than 0.1 percentage points)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 6, "2300"),
            6,
            "累计新增2300人，完成全年目标5800人的39.7%，比序时进度（50.0%）低10.3个百分点",
            "2,300人 new so far, 39.7% of the year's target of 5,800人, 10.3 percentage points below the scheduled 50.0%",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            jobs().figure("jobs", 10, "6003"),
            10,
            "累计新增6003人，完成全年目标5800人的103.5%，超额完成203人",
            "6,003人 new so far, 103.5% of the year's target of 5,800人, 203人 more than the target",
            Verdict.ACHIEVED,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 12, "5800"),
            12,
            "累计新增5800人，完成全年目标5800人的100.0%，全年目标已完成",
            "5,800人 new so far, 100.0% of the year's target of 5,800人, the year's target is reached",
            Verdict.ACHIEVED,
            Light.GREEN),
        Arguments.of(
            jobs().figure("jobs", 12, "5799"),
            12,
            "累计新增5799人，完成全年目标5800人的100.0%，比全年目标少1人",
            "5,799人 new so far, 100.0% of the year's target of 5,800人, 1人 short of the year's target",
            Verdict.MISSED,
            Light.YELLOW),
        Arguments.of(
            of(total("jobs", "人", "5800人", atLeast("5800")).tolerance("100"))
                .figure("jobs", 12, "5750"),
            12,
            "累计完成5750人，完成全年目标5800人的99.1%，比全年目标少50人，在允许误差100人以内",
            "5,750人 so far, 99.1% of the year's target of 5,800人, 50人 short of the year's target, within the tolerance of 100人",
            Verdict.NEAR,
            Light.GREEN),
        Arguments.of(
            of(total("jobs", "人", "5800人", atLeast("5800")).tolerance("100"))
                .figure("jobs", 6, "2850"),
            6,
            "累计完成2850人，完成全年目标5800人的49.1%，比序时进度（50.0%）低0.9个百分点，在允许误差50人以内",
            "2,850人 so far, 49.1% of the year's target of 5,800人, 0.9 percentage points below the scheduled 50.0%, within the tolerance of 50人",
            Verdict.NEAR,
            Light.GREEN),
        Arguments.of(
            of(total("sales", "亿元", "净增150亿元", atLeast("150")))
                .pace("sales", 3, "60")
                .figure("sales", 3, "52.5"),
            3,
            "累计净增52.5亿元，完成全年目标150亿元的35.0%，比计划进度（40.0%）低5.0个百分点",
            "52.5亿元 net so far, 35.0% of the year's target of 150亿元, 5.0 percentage points below the planned 40.0%",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(total("net", "人", "-120人", atLeast("-120"))).figure("net", 6, "-50"),
            6,
            "累计完成-50人，比本期计划（-60人）多10人，全年目标为-120人",
            "-50人 so far, 10人 more than the -60人 planned by now (the year's target: -120人)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(total("net", "人", "0人", atLeast("0"))).figure("net", 6, "-1"),
            6,
            "累计完成-1人，比本期计划（0人）少1人，全年目标为0人",
            "-1人 so far, 1人 less than the 0人 planned by now (the year's target: 0人)",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(total("net", "人", "0人", atLeast("0"))).figure("net", 6, "0"),
            6,
            "累计完成0人，与本期计划（0人）持平，全年目标为0人",
            "0人 so far, level with the 0人 planned by now (the year's target: 0人)",
            Verdict.ON_TRACK,
            Light.GREEN));
  }

  static Stream<Arguments> ceilings() {
    return Stream.of(
        Arguments.of(
            of(total("coal", "万吨", "控制在100万吨以内", atMost("100")).lower()).figure("coal", 6, "48"),
            6,
            "累计48万吨，占全年控制目标100万吨的48.0%，比序时进度（50.0%）低2.0个百分点",
            "48万吨 so far, 48.0% of the year's ceiling of 100万吨, 2.0 percentage points below the scheduled 50.0%",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(total("coal", "万吨", "控制在100万吨以内", atMost("100")).lower()).figure("coal", 6, "53"),
            6,
            "累计53万吨，占全年控制目标100万吨的53.0%，比序时进度（50.0%）高3.0个百分点",
            "53万吨 so far, 53.0% of the year's ceiling of 100万吨, 3.0 percentage points above the scheduled 50.0%",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(total("coal", "万吨", "控制在100万吨以内", atMost("100")).lower())
                .figure("coal", 11, "101.5"),
            11,
            "累计101.5万吨，占全年控制目标100万吨的101.5%，超出全年控制目标1.5万吨",
            "101.5万吨 so far, 101.5% of the year's ceiling of 100万吨, 1.5万吨 over the year's ceiling",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(total("coal", "万吨", "控制在100万吨以内", atMost("100")).lower()).figure("coal", 12, "99"),
            12,
            "累计99万吨，占全年控制目标100万吨的99.0%，控制在全年目标以内",
            "99万吨 so far, 99.0% of the year's ceiling of 100万吨, within the year's ceiling",
            Verdict.ACHIEVED,
            Light.GREEN),
        Arguments.of(
            of(total("coal", "万吨", "控制在100万吨以内", atMost("100")).lower()).figure("coal", 12, "103"),
            12,
            "累计103万吨，占全年控制目标100万吨的103.0%，超出全年控制目标3万吨",
            "103万吨 so far, 103.0% of the year's ceiling of 100万吨, 3万吨 over the year's ceiling",
            Verdict.MISSED,
            Light.YELLOW),
        Arguments.of(
            of(total("accidents", "起", "0起", atMost("0")).lower()).figure("accidents", 6, "1"),
            6,
            "累计1起，超出全年控制目标1起",
            "1起 so far, 1起 over the year's ceiling",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(total("accidents", "起", "0起", atMost("0")).lower()).figure("accidents", 6, "0"),
            6,
            "累计0起，与本期计划（0起）持平，全年目标为0起",
            "0起 so far, level with the 0起 planned by now (the year's target: 0起)",
            Verdict.ON_TRACK,
            Light.GREEN));
  }

  static Stream<Arguments> rates() {
    return Stream.of(
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 6, "12.7"),
            6,
            "增长12.7%，比全年目标（8%左右）高4.7个百分点",
            "up 12.7%, 4.7 percentage points above the year's target (8%左右)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 6, "8.0"),
            6,
            "增长8%，与全年目标（8%左右）持平",
            "up 8%, exactly at the year's target (8%左右)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 6, "-5.10"),
            6,
            "下降5.1%，比全年目标（8%左右）低13.1个百分点",
            "down 5.1%, 13.1 percentage points below the year's target (8%左右)",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 6, "7"),
            6,
            "增长7%，比全年目标（8%左右）低1个百分点",
            "up 7%, 1 percentage point below the year's target (8%左右)",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8")).tolerance("0.5")).figure("gdp", 6, "7.5"),
            6,
            "增长7.5%，比全年目标（8%左右）低0.5个百分点，在允许误差0.5个百分点以内",
            "up 7.5%, 0.5 percentage points below the year's target (8%左右), within the tolerance of 0.5 percentage points",
            Verdict.NEAR,
            Light.GREEN),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 12, "8.4"),
            12,
            "增长8.4%，比全年目标（8%左右）高0.4个百分点，完成全年目标",
            "up 8.4%, 0.4 percentage points above the year's target (8%左右), the year's target is met",
            Verdict.ACHIEVED,
            Light.GREEN),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8"))).figure("gdp", 12, "7.2"),
            12,
            "增长7.2%，比全年目标（8%左右）低0.8个百分点，未完成全年目标",
            "up 7.2%, 0.8 percentage points below the year's target (8%左右), the year's target is missed",
            Verdict.MISSED,
            Light.YELLOW),
        Arguments.of(
            of(growth("trade", "保持正增长", above("0"))).figure("trade", 6, "0.0"),
            6,
            "与上年持平，未高于全年目标（保持正增长）",
            "unchanged on last year, not above the year's target (保持正增长)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(growth("pm", "继续下降", below("0")).lower()).figure("pm", 6, "0"),
            6,
            "与上年持平，未低于全年控制目标（继续下降）",
            "unchanged on last year, not below the year's ceiling (继续下降)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(growth("pm", "继续下降", below("0")).lower()).figure("pm", 6, "-2"),
            6,
            "下降2%，比全年控制目标（继续下降）低2个百分点",
            "down 2%, 2 percentage points below the year's ceiling (继续下降)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(level("jobless", "%", "控制在4.5%以下", atMost("4.5")).lower())
                .figure("jobless", 6, "4.2"),
            6,
            "4.2%，比全年控制目标（控制在4.5%以下）低0.3个百分点",
            "4.2%, 0.3 percentage points below the year's ceiling (控制在4.5%以下)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(level("jobless", "%", "控制在4.5%以下", atMost("4.5")).lower())
                .figure("jobless", 6, "5.5"),
            6,
            "5.5%，比全年控制目标（控制在4.5%以下）高1个百分点",
            "5.5%, 1 percentage point over the year's ceiling (控制在4.5%以下)",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(level("jobless", "%", "控制在5.5%以下", atMost("5.5"))
                    .lower()
                    .aggregate(Aggregate.AVERAGE))
                .figure("jobless", 1, "5.4")
                .figure("jobless", 2, "5.5")
                .figure("jobless", 3, "5.8"),
            3,
            "平均5.57%，比全年控制目标（控制在5.5%以下）高0.07个百分点",
            "5.57% on average, 0.07 percentage points over the year's ceiling (控制在5.5%以下)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(level("jobless", "%", "控制在5.5%以下", atMost("5.5"))
                    .lower()
                    .aggregate(Aggregate.MAXIMUM))
                .figure("jobless", 1, "5.8")
                .figure("jobless", 2, "5.4"),
            2,
            "最高5.8%，比全年控制目标（控制在5.5%以下）高0.3个百分点",
            "5.8% at the highest, 0.3 percentage points over the year's ceiling (控制在5.5%以下)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(level("air", "%", "82%", atLeast("82")).aggregate(Aggregate.MINIMUM))
                .figure("air", 1, "81.5")
                .figure("air", 2, "90"),
            2,
            "最低81.5%，比全年目标（82%）低0.5个百分点",
            "81.5% at the lowest, 0.5 percentage points below the year's target (82%)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(level("pm25", "微克/立方米", "37微克/立方米", atMost("37")).lower()).figure("pm25", 6, "40"),
            6,
            "40微克/立方米，比全年控制目标（37微克/立方米）高3微克/立方米",
            "40微克/立方米, 3微克/立方米 over the year's ceiling (37微克/立方米)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(growth("gdp", "5.5%-6%", range("5.5", "6"))).figure("gdp", 6, "5.7"),
            6,
            "增长5.7%，比全年目标区间（5.5%-6%）下限高0.2个百分点",
            "up 5.7%, 0.2 percentage points above the lower end of the year's target (5.5%-6%)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(growth("cpi", "2%-3%", range("2", "3")).lower()).figure("cpi", 6, "3.2"),
            6,
            "增长3.2%，比全年目标区间（2%-3%）上限高0.2个百分点",
            "up 3.2%, 0.2 percentage points over the upper end of the year's target (2%-3%)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(growth("energy", "下降3.6%", atLeast("3.6")).decline().lower())
                .figure("energy", 12, "3.8"),
            12,
            "下降3.8%，降幅比全年目标（下降3.6%）大0.2个百分点，完成全年目标",
            "down 3.8%, a decline 0.2 percentage points greater than the year's target (下降3.6%), the year's target is met",
            Verdict.ACHIEVED,
            Light.GREEN),
        Arguments.of(
            of(growth("energy", "下降3.6%", atLeast("3.6")).decline()).figure("energy", 12, "-1"),
            12,
            "增长1%，降幅比全年目标（下降3.6%）小4.6个百分点，未完成全年目标",
            "up 1%, a decline 4.6 percentage points smaller than the year's target (下降3.6%), the year's target is missed",
            Verdict.MISSED,
            Light.RED),
        Arguments.of(
            of(level("rank", "", "前3位", rank(3))).figure("rank", 12, "2"),
            12,
            "居第2位，达到全年目标（前3位）",
            "rank 2, the year's target (前3位) is met",
            Verdict.ACHIEVED,
            Light.GREEN));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        Arguments.of(
            income().figure("income", 6, "5.1").figure("gdp", 6, "5.0"),
            6,
            "增长5.1%，比“生产总值增速”（增长5%）高0.1个百分点",
            "up 5.1%, 0.1 percentage points above \"生产总值增速\" (up 5%)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            income().figure("income", 6, "4.2").figure("gdp", 6, "5.0"),
            6,
            "增长4.2%，比“生产总值增速”（增长5%）低0.8个百分点",
            "up 4.2%, 0.8 percentage points below \"生产总值增速\" (up 5%)",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            income().figure("income", 6, "4.2"),
            6,
            "增长4.2%，“生产总值增速”缺少2021年1—6月的数据，无法比较",
            "up 4.2%, but \"生产总值增速\" has no figure for January–June 2021 to compare with",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            of(growth("retail", "高于全市平均", new Target.AtLeastBenchmark("全市平均")))
                .figure("retail", 6, "9")
                .figure("retail.benchmark", 6, "8.5"),
            6,
            "增长9%，比参照值（增长8.5%）高0.5个百分点",
            "up 9%, 0.5 percentage points above the benchmark (up 8.5%)",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(growth("retail", "高于全市平均", new Target.AtLeastBenchmark("全市平均")))
                .figure("retail", 6, "9")
                .figure("retail.benchmark", 5, "8.5"),
            6,
            "增长9%，参照值（retail.benchmark）缺少2021年1—6月的数据，无法比较",
            "up 9%, but there is no benchmark figure (retail.benchmark) for January–June 2021 to compare with",
            Verdict.NO_DATA,
            Light.GREY));
  }

  static Stream<Arguments> ranks() {
    return Stream.of(
        Arguments.of(
            of(level("rank", "", "前3位", rank(3))).figure("rank", 6, "2"),
            6,
            "居第2位，达到全年目标（前3位）",
            "rank 2, the year's target (前3位) is met",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(level("rank", "", "前3位", rank(3))).figure("rank", 6, "5"),
            6,
            "居第5位，距全年目标（前3位）差2位",
            "rank 5, 2 short of the year's target (前3位)",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(level("rank", "", "位次前移", rankBetter()).baseline("5")).figure("rank", 6, "4"),
            6,
            "居第4位，比上年第5位前移1位",
            "rank 4, 1 better than last year's rank 5",
            Verdict.ON_TRACK,
            Light.GREEN),
        Arguments.of(
            of(level("rank", "", "位次前移", rankBetter()).baseline("5")).figure("rank", 6, "5"),
            6,
            "居第5位，与上年第5位相同",
            "rank 5, the same as last year's rank 5",
            Verdict.BEHIND,
            Light.YELLOW),
        Arguments.of(
            of(level("rank", "", "位次前移", rankBetter()).baseline("5")).figure("rank", 6, "6"),
            6,
            "居第6位，比上年第5位后移1位",
            "rank 6, 1 worse than last year's rank 5",
            Verdict.BEHIND,
            Light.RED),
        Arguments.of(
            of(level("rank", "", "位次前移", rankBetter())).figure("rank", 6, "4"),
            6,
            "目标为“位次前移”，计划未给出上年位次，无法评价",
            "the target is \"位次前移\", but the plan doesn't say where last year was",
            Verdict.NOT_ASSESSED,
            Light.GREY));
  }

  static Stream<Arguments> notAssessed() {
    return Stream.of(
        Arguments.of(
            jobs().figure("jobs", 5, "2500"),
            6,
            "2021年1—6月数据未按期报送，最近一期为2021年1—5月的2500人",
            "no figure reported in time for January–June 2021, the latest is 2,500人 for January–May 2021",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            jobs(),
            6,
            "2021年1—6月数据未按期报送，尚无实际数据",
            "no figure reported in time for January–June 2021, no actual figure so far",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            jobs().forecast("jobs", 6, "3000"),
            6,
            "2021年1—6月只有预计数，尚无实际数据",
            "only a forecast for January–June 2021, no actual figure so far",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            jobs().figure("jobs", 5, "2500").forecast("jobs", 6, "3000"),
            6,
            "2021年1—6月只有预计数，最近一期为2021年1—5月的2500人",
            "only a forecast for January–June 2021, the latest is 2,500人 for January–May 2021",
            Verdict.NO_DATA,
            Light.GREY),
        Arguments.of(
            of(growth("gdp", "8%左右", about("8")).frequency(Frequency.QUARTERLY)),
            2,
            "首次公布2021年1—3月数据，目前无应报数据",
            "nothing is published before January–March 2021",
            Verdict.NOT_DUE,
            Light.GREY),
        Arguments.of(
            of(growth("energy", "3.6%", about("3.6")).frequency(Frequency.ANNUAL)),
            11,
            "按年度公布，年底前不作评价",
            "published once a year, not assessed before the year's end",
            Verdict.NOT_DUE,
            Light.GREY),
        Arguments.of(
            of(level("quality", "", "稳步提升", new Target.Qualitative("稳步提升"))),
            6,
            "目标为“稳步提升”，由人工评价",
            "the target \"稳步提升\" is for people to judge",
            Verdict.NOT_ASSESSED,
            Light.GREY),
        Arguments.of(
            of(level("quality", "", "稳步提升", new Target.Qualitative("稳步提升")))
                .words("quality", 6, "新增三家三甲医院"),
            6,
            "目标为“稳步提升”，由人工评价，最新进展：新增三家三甲医院",
            "the target \"稳步提升\" is for people to judge, latest progress: 新增三家三甲医院",
            Verdict.NOT_ASSESSED,
            Light.GREY),
        Arguments.of(
            of(IndicatorBuilder.withoutTarget("new")).figure("new", 6, "5"),
            6,
            "目标尚未确定，不作评价",
            "no target is set yet",
            Verdict.NOT_ASSESSED,
            Light.GREY));
  }

  private static Given of(IndicatorBuilder indicator) {
    return Given.year2021().indicator(indicator);
  }

  private static Given jobs() {
    return of(total("jobs", "人", "5800人", atLeast("5800")).named("城镇新增就业"));
  }

  private static Given income() {
    return of(growth("income", "与经济增长同步", new Target.InStepWith("gdp")))
        .indicator(growth("gdp", "5%左右", about("5")).named("生产总值增速"));
  }
}
