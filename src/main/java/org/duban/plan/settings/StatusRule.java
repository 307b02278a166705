package org.duban.plan.settings;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// The thresholds by which a status gets its light, as duban.toml sets them for one measure or one
/// indicator. An empty value is the built-in default, which depends on the measure and the unit.
///
/// @param rule how a shortfall is measured
/// @param yellow a shortfall of less than this stays green, in points or percent
/// @param red a shortfall from here on is red, in points or percent
/// @param ahead a total that leads the schedule by this much is ahead, in points
/// @param tolerance how far a target may be missed and still be met, in the indicator's unit
/// @param redIncluded whether a shortfall of exactly `red` is red already
/// @param pace how a total without planned values of its own is spread over the year
public record StatusRule(
    Rule rule,
    Optional<BigDecimal> yellow,
    Optional<BigDecimal> red,
    Optional<BigDecimal> ahead,
    Optional<BigDecimal> tolerance,
    boolean redIncluded,
    Pace pace) {

  /// How a total is spread over the year where pace.csv doesn't say.
  public enum Pace {
    /// 序时进度: each month has the same share.
    CALENDAR,
    /// Each month has the share that it had in the year before, where that is in the journals.
    SEASONAL
  }

  /// How a shortfall is measured.
  public enum Rule {
    /// In percentage points of a total, or in the unit of a growth or level.
    POINTS,
    /// As a share of what was planned, in percent.
    RELATIVE
  }

  public StatusRule {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(yellow);
    Objects.requireNonNull(red);
    Objects.requireNonNull(ahead);
    Objects.requireNonNull(tolerance);
    Objects.requireNonNull(pace);
  }

  /// The keys that a section of duban.toml sets of its own; the rest is inherited.
  public record Keys(
      Optional<Rule> rule,
      Optional<BigDecimal> yellow,
      Optional<BigDecimal> red,
      Optional<BigDecimal> ahead,
      Optional<BigDecimal> tolerance,
      Optional<Pace> pace) {

    public static final Keys NONE =
        new Keys(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Keys {
      Objects.requireNonNull(rule);
      Objects.requireNonNull(yellow);
      Objects.requireNonNull(red);
      Objects.requireNonNull(ahead);
      Objects.requireNonNull(tolerance);
      Objects.requireNonNull(pace);
    }

    /// These keys over those of `base`. Another rule measures differently, so that the thresholds
    /// of `base` don't carry over to it, and its threshold itself counts as yellow when it is
    /// relative.
    public StatusRule over(StatusRule base) {
      Rule effective = rule.orElse(base.rule());
      boolean same = effective == base.rule();
      return new StatusRule(
          effective,
          yellow.or(() -> same ? base.yellow() : Optional.empty()),
          red.or(() -> same ? base.red() : Optional.empty()),
          ahead.or(base::ahead),
          tolerance.or(base::tolerance),
          same ? base.redIncluded() : effective == Rule.POINTS,
          pace.orElse(base.pace()));
    }
  }
}
