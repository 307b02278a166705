package org.duban.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTest {

  private static final BigDecimal SIX = new BigDecimal("6");
  private static final BigDecimal SEVEN = new BigDecimal("7");

  /// A target, its operator, number, upper number and reference; `-` where there is none.
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(new Target.AtLeast(SIX), "at_least 6 - -"),
        Arguments.of(new Target.AtMost(SIX), "at_most 6 - -"),
        Arguments.of(new Target.About(SIX), "about 6 - -"),
        Arguments.of(new Target.Range(SIX, SEVEN), "range 6 7 -"),
        Arguments.of(new Target.Above(SIX), "above 6 - -"),
        Arguments.of(new Target.Below(SIX), "below 6 - -"),
        Arguments.of(new Target.InStepWith("gdp"), "in_step_with - - gdp"),
        Arguments.of(
            new Target.AtLeastBenchmark("income.benchmark"), "at_least - - income.benchmark"),
        Arguments.of(new Target.AtMostBenchmark("rate.benchmark"), "at_most - - rate.benchmark"),
        Arguments.of(new Target.Rank(Optional.of(3)), "rank 3 - -"),
        Arguments.of(new Target.Rank(Optional.empty()), "rank - - -"),
        Arguments.of(new Target.Qualitative("稳步增长"), "qualitative - - -"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hasTheTermsOfItsKind(Target target, String terms) {
    assertThat(
            String.join(
                " ",
                target.operator(),
                target.number().map(BigDecimal::toPlainString).orElse("-"),
                target.upperNumber().map(BigDecimal::toPlainString).orElse("-"),
                target.reference().orElse("-")))
        .isEqualTo(terms);
  }

  @Test
  void aRangeMayBeOneNumberButNotUpsideDown() {
    assertThat(new Target.Range(SIX, SIX).upperNumber()).contains(SIX);
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Range(SEVEN, SIX));
  }
}
