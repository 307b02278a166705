package org.duban.status.judge;

import java.util.Optional;
import org.duban.time.Ratio;

/// The lowest tasks that a task is judged by, taken together: sums, so that each task is added once
/// on its way up, however deep the tree.
///
/// @param weights of those that count: not suspended, and reported or not begun
/// @param done their weights times the shares done
/// @param scheduled their weights times the shares of their time that have gone by
/// @param ofAll the weights of all that aren't suspended, and `scheduledOfAll` times their shares
/// @param active how many are not suspended
/// @param unreported how many of those have begun and were never reported
/// @param open how many of those are not done
/// @param begun whether one of those has begun
/// @param reported whether progress was reported for one of those
/// @param anyReported whether progress was reported for any, the suspended ones too
record Rollup(
    Ratio weights,
    Ratio done,
    Ratio scheduled,
    Ratio ofAll,
    Ratio scheduledOfAll,
    int active,
    int unreported,
    int open,
    boolean begun,
    boolean reported,
    boolean anyReported) {

  static final Rollup NOTHING = nothing(false);

  /// One lowest task, of weight 1. Missing is not zero: what has begun and was never reported
  /// counts nowhere. What has not begun is at zero.
  ///
  /// @param progress as a share of 1; empty when nothing was reported
  /// @param schedule the share of its time that has gone by
  static Rollup of(Optional<Ratio> progress, Ratio schedule, boolean begun, boolean suspended) {
    if (suspended) {
      return nothing(progress.isPresent());
    }
    boolean counts = progress.isPresent() || !begun;
    boolean isDone = progress.filter(p -> p.compareTo(Ratio.ONE) >= 0).isPresent();
    return new Rollup(
        counts ? Ratio.ONE : Ratio.ZERO,
        progress.orElse(Ratio.ZERO),
        counts ? schedule : Ratio.ZERO,
        Ratio.ONE,
        schedule,
        1,
        counts ? 0 : 1,
        isDone ? 0 : 1,
        begun,
        progress.isPresent(),
        progress.isPresent());
  }

  private static Rollup nothing(boolean anyReported) {
    Ratio zero = Ratio.ZERO;
    return new Rollup(zero, zero, zero, zero, zero, 0, 0, 0, false, false, anyReported);
  }

  /// The two together.
  Rollup plus(Rollup other) {
    return new Rollup(
        weights.plus(other.weights),
        done.plus(other.done),
        scheduled.plus(other.scheduled),
        ofAll.plus(other.ofAll),
        scheduledOfAll.plus(other.scheduledOfAll),
        active + other.active,
        unreported + other.unreported,
        open + other.open,
        begun || other.begun,
        reported || other.reported,
        anyReported || other.anyReported);
  }

  /// The same under a task of `weight`.
  Rollup times(Ratio weight) {
    return new Rollup(
        weights.times(weight),
        done.times(weight),
        scheduled.times(weight),
        ofAll.times(weight),
        scheduledOfAll.times(weight),
        active,
        unreported,
        open,
        begun,
        reported,
        anyReported);
  }

  /// Whether all of it is suspended.
  boolean isSuspended() {
    return active == 0;
  }

  /// Whether every part that is not suspended is done.
  boolean isDone() {
    return open == 0;
  }

  /// The weighted mean as a share of 1; empty when nothing was reported.
  Optional<Ratio> progress() {
    return reported && weights.signum() != 0
        ? Optional.of(done.dividedBy(weights))
        : Optional.empty();
  }

  /// The weighted mean of the shares of time that have gone by, over the same parts as the
  /// progress, so that the one less the other is the mean of the parts' own gaps. Over all where
  /// there is no progress; empty where everything is suspended or weighs nothing.
  Optional<Ratio> schedule() {
    if (progress().isPresent()) {
      return Optional.of(scheduled.dividedBy(weights));
    }
    return ofAll.signum() == 0 ? Optional.empty() : Optional.of(scheduledOfAll.dividedBy(ofAll));
  }
}
