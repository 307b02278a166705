package org.duban.status.outlook;

import java.math.BigDecimal;
import java.util.List;
import org.duban.time.Ratio;

/// Student's t distribution. It deals in probabilities, not in figures: here and in [TotalEnd]
/// alone is floating point.
final class StudentT {

  /// What 9 out of 10 stay below, by degrees of freedom from 1.
  private static final List<BigDecimal> NINE_OF_TEN =
      List.of(
          new BigDecimal("3.078"),
          new BigDecimal("1.886"),
          new BigDecimal("1.638"),
          new BigDecimal("1.533"),
          new BigDecimal("1.476"));

  private StudentT() {}

  /// The half width of the range that holds 8 out of 10.
  static BigDecimal eightOfTen(int freedom) {
    return NINE_OF_TEN.get(freedom - 1);
  }

  /// The probability of staying below `t`, in whole percent and never certain: 1 to 99.
  ///
  /// Abramowitz and Stegun, 26.7.3 and 26.7.4. StrictMath gives the same bits everywhere.
  static int percentBelow(Ratio t, int freedom) {
    return percentBelow(t.numerator().doubleValue() / t.denominator().doubleValue(), freedom);
  }

  static int percentBelow(double x, int freedom) {
    double angle = StrictMath.atan(x / StrictMath.sqrt(freedom));
    double cos = StrictMath.cos(angle);
    boolean odd = freedom % 2 == 1;
    double term = odd ? cos : 1;
    double sum = 0;
    for (int k = odd ? 3 : 2; k <= freedom; k += 2) {
      sum += term;
      term *= cos * cos * (k - 1) / k;
    }
    double within =
        odd
            ? (angle + StrictMath.sin(angle) * sum) * 2 / StrictMath.PI
            : StrictMath.sin(angle) * sum;
    return Math.clamp(StrictMath.round(50 * (1 + within)), 1, 99);
  }
}
