package org.duban.status.model;

import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.settings.StatusRule;
import org.duban.time.Ratio;

/// The thresholds that one indicator or task is judged by, every default filled in.
///
/// @param yellow a shortfall of less than this stays green
/// @param red a shortfall of more than this is red: in points of the target for a total or a task,
///   in the unit for a growth or level, in percent of what was planned for a relative rule
/// @param ahead the lead from which a total is ahead, in points
/// @param tolerance in the indicator's unit; for a task in points
/// @param redIncluded whether a shortfall of exactly `red` is red already
public record Thresholds(
    StatusRule.Rule rule,
    Ratio yellow,
    Ratio red,
    Ratio ahead,
    Ratio tolerance,
    boolean redIncluded) {

  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private static final Ratio TEN = Ratio.of(10, 1);

  /// The rule for an indicator whose target came down to `bound`.
  public static Thresholds of(StatusRule rule, Indicator indicator, Bound bound) {
    Ratio tolerance = indicator.tolerance().or(rule::tolerance).map(Ratio::of).orElse(Ratio.ZERO);
    return of(rule, defaultRed(rule, indicator, bound), tolerance);
  }

  public static Thresholds ofTask(StatusRule rule) {
    return of(rule, TEN, rule.tolerance().map(Ratio::of).orElse(Ratio.ZERO));
  }

  private static Thresholds of(StatusRule rule, Ratio defaultRed, Ratio tolerance) {
    Ratio yellow = rule.yellow().map(Ratio::of).orElse(Ratio.ZERO);
    return new Thresholds(
        rule.rule(),
        yellow,
        // A yellow that is set holds, even where it begins past the built-in red.
        rule.red().map(Ratio::of).orElse(defaultRed.compareTo(yellow) < 0 ? yellow : defaultRed),
        rule.ahead().map(Ratio::of).orElse(TEN),
        tolerance,
        rule.redIncluded());
  }

  private static Ratio defaultRed(StatusRule rule, Indicator indicator, Bound bound) {
    if (rule.rule() == StatusRule.Rule.RELATIVE || indicator.measure() == Measure.TOTAL) {
      return TEN;
    }
    return indicator.isPercentage() ? Ratio.ONE : magnitude(bound.value()).dividedBy(TEN);
  }

  /// The shortfall as the rule measures it; empty where it is a share of nothing, and so larger
  /// than any threshold.
  ///
  /// @param lead how much better the figure is than what was due
  /// @param due what was due
  /// @param whole what points are counted of; empty where they are units
  public Optional<Ratio> shortfall(Ratio lead, Ratio due, Optional<Ratio> whole) {
    return switch (rule) {
      case POINTS -> whole.isPresent() ? percent(lead, whole.get()) : Optional.of(lead.negated());
      case RELATIVE -> percent(lead, due);
    };
  }

  private static Optional<Ratio> percent(Ratio lead, Ratio whole) {
    if (lead.signum() == 0) {
      return Optional.of(Ratio.ZERO);
    }
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(lead.negated().times(HUNDRED).dividedBy(magnitude(whole)));
  }

  /// Whether a lead of that share of the target is ahead of schedule.
  public boolean isAhead(Ratio gap) {
    return gap.times(HUNDRED).compareTo(ahead) >= 0;
  }

  /// The light for a target not met.
  public Light light(Optional<Ratio> shortfall) {
    if (shortfall.isEmpty()) {
      return Light.RED;
    }
    int toRed = shortfall.get().compareTo(red);
    if (toRed > 0 || (toRed == 0 && redIncluded)) {
      return Light.RED;
    }
    return shortfall.get().compareTo(yellow) >= 0 ? Light.YELLOW : Light.GREEN;
  }

  private static Ratio magnitude(Ratio ratio) {
    return ratio.signum() < 0 ? ratio.negated() : ratio;
  }
}
