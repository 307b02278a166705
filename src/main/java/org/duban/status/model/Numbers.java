package org.duban.status.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.time.Ratio;

/// Computed numbers as the data formats write them.
public final class Numbers {

  private static final int MOST_TYPED_DIGITS = 10;
  private static final int COMPUTED_DIGITS = 4;

  private Numbers() {}

  /// A share of 1 in percent, with one decimal.
  public static Optional<String> percent(Optional<Ratio> share) {
    return share.map(s -> s.percent().toPlainString());
  }

  /// A figure as it was typed: 5.0 stays 5.0.
  public static String exact(BigDecimal figure) {
    return figure.toPlainString();
  }

  /// A computed figure: in full where it is a decimal, else with four digits after the point.
  public static String exact(Ratio figure) {
    BigDecimal decimal = figure.rounded(MOST_TYPED_DIGITS);
    BigDecimal shown = Ratio.of(decimal).equals(figure) ? decimal : figure.rounded(COMPUTED_DIGITS);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  /// A gap: that of a total, a share, in percent with one decimal; others in full, so that 0.04
  /// points are never 0.0.
  public static Optional<String> gap(Indicator indicator, Optional<Ratio> gap) {
    if (indicator.measure() == Measure.TOTAL) {
      return percent(gap);
    }
    return gap.map(Numbers::exact);
  }
}
