package org.duban.status.model;

import java.math.BigDecimal;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.text.Currency;
import org.duban.text.Notation;
import org.duban.text.Phrases;
import org.duban.time.Ratio;

/// Figures as a report prints them: without trailing zeros, with their unit, a decline as a
/// decline.
public final class Amounts {

  /// Digits after the point beyond which a figure counts as computed, not typed.
  private static final int MOST_TYPED_DIGITS = 10;

  private static final int COMPUTED_DIGITS = 2;

  /// Units in letters before this one stand apart from the number.
  private static final char FIRST_BEYOND_LATIN = '\u0250';

  private final Phrases phrases;
  private final Notation notation;

  public Amounts(Phrases phrases) {
    this.phrases = phrases;
    this.notation = Notation.of(phrases.lang());
  }

  /// The number as it was typed, without trailing zeros: `12.70` is 12.7. English groups the
  /// thousands.
  public String number(BigDecimal value) {
    return notation.number(value.stripTrailingZeros());
  }

  /// The number in full where it is a decimal, else with two digits after the point.
  public String number(Ratio value) {
    BigDecimal typed = value.rounded(MOST_TYPED_DIGITS);
    return Ratio.of(typed).equals(value) ? number(typed) : number(value.rounded(COMPUTED_DIGITS));
  }

  /// A number with its unit: `3132人`, `5.4%`, `£5m`, `12 km`.
  public String amount(Ratio value, String unit) {
    return withUnit(number(value), unit);
  }

  public String amount(BigDecimal value, String unit) {
    return withUnit(number(value), unit);
  }

  /// The figure of an indicator in words: `增长12.7%`, `下降5.1%`, `3132人`, `第3位`.
  public String figure(Indicator indicator, Ratio value) {
    if (isRank(indicator)) {
      return phrases.say("status.rank.place", "place", number(value));
    }
    if (!isChange(indicator)) {
      return amount(value, indicator.unit());
    }
    int sign = indicator.goal().decline() ? -value.signum() : value.signum();
    String size = amount(magnitude(value), indicator.unit());
    return switch (sign) {
      case 1 -> phrases.say("status.rose", "amount", size);
      case -1 -> phrases.say("status.fell", "amount", size);
      default -> phrases.say("status.unchanged");
    };
  }

  /// The value that is judged: `平均5.1%` for an average, which is computed and has two digits after
  /// the point at most, else [#figure].
  public String aggregate(Indicator indicator, Ratio value) {
    return switch (indicator.aggregate()) {
      case LATEST -> figure(indicator, value);
      case AVERAGE -> phrases.say("status.average", "figure", figure(indicator, computed(value)));
      case MAXIMUM -> phrases.say("status.maximum", "figure", figure(indicator, value));
      case MINIMUM -> phrases.say("status.minimum", "figure", figure(indicator, value));
    };
  }

  /// How far two figures of an indicator are apart, as it is printed: that of an average with two
  /// digits after the point at most.
  public static Ratio size(Indicator indicator, Ratio distance) {
    return magnitude(indicator.aggregate() == Aggregate.AVERAGE ? computed(distance) : distance);
  }

  /// How far two figures of an indicator are apart: percentages in percentage points.
  public String distance(Indicator indicator, Ratio value) {
    Ratio size = size(indicator, value);
    if (isRank(indicator)) {
      return phrases.say(
          size.equals(Ratio.ONE) ? "status.place" : "status.places", "number", number(size));
    }
    return indicator.isPercentage() ? points(number(size)) : amount(size, indicator.unit());
  }

  /// A share of 1 as percentage points with one decimal: `4.0个百分点`; what is more than nothing and
  /// would round to it is `不足0.1个百分点`.
  public String points(Ratio share) {
    BigDecimal percent = magnitude(share).percent();
    return percent.signum() == 0 && share.signum() != 0
        ? phrases.say("status.less_than", "amount", points("0.1"))
        : points(percent.toPlainString());
  }

  /// That many percentage points.
  public String points(String number) {
    return phrases.say(number.equals("1") ? "status.point" : "status.points", "number", number);
  }

  private String withUnit(String number, String unit) {
    if (unit.equals("百分点")) {
      return points(number);
    }
    if (unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰")) {
      return number + unit;
    }
    if (Currency.SIGNS.indexOf(unit.charAt(0)) >= 0) {
      String sign = unit.substring(0, 1);
      String rest = unit.substring(1);
      return number.startsWith("-")
          ? "-" + sign + number.substring(1) + rest
          : sign + number + rest;
    }
    boolean apart = Character.isLetter(unit.charAt(0)) && unit.charAt(0) < FIRST_BEYOND_LATIN;
    return apart ? number + " " + unit : number + unit;
  }

  private static Ratio computed(Ratio value) {
    return Ratio.of(value.rounded(COMPUTED_DIGITS));
  }

  public static boolean isRank(Indicator indicator) {
    return indicator.goal().target().filter(Target.Rank.class::isInstance).isPresent();
  }

  /// Whether its figures are changes: a growth, or a total or level that is to decline.
  private static boolean isChange(Indicator indicator) {
    return indicator.measure() == Measure.GROWTH || indicator.goal().decline();
  }

  public static Ratio magnitude(Ratio value) {
    return value.signum() < 0 ? value.negated() : value;
  }
}
