package org.duban.status.outlook;

import java.util.Optional;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Target;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.VerdictReason;

/// Why the end of the year is not projected for an indicator.
public enum NoProjection {
  /// Nothing was compared: a figure is missing, or the target is none that figures are held to.
  NOTHING_JUDGED,
  /// The goal isn't for the goal year: it runs longer or shorter.
  OTHER_TIME,
  /// The year is over: its figure is known.
  YEAR_OVER,
  /// An average or an extreme over the year is not what the latest figures lead to.
  AGGREGATE,
  /// The rank of a place depends on what the others do.
  RANK;

  /// Empty where a projection can be made.
  public static Optional<NoProjection> of(IndicatorStatus status) {
    if (!(status.grounds() instanceof VerdictReason.Compared c)) {
      return Optional.of(NOTHING_JUDGED);
    }
    if (!c.isOfYear()) {
      return Optional.of(OTHER_TIME);
    }
    if (c.isOver()) {
      return Optional.of(YEAR_OVER);
    }
    if (status.indicator().aggregate() != Aggregate.LATEST) {
      return Optional.of(AGGREGATE);
    }
    return status.indicator().goal().target().orElseThrow() instanceof Target.Rank
        ? Optional.of(RANK)
        : Optional.empty();
  }
}
