package org.duban.plan.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// What a plan promises for one indicator. Values are in the indicator's own unit. For a target
/// worded as a decline (下降3.6%) the values, and the figures that they are compared with, are
/// declines: see [Goal#decline].
public sealed interface Target {

  /// Met by `floor` or more: 6%以上, 5800人.
  record AtLeast(BigDecimal floor) implements Target {}

  /// Met by `ceiling` or less: 控制在4.5%以下.
  record AtMost(BigDecimal ceiling) implements Target {}

  /// 8%左右: as a floor, or a ceiling where lower is better, with the indicator's tolerance.
  record About(BigDecimal value) implements Target {}

  /// 6%至7%: the lower bound is the floor; the upper one is the ceiling where lower is better.
  record Range(BigDecimal lower, BigDecimal upper) implements Target {
    public Range {
      if (lower.compareTo(upper) > 0) {
        throw new IllegalArgumentException(lower + " > " + upper);
      }
    }
  }

  /// Met by more than `bound`: 保持正增长.
  record Above(BigDecimal bound) implements Target {}

  /// Met by less than `bound`: 继续下降.
  record Below(BigDecimal bound) implements Target {}

  /// 与经济增长同步: at least the figure of another indicator for the same period.
  record InStepWith(String indicator) implements Target {}

  /// 高于经济增长: the figure of another indicator for the same period, or `beyond` more.
  record AtLeastIndicator(String indicator, BigDecimal beyond) implements Target {}

  /// 低于经济增长: that figure, or `beyond` less.
  record AtMostIndicator(String indicator, BigDecimal beyond) implements Target {}

  /// 高于全市平均1.4个百分点: the benchmark figure recorded for the same period, or `beyond` more.
  record AtLeastBenchmark(String benchmark, BigDecimal beyond) implements Target {
    public AtLeastBenchmark(String benchmark) {
      this(benchmark, BigDecimal.ZERO);
    }
  }

  /// 低于全国平均: at most that figure, or `beyond` less.
  record AtMostBenchmark(String benchmark, BigDecimal beyond) implements Target {
    public AtMostBenchmark(String benchmark) {
      this(benchmark, BigDecimal.ZERO);
    }
  }

  /// 前3位. Without a place: better than the baseline (位次前移).
  record Rank(Optional<Integer> place) implements Target {
    public Rank {
      Objects.requireNonNull(place);
    }
  }

  /// Words the machine does not judge: 稳步增长.
  record Qualitative(String words) implements Target {}

  /// The operator as JSON names it. A benchmark is a bound whose value is another figure.
  default String operator() {
    return switch (this) {
      case AtLeast _, AtLeastIndicator _, AtLeastBenchmark _ -> "at_least";
      case AtMost _, AtMostIndicator _, AtMostBenchmark _ -> "at_most";
      case About _ -> "about";
      case Range _ -> "range";
      case Above _ -> "above";
      case Below _ -> "below";
      case InStepWith _ -> "in_step_with";
      case Rank _ -> "rank";
      case Qualitative _ -> "qualitative";
    };
  }

  /// The number in the target, of a range the lower one; empty where there is none.
  default Optional<BigDecimal> number() {
    return switch (this) {
      case AtLeast(var floor) -> Optional.of(floor);
      case AtMost(var ceiling) -> Optional.of(ceiling);
      case About(var value) -> Optional.of(value);
      case Range(var lower, _) -> Optional.of(lower);
      case Above(var bound) -> Optional.of(bound);
      case Below(var bound) -> Optional.of(bound);
      case Rank(var place) -> place.map(BigDecimal::valueOf);
      case InStepWith _,
          AtLeastIndicator _,
          AtMostIndicator _,
          AtLeastBenchmark _,
          AtMostBenchmark _,
          Qualitative _ ->
          Optional.empty();
    };
  }

  /// The subject whose figure is the bound instead of a number.
  default Optional<String> reference() {
    return switch (this) {
      case InStepWith(var other) -> Optional.of(other);
      case AtLeastIndicator(var other, _) -> Optional.of(other);
      case AtMostIndicator(var other, _) -> Optional.of(other);
      case AtLeastBenchmark(var benchmark, _) -> Optional.of(benchmark);
      case AtMostBenchmark(var benchmark, _) -> Optional.of(benchmark);
      case AtLeast _, AtMost _, About _, Range _, Above _, Below _, Rank _, Qualitative _ ->
          Optional.empty();
    };
  }

  /// The id of the other indicator that the figure is compared with.
  default Optional<String> otherIndicator() {
    return switch (this) {
      case InStepWith(var other) -> Optional.of(other);
      case AtLeastIndicator(var other, _) -> Optional.of(other);
      case AtMostIndicator(var other, _) -> Optional.of(other);
      case AtLeastBenchmark _, AtMostBenchmark _ -> Optional.empty();
      case AtLeast _, AtMost _, About _, Range _, Above _, Below _, Rank _, Qualitative _ ->
          Optional.empty();
    };
  }

  /// How far beyond the figure of the reference the figure must be: above it for a floor, below it
  /// for a ceiling. Empty for none.
  default Optional<BigDecimal> margin() {
    return switch (this) {
      case AtLeastIndicator(_, var margin) -> nonZero(margin);
      case AtMostIndicator(_, var margin) -> nonZero(margin);
      case AtLeastBenchmark(_, var margin) -> nonZero(margin);
      case AtMostBenchmark(_, var margin) -> nonZero(margin);
      case InStepWith _,
          AtLeast _,
          AtMost _,
          About _,
          Range _,
          Above _,
          Below _,
          Rank _,
          Qualitative _ ->
          Optional.empty();
    };
  }

  private static Optional<BigDecimal> nonZero(BigDecimal margin) {
    return Optional.of(margin).filter(m -> m.signum() != 0);
  }

  /// The upper number of a range.
  default Optional<BigDecimal> upperNumber() {
    return this instanceof Range(_, var upper) ? Optional.of(upper) : Optional.empty();
  }
}
