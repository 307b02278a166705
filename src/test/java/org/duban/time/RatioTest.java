package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @ParameterizedTest
  @CsvSource({"11, 12, 91.7", "1, 3, 33.3", "162, 222, 73.0", "-1, 8, -12.5", "1, 2000, 0.1"})
  void printsAPercentageRoundedHalfUp(long numerator, long denominator, String percent) {
    assertThat(Ratio.of(numerator, denominator).percent()).hasToString(percent);
  }

  @Test
  void isKeptInLowestTermsWithAPositiveDenominator() {
    assertThat(Ratio.of(6, -8)).isEqualTo(new Ratio(BigInteger.valueOf(-3), BigInteger.valueOf(4)));
    assertThat(Ratio.of(0, -5)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.of(new BigDecimal("1.50"))).isEqualTo(Ratio.of(3, 2));
    assertThat(Ratio.of(new BigDecimal("1.5E+3"))).isEqualTo(Ratio.of(1500, 1));
    assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void calculatesExactly() {
    long seed = 7L;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Ratio a = Ratio.of(random.nextInt(-999, 1000), random.nextInt(1, 1000));
      Ratio b = Ratio.of(random.nextInt(-999, 1000), random.nextInt(1, 1000));
      assertThat(a.plus(b).minus(b)).as("seed %s", seed).isEqualTo(a);
      assertThat(a.minus(b).signum()).as("seed %s", seed).isEqualTo(a.compareTo(b));
      if (b.signum() != 0) {
        assertThat(a.times(b).dividedBy(b)).as("seed %s", seed).isEqualTo(a);
      }
      assertThat(a.negated().negated()).as("seed %s", seed).isEqualTo(a);
    }
  }
}
