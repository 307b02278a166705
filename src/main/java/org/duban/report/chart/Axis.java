package org.duban.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A scale with round numbers at its ticks, from `low` to `high`, which takes in zero.
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {

  private static final BigDecimal INTERVALS = BigDecimal.valueOf(4);
  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal(5));

  /// The shortest scale that shows zero and all of `values`.
  static Axis over(Collection<BigDecimal> values) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      least = least.min(value);
      most = most.max(value);
    }
    if (least.compareTo(most) == 0) {
      most = BigDecimal.ONE;
    }
    BigDecimal step = step(most.subtract(least));
    return new Axis(
        multiple(least, step, RoundingMode.FLOOR),
        multiple(most, step, RoundingMode.CEILING),
        step);
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  /// Where `value` stands on the scale: 0 at its low end, 1 at its high end.
  double position(BigDecimal value) {
    return value.subtract(low).divide(high.subtract(low), MathContext.DECIMAL32).doubleValue();
  }

  private static BigDecimal step(BigDecimal span) {
    BigDecimal raw = span.divide(INTERVALS, MathContext.DECIMAL64);
    BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
    for (BigDecimal round : ROUND) {
      BigDecimal step = magnitude.multiply(round);
      if (step.compareTo(raw) >= 0) {
        return step;
      }
    }
    return magnitude.multiply(BigDecimal.TEN);
  }

  private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode mode) {
    return value.divide(step, 0, mode).multiply(step);
  }
}
