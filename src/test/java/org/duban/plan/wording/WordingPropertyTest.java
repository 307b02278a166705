package org.duban.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duban.plan.model.Goal;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Target;
import org.duban.plan.wording.Counterparts.Named;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingPropertyTest {

  private static final long SEED = 20210716L;

  private static final List<String> UNITS =
      List.of("%", "人", "万人", "亿元", "亿斤", "微克/立方米", "百分点", "£", "£m", "people", "");

  private static final Counterparts OTHERS =
      Counterparts.of(List.of(new Named("gdp", "生产总值增速"), new Named("jobs", "城镇新增就业")));

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyTargetIsReadBackFromItsWording(Lang lang) {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      Goal goal = goal(random, lang, unit);
      Wording.Reading reading = understood(goal.wording(), unit);
      assertThat(reading.goal()).as("seed %s, unit %s", SEED, unit).isEqualTo(goal);
      assertThat(reading.unit())
          .isEqualTo(
              unit.isEmpty() && goal.target().get() instanceof Target.InStepWith ? "%" : unit);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789.,%-—~至到+入人万亿元户个百分点增长下降控制在不低于超过左右以上以下内约前第三五十力争确保与同步平均高正（）()，；、 £m",
        "at least most no more than about between and to or less over under % 0123456789.,-()£mk"
            + " people rank top gdp",
        "\u0000\uD840\uDC0B𠮷䶮\u200B\uFEFF\u3000\uFF05８％\"'\\{}[]<>=?*|^$\n\t5%以"
      })
  void noTextMakesItThrow(String alphabet) {
    Random random = new Random(SEED);
    int[] characters = alphabet.codePoints().toArray();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(16); n > 0; n--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      Read<Wording.Reading> read = Wording.read(text.toString(), row(unit));
      assertThat(read.value().isPresent())
          .as("seed %s, unit %s: %s", SEED, unit, text)
          .isNotEqualTo(read.hasErrors());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"稳", "6%", "1", "前", "，", "(", "a ", "与", "千", "同步"})
  void aVeryLongTextIsReadInNoTime(String piece) {
    Read<Wording.Reading> read = Wording.read(piece.repeat(20_000 / piece.length()), row("%"));
    assertThat(read.value().isPresent()).isNotEqualTo(read.hasErrors());
  }

  private static Goal goal(Random random, Lang lang, String unit) {
    boolean zh = lang == Lang.ZH;
    boolean decline = random.nextInt(5) == 0;
    Target target = decline ? quantity(random, true) : target(random, zh);
    Optional<Target> stretch =
        !(target instanceof Target.Qualitative) && random.nextInt(4) == 0
            ? Optional.of(quantity(random, decline))
            : Optional.empty();
    String wording = words(target, unit, zh);
    if (decline) {
      wording = (zh ? "下降" : "fall by ") + wording;
    }
    if (stretch.isPresent()) {
      wording += (zh ? "，力争" : ", aiming for ") + words(stretch.get(), unit, zh);
    }
    return new Goal(wording, Optional.of(target), decline, stretch);
  }

  private static Target target(Random random, boolean zh) {
    return switch (random.nextInt(12)) {
      case 0 -> new Target.InStepWith(random.nextBoolean() ? "gdp" : "jobs");
      case 1 -> new Target.AtLeastBenchmark(zh ? "全省平均水平" : "national average");
      case 2 -> new Target.Rank(Optional.of(1 + random.nextInt(99)));
      case 3 -> new Target.Rank(Optional.empty());
      case 4 -> new Target.Qualitative(zh ? "稳中有进" : "steady progress");
      default -> quantity(random, false);
    };
  }

  private static Target quantity(Random random, boolean positive) {
    BigDecimal a = number(random, positive);
    BigDecimal b = number(random, positive);
    return switch (random.nextInt(6)) {
      case 0 -> new Target.AtLeast(a);
      case 1 -> new Target.AtMost(a);
      case 2 -> new Target.About(a);
      case 3 -> new Target.Range(a.min(b), a.max(b));
      case 4 -> new Target.Above(a);
      default -> new Target.Below(a);
    };
  }

  private static BigDecimal number(Random random, boolean positive) {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4));
    return positive || random.nextInt(4) > 0 ? number : number.negate();
  }

  private static String words(Target target, String unit, boolean zh) {
    return switch (target) {
      case Target.AtLeast(var floor) -> (zh ? "不低于" : "at least ") + amount(floor, unit, zh);
      case Target.AtMost(var ceiling) -> (zh ? "不超过" : "at most ") + amount(ceiling, unit, zh);
      case Target.About(var value) ->
          zh ? amount(value, unit, zh) + "左右" : "about " + amount(value, unit, zh);
      case Target.Range(var lower, var upper) ->
          amount(lower, unit, zh) + (zh ? "至" : " to ") + amount(upper, unit, zh);
      case Target.Above(var bound) -> ">" + amount(bound, unit, zh);
      case Target.Below(var bound) -> "<" + amount(bound, unit, zh);
      case Target.InStepWith(var id) -> zh ? "与" + id + "同步" : "in step with " + id;
      case Target.AtLeastIndicator(var id, _) -> (zh ? "高于" : "above ") + id;
      case Target.AtMostIndicator(var id, _) -> (zh ? "低于" : "below ") + id;
      case Target.AtLeastBenchmark(var benchmark, _) -> (zh ? "不低于" : "above ") + benchmark;
      case Target.AtMostBenchmark(var benchmark, _) -> (zh ? "不高于" : "below ") + benchmark;
      case Target.Rank(var place) ->
          place.map(p -> zh ? "前" + p + "位" : "top " + p).orElse(zh ? "位次前移" : "better rank");
      case Target.Qualitative(var words) -> words;
    };
  }

  private static String amount(BigDecimal value, String unit, boolean zh) {
    String digits = value.toPlainString();
    if (unit.startsWith("£") && value.signum() >= 0) {
      return "£" + digits + unit.substring(1);
    }
    return digits + (zh || unit.isEmpty() || unit.equals("%") ? "" : " ") + unit;
  }

  private static Wording.Reading understood(String wording, String unit) {
    Read<Wording.Reading> read = Wording.read(wording, row(unit));
    assertThat(read.problems())
        .as("seed %s, unit %s: %s", SEED, unit, wording)
        .allMatch(p -> p.code() == PlanCode.T014);
    return read.value().orElseThrow();
  }

  private static Wording.Row row(String unit) {
    return new Wording.Row(
        "self", "指标", unit, Optional.empty(), Optional.empty(), OTHERS, Place.NONE);
  }
}
