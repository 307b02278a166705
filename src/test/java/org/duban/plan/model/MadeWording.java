package org.duban.plan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.duban.plan.wording.Counterparts;
import org.duban.plan.wording.Wording;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.text.Lang;

/// A wording put together from numbers, units, operators, frames and denials, with what it means
/// written down as it is made.
///
/// @param n the number meant, in tenths
/// @param m the larger one of a range, in tenths
public record MadeWording(
    Lang lang,
    String wording,
    String unit,
    Optional<Direction> direction,
    String meaning,
    int n,
    int m) {

  private static final List<String> CHINESE_UNITS =
      List.of("%", "万人", "亿元", "个", "家", "公里", "万吨", "件", "微克/立方米", "个百分点");
  private static final List<String> ENGLISH_UNITS =
      List.of("%", " homes", " people", " tonnes", " days", " per 1,000", " kWh", " hectares");

  /// `N` is a number with its unit, `M` a larger one, `L` a smaller one.
  private static final List<String> CHINESE =
      List.of(
          "不低于N|at_least",
          "N以上|at_least",
          "达到N|at_least",
          "突破N|at_least",
          "至少N|at_least",
          "不少于N|at_least",
          "N及以上|at_least",
          "保持在N以上|at_least",
          "提高到N|at_least",
          "不超过N|at_most",
          "N以内|at_most",
          "控制在N以下|at_most",
          "不高于N|at_most",
          "不得超过N|at_most",
          "N左右|about",
          "约N|about",
          "N至M|range",
          "N—M|range",
          "不低于N且不高于M|range",
          "由L提高到N|at_least",
          "从L增加到N以上|at_least",
          "由M下降到N|at_most",
          "从M压减到N以内|at_most",
          "N，力争M|at_least",
          "确保N以上、力争M|at_least",
          ">N|above",
          "≤N|at_most",
          "N|bare",
          "下降N|decline at_least",
          "下降N以上|decline at_least",
          "降幅不超过N|decline at_most",
          "不出现N|refused",
          "不达到N|refused",
          "未达到N以上|refused",
          "不增长N|refused",
          "并非N左右|refused",
          "避免下降N|refused",
          "防止超过N|refused",
          "不是N|refused");

  private static final List<String> CHINESE_FRAMES =
      List.of("~", "到2027年~", "2026年底~", "全市~", "全年~", "十五五末~", "~（约束性）", "6月底前~");

  private static final List<String> ENGLISH =
      List.of(
          "at least N|at_least",
          "N or more|at_least",
          "no fewer than N|at_least",
          "not less than N|at_least",
          "a minimum of N|at_least",
          "maintain at N or above|at_least",
          "at most N|at_most",
          "no more than N|at_most",
          "N or less|at_most",
          "up to N|at_most",
          "not to exceed N|at_most",
          "reduce to N|at_most",
          "about N|about",
          "around N|about",
          "N to M|range",
          "between N and M|range",
          "from L to N|at_least",
          "increase from L to N|at_least",
          "reduce from M to N|at_most",
          "down from M to N|at_most",
          "N; stretch target M|at_least",
          "≥ N|at_least",
          "< N|below",
          "N|bare",
          "reduce by N|decline at_least",
          "cut by at least N|decline at_least",
          "N reduction|decline at_least",
          "not N|refused",
          "not at least N|refused",
          "never more than N|refused",
          "do not reduce by N|refused",
          "avoid N|refused",
          "without N|refused",
          "not reach N|refused",
          "prevent a fall of N|refused");

  private static final List<String> ENGLISH_FRAMES =
      List.of(
          "~",
          "~ by March 2027",
          "~ by 31 December 2026",
          "~ in 2025/26",
          "by 2030 ~",
          "~ (binding)");

  public static MadeWording of(Lang lang, RandomGenerator random) {
    boolean chinese = lang == Lang.ZH;
    List<String> templates = chinese ? CHINESE : ENGLISH;
    List<String> frames = chinese ? CHINESE_FRAMES : ENGLISH_FRAMES;
    List<String> units = chinese ? CHINESE_UNITS : ENGLISH_UNITS;
    String[] template = templates.get(random.nextInt(templates.size())).split("\\|", -1);
    String unit = units.get(random.nextInt(units.size()));
    int l = 1 + random.nextInt(400);
    int n = l + 1 + random.nextInt(500);
    int m = n + 1 + random.nextInt(500);
    String core = template[0].replace("N", amount(n, unit)).replace("M", amount(m, unit));
    core = core.replace("L", amount(l, unit));
    String wording = frames.get(random.nextInt(frames.size())).replace("~", core);
    Optional<Direction> direction =
        switch (random.nextInt(3)) {
          case 0 -> Optional.of(Direction.HIGHER);
          case 1 -> Optional.of(Direction.LOWER);
          default -> Optional.empty();
        };
    return new MadeWording(
        lang, wording, random.nextBoolean() ? unit.strip() : "", direction, template[1], n, m);
  }

  /// In tenths, so that numbers have decimals.
  private static String amount(int tenths, String unit) {
    return BigDecimal.valueOf(tenths, 1).toPlainString() + unit;
  }

  public Read<Wording.Reading> read() {
    return Wording.read(
        wording,
        new Wording.Row(
            "self",
            lang == Lang.ZH ? "指标" : "Indicator",
            unit,
            Optional.empty(),
            direction,
            Counterparts.NONE,
            Place.NONE));
  }

  /// Whether it denies, so that it must be refused.
  public boolean denies() {
    return meaning.equals("refused");
  }

  public boolean isMeantBy(Wording.Reading reading) {
    Target target = reading.goal().target().orElseThrow();
    boolean decline = meaning.startsWith("decline");
    String operator = decline ? meaning.substring("decline ".length()) : meaning;
    if (operator.equals("bare")) {
      boolean lower = direction.filter(d -> d == Direction.LOWER).isPresent();
      operator = lower ? "at_most" : "at_least";
    }
    // With lower better, what has no word for its side is a ceiling.
    boolean open =
        meaning.equals("at_least")
            && direction.filter(d -> d == Direction.LOWER).isPresent()
            && target.operator().equals("at_most");
    return (target.operator().equals(operator) || open)
        && reading.goal().decline() == decline
        && same(target.number(), n)
        && (!operator.equals("range") || same(target.upperNumber(), m));
  }

  private static boolean same(Optional<BigDecimal> number, int tenths) {
    return number.filter(n -> n.compareTo(BigDecimal.valueOf(tenths, 1)) == 0).isPresent();
  }
}
