package org.duban.status.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.duban.plan.settings.StatusRule;

/// Status rules for tests.
public final class Rules {

  private Rules() {}

  public static StatusRule defaults() {
    return points(null, null, null, null, true);
  }

  /// Yellow from 10 points behind, red past 30.
  public static StatusRule yinchuan() {
    return points("10", "30", null, null, false);
  }

  /// Within 10% of what was due is amber, past it red.
  public static StatusRule ukCouncil() {
    return relative(null, "10", null, false);
  }

  public static StatusRule seasonal() {
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

  public static StatusRule relative(
      String yellow, String red, String tolerance, boolean redIncluded) {
    return rule(StatusRule.Rule.RELATIVE, yellow, red, null, tolerance, redIncluded);
  }

  public static StatusRule points(
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
