package org.duban.status;

import java.math.BigDecimal;
import java.util.Optional;
import org.duban.plan.StatusRule;

/// Status rules for tests.
final class Rules {

  private Rules() {}

  static StatusRule defaults() {
    return points(null, null, null, null, true);
  }

  /// Yellow from 10 points behind, red past 30.
  static StatusRule yinchuan() {
    return points("10", "30", null, null, false);
  }

  /// Within 10% of what was due is amber, past it red.
  static StatusRule ukCouncil() {
    return relative(null, "10", null, false);
  }

  static StatusRule seasonal() {
    StatusRule rule = defaults();
    return new StatusRule(
        rule.rule(),
        rule.yellow(),
        rule.red(),
        rule.ahead(),
        rule.tolerance(),
        rule.redIncluded(),
        StatusRule.Pace.SEASONAL);
  }

  static StatusRule tolerance(String tolerance) {
    return points(null, null, null, tolerance, true);
  }

  static StatusRule relative(String yellow, String red, String tolerance, boolean redIncluded) {
    return rule(StatusRule.Rule.RELATIVE, yellow, red, null, tolerance, redIncluded);
  }

  static StatusRule points(
      String yellow, String red, String ahead, String tolerance, boolean redIncluded) {
    return rule(StatusRule.Rule.POINTS, yellow, red, ahead, tolerance, redIncluded);
  }

  private static StatusRule rule(
      StatusRule.Rule rule,
      String yellow,
      String red,
      String ahead,
      String tolerance,
      boolean redIncluded) {
    return new StatusRule(
        rule,
        decimal(yellow),
        decimal(red),
        decimal(ahead),
        decimal(tolerance),
        redIncluded,
        StatusRule.Pace.CALENDAR);
  }

  private static Optional<BigDecimal> decimal(String value) {
    return Optional.ofNullable(value).map(BigDecimal::new);
  }
}
