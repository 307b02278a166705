package org.duban.plan.settings;

import java.util.Objects;
import java.util.Optional;

/// From how many months on a lowest task is late with its start or its first report, whatever its
/// progress. Where a value is empty, that rule doesn't hold.
///
/// @param startYellow the month, counted from the one in which the task was to start, from which
///   "not started" is yellow
/// @param startRed the same for red
/// @param reportYellow so many months after the start without a report are yellow
/// @param reportRed more than so many months are red
public record Delays(
    Optional<Integer> startYellow,
    Optional<Integer> startRed,
    Optional<Integer> reportYellow,
    Optional<Integer> reportRed) {

  /// No such rules.
  public static final Delays NONE =
      new Delays(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Delays {
    Objects.requireNonNull(startYellow);
    Objects.requireNonNull(startRed);
    Objects.requireNonNull(reportYellow);
    Objects.requireNonNull(reportRed);
  }

  /// These rules, with those of `base` where these leave one open.
  Delays over(Delays base) {
    return new Delays(
        startYellow.or(base::startYellow),
        startRed.or(base::startRed),
        reportYellow.or(base::reportYellow),
        reportRed.or(base::reportRed));
  }
}
