package org.duban.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Target;
import org.duban.plan.wording.Counterparts.Named;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Place PLACE = new Place("targets/2021/indicators.csv", 4, 4, "target");

  private static final Counterparts OTHERS =
      Counterparts.of(
          List.of(
              new Named("gdp", "生产总值增速"),
              new Named("energy", "单位GDP能耗"),
              new Named("jobs", "城镇新增就业")));

  @ParameterizedTest
  @CsvFileSource(
      resources = "wordings.csv",
      delimiter = '|',
      useHeadersInDisplayName = true,
      maxCharsPerColumn = 200)
  void understandsWhatOfficesWrite(
      String wording,
      String name,
      String unit,
      String direction,
      String operator,
      String value,
      String readUnit,
      String measure,
      String readDirection,
      String decline,
      String stretch) {
    Read<Wording.Reading> read = Wording.read(wording, row(name, unit, direction));
    assertThat(read.problems())
        .as("%s", read.problems())
        .allMatch(p ->
            p.code() == PlanCode.T014 || p.code() == PlanCode.T016 || p.code() == PlanCode.T020);
    Wording.Reading reading = read.value().orElseThrow();
    Target target = reading.goal().target().orElseThrow();
    assertThat(target.operator()).isEqualTo(operator);
    assertThat(valueOf(target)).isEqualTo(orEmpty(value));
    assertThat(reading.unit()).isEqualTo(orEmpty(readUnit));
    assertThat(reading.measure()).isEqualTo(Measure.valueOf(measure.toUpperCase(Locale.ROOT)));
    assertThat(reading.direction())
        .isEqualTo(Direction.valueOf(readDirection.toUpperCase(Locale.ROOT)));
    assertThat(reading.goal().decline()).isEqualTo("decline".equals(decline));
    assertThat(reading.goal().stretch().map(WordingTest::stretchOf).orElse(""))
        .isEqualTo(orEmpty(stretch));
    assertThat(reading.goal().wording()).isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "五点五|%|5.5",
        "8%左有|%|8%左右",
        "8%左有||8%左右",
        "5800入|人|5800人",
        "5800入||5800人",
        "1e400|%|6%以上",
        "1e3|人|1000",
        "1.2.3e5|人|100人以上",
        "三千人|人|3000人",
        "二十|个|20",
        "增长五以上|%|增长5以上",
        "提高一个百分点|百分点|提高1个百分点",
        "不底于6%|%|不低于6%",
        "增张6%|%|增长6%",
        "7%至6%|%|6%至7%",
        "下降-3.6%|%|下降3.6%",
        "6%以上以下|%|6%以上",
        "不低于6%左右|%|6%以上",
        "前10%|%|10%",
        "位次前移3位|%|6%以上",
        "5，80人|人|6%以上",
        "6%以上（5%）|%|6%以上",
        "4.5 out of 5|%|at least 6%",
        "top 25%|%|25%",
        "过千亿|亿元|超过千亿",
        "1st quartile||1",
        "4.5%（以下）|%|4.5%以下",
        "6%以上，力争下降7%|%|6%以上",
        "6%%|%|6",
        "±6%|%|6%",
        "6%？|%|6%",
        "5800 old people|people|5800 people",
        "5800人左有|人|5800人左右",
        "社会消费品零售总额增长9%|%|增长9%",
        "100000000000000000000000000000000000%|%|6%以上"
      })
  void refusesANumberThatItDoesNotUnderstandAndSuggestsAWording(
      String wording, String unit, String suggestion) {
    Problem problem = failure(Wording.read(wording, row("指标", unit, "")));
    assertThat(problem.code()).isIn(PlanCode.T012, PlanCode.T013);
    if (problem.code() == PlanCode.T012) {
      assertThat(problem.args()).containsEntry("suggestion", suggestion);
    }
    String offered = problem.args().get(problem.code() == PlanCode.T012 ? "suggestion" : "example");
    assertThat(Wording.read(offered, row("指标", unit, "")).value()).as(offered).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "5800户, 人, 户",
    "5800万户, 万人, 万户",
    "增长8%, 亿元, %",
    "提高0.5个百分点, %, 个百分点",
    "5800人次, 人, 人次",
    "£5, 元, £",
    "6%至7人, %, 人",
    "两位数增长, 亿元, %",
    "翻一番, 亿元, %",
    "比2020年翻一番, 亿元, %",
    "零增长, 万吨, %"
  })
  void refusesAnotherUnitThanTheRows(String wording, String rowUnit, String unit) {
    Problem problem = failure(Wording.read(wording, row("指标", rowUnit, "")));
    assertThat(problem.code()).isEqualTo(PlanCode.T003);
    assertThat(problem.args()).containsEntry("unit", unit).containsEntry("rowUnit", rowUnit);
  }

  @Test
  void refusesAnEmptyTarget() {
    assertThat(failure(Wording.read(" \u3000", row("指标", "%", ""))).code())
        .isEqualTo(PlanCode.T001);
  }

  @ParameterizedTest
  @CsvSource({
    "TBD",
    "tbc",
    "NA",
    "N/A",
    "—",
    "-",
    "……",
    "待定",
    "No Data",
    "to be confirmed",
    "TBA",
    "to be set",
    "待省下达",
    "尚未下达"
  })
  void aMarkOfAMissingFigureIsNoTargetYet(String wording) {
    Read<Wording.Reading> read = Wording.read(wording, row("指标", "人", ""));
    assertThat(read.value().orElseThrow().goal())
        .isEqualTo(new Goal(wording, Optional.empty(), false, Optional.empty()));
    assertThat(codes(read)).containsExactly(PlanCode.T002);
    assertThat(read.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'增长6%以上，总量突破2600亿元', %",
    "'6%以上，7%以上', %",
    "'力争8%，力争9%', %",
    "'与经济增长同步，增长6%以上', %",
    "'6%，力争7%，力争8%', %"
  })
  void refusesTwoTargetsInOneCell(String wording, String unit) {
    Problem problem = failure(Wording.read(wording, row("指标", unit, "")));
    assertThat(problem.code()).isIn(PlanCode.T013, PlanCode.T003);
  }

  @Test
  void whatIsNotJudgedInAWordingIsTold() {
    Read<Wording.Reading> read = Wording.read("增长6%以上，质量效益同步改善", row("投资", "%", ""));
    assertThat(codes(read)).containsExactly(PlanCode.T007);
    assertThat(read.problems().getFirst().args()).containsEntry("part", "质量效益同步改善");
    assertThat(targetOf(read)).isEqualTo(new Target.AtLeast(new BigDecimal("6")));
  }

  @ParameterizedTest
  @CsvSource({"6%以上, lower, at_least", "控制在6%以下, higher, at_most", "控制在6%左右, higher, about"})
  void theWordsWinOverADirectionThatContradictsThem(
      String wording, String direction, String operator) {
    Read<Wording.Reading> read = Wording.read(wording, row("指标", "%", direction));
    assertThat(codes(read)).containsExactly(PlanCode.T006);
    assertThat(targetOf(read).operator()).isEqualTo(operator);
  }

  @Test
  void aDeclineIsMeasuredOnItsOwnScaleWhateverTheDirection() {
    Read<Wording.Reading> read = Wording.read("下降3.6%", row("单位GDP能耗", "%", "lower"));
    assertThat(read.problems()).isEmpty();
    assertThat(targetOf(read)).isEqualTo(new Target.AtLeast(new BigDecimal("3.6")));
    assertThat(read.value().orElseThrow().direction()).isEqualTo(Direction.LOWER);
  }

  @Test
  void aBareValueIsACeilingWhereLowerIsBetter() {
    assertThat(targetOf(Wording.read("37", row("指标", "微克/立方米", "lower"))))
        .isEqualTo(new Target.AtMost(new BigDecimal("37")));
  }

  @Test
  void growthInARowOfAmountsIsWarnedAbout() {
    Read<Wording.Reading> read = Wording.read("保持正增长", row("进出口总额", "亿元", ""));
    assertThat(codes(read)).containsExactly(PlanCode.T008);
    assertThat(read.value().orElseThrow().measure()).isEqualTo(Measure.GROWTH);
  }

  @ParameterizedTest
  @CsvSource({
    "与经济增长同步（gdp）, gdp",
    "与经济增长同步(GDP), gdp",
    "与GDP增长同步, gdp",
    "与地区生产总值同步, gdp",
    "与全市经济发展同步, gdp",
    "与城镇新增就业同步, jobs",
    "与jobs同步, jobs",
    "in step with jobs, jobs",
    "keep pace with economic growth, gdp",
    "与能耗同步, energy"
  })
  void keepsInStepWithTheIndicatorNamed(String wording, String id) {
    assertThat(targetOf(Wording.read(wording, row("收入", "%", ""))))
        .isEqualTo(new Target.InStepWith(id));
  }

  @Test
  void anIndicatorToKeepInStepWithMustBeOneOfThePlans() {
    Problem none = failure(Wording.read("与房价同步", row("收入", "%", "")));
    assertThat(none.code()).isEqualTo(PlanCode.T004);
    assertThat(none.args().get("candidates")).contains("gdp");
    Problem unknown = failure(Wording.read("与经济增长同步（gdq）", row("收入", "%", "")));
    assertThat(unknown.code()).isEqualTo(PlanCode.T004);
    assertThat(unknown.args().get("candidates")).contains("gdp");
    Counterparts two = Counterparts.of(List.of(new Named("a", "生产总值增速"), new Named("b", "地区生产总值")));
    Problem several =
        failure(
            Wording.read(
                "与经济增长同步",
                new Wording.Row("c", "收入", "%", Optional.empty(), Optional.empty(), two, PLACE)));
    assertThat(several.code()).isEqualTo(PlanCode.T005);
    assertThat(several.args().get("candidates"))
        .isEqualTo(Problem.listed(List.of("生产总值增速 (a)", "地区生产总值 (b)")));
    Problem itself =
        failure(
            Wording.read(
                "与a同步",
                new Wording.Row("a", "收入", "%", Optional.empty(), Optional.empty(), two, PLACE)));
    assertThat(itself.code()).isEqualTo(PlanCode.T004);
  }

  @Test
  void aProblemStandsInTheCellAndReadsInBothLanguages() {
    Problem problem = failure(Wording.read("5800入", row("城镇新增就业", "人", "")));
    assertThat(problem.place()).isEqualTo(PLACE);
    assertThat(Phrases.of(Lang.ZH).message(problem)).isEqualTo("目标“5800入”看不懂，问题在“入”");
    assertThat(Phrases.of(Lang.ZH).fix(problem)).startsWith("请写成“5800人”这样的形式");
    assertThat(Phrases.of(Lang.EN).message(problem)).contains("\"5800入\"");
    assertThat(Phrases.of(Lang.EN).fix(problem)).startsWith("Write it in a form such as \"5800人\"");
  }

  @Test
  void knowsTheEconomyByItsNames() {
    for (String name : List.of("经济增长", "GDP", "地区生产总值（亿元）", "国内生产总值增长率", "GDP growth")) {
      Counterparts others =
          Counterparts.of(List.of(new Named("a", "研发投入占GDP比重"), new Named("b", name)));
      Wording.Row row =
          new Wording.Row("c", "收入", "%", Optional.empty(), Optional.empty(), others, PLACE);
      assertThat(targetOf(Wording.read("与经济增长同步", row)))
          .as(name)
          .isEqualTo(new Target.InStepWith("b"));
    }
  }

  private static Wording.Row row(String name, String unit, String direction) {
    return new Wording.Row(
        "self",
        name,
        orEmpty(unit),
        Optional.empty(),
        Optional.of(orEmpty(direction))
            .filter(d -> !d.isEmpty())
            .map(d -> Direction.valueOf(d.toUpperCase(Locale.ROOT))),
        OTHERS,
        PLACE);
  }

  private static String valueOf(Target target) {
    return switch (target) {
      case Target.Range(var lower, var upper) ->
          lower.toPlainString() + ".." + upper.toPlainString();
      case Target.AtLeastBenchmark(var benchmark, _) -> benchmark;
      case Target.AtMostBenchmark(var benchmark, _) -> benchmark;
      case Target.Qualitative(var words) -> words;
      default -> target.number().map(BigDecimal::toPlainString).orElse("");
    };
  }

  private static String stretchOf(Target target) {
    return target instanceof Target.Qualitative(var words)
        ? words
        : target.operator() + " " + valueOf(target);
  }

  private static Target targetOf(Read<Wording.Reading> read) {
    return read.value().orElseThrow().goal().target().orElseThrow();
  }

  private static List<Object> codes(Read<?> read) {
    return read.problems().stream().<Object>map(Problem::code).toList();
  }

  private static Problem failure(Read<?> read) {
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
