package org.duban.status;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.Target;

/// A typed target in the terms of the JSON output.
///
/// @param operator `at_least`, `at_most`, …
/// @param value the bound, or the lower one of two
/// @param reference the subject that the figure is compared with instead of a number
public record TargetTerms(
    String operator,
    Optional<BigDecimal> value,
    Optional<BigDecimal> upper,
    Optional<String> reference) {

  public TargetTerms {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(value);
    Objects.requireNonNull(upper);
    Objects.requireNonNull(reference);
  }

  public static TargetTerms of(Target target) {
    return switch (target) {
      case Target.AtLeast(var floor) -> bound("at_least", floor);
      case Target.AtMost(var ceiling) -> bound("at_most", ceiling);
      case Target.About(var value) -> bound("about", value);
      case Target.Range(var lower, var upper) ->
          new TargetTerms("range", Optional.of(lower), Optional.of(upper), Optional.empty());
      case Target.Above(var value) -> bound("above", value);
      case Target.Below(var value) -> bound("below", value);
      case Target.InStepWith(var other) -> reference("in_step_with", other);
      case Target.AtLeastBenchmark(var benchmark) -> reference("at_least", benchmark);
      case Target.Rank(var place) ->
          new TargetTerms(
              "rank", place.map(BigDecimal::valueOf), Optional.empty(), Optional.empty());
      case Target.Qualitative _ ->
          new TargetTerms("qualitative", Optional.empty(), Optional.empty(), Optional.empty());
    };
  }

  private static TargetTerms bound(String operator, BigDecimal value) {
    return new TargetTerms(operator, Optional.of(value), Optional.empty(), Optional.empty());
  }

  private static TargetTerms reference(String operator, String subject) {
    return new TargetTerms(operator, Optional.empty(), Optional.empty(), Optional.of(subject));
  }
}
