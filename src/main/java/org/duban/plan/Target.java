package org.duban.plan;

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

  /// 高于全市平均: at least the benchmark figure recorded for the same period.
  record AtLeastBenchmark(String benchmark) implements Target {}

  /// 前3位. Without a place: better than the baseline (位次前移).
  record Rank(Optional<Integer> place) implements Target {
    public Rank {
      Objects.requireNonNull(place);
    }
  }

  /// Words the machine does not judge: 稳步增长.
  record Qualitative(String words) implements Target {}
}
