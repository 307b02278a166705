package org.duban.status.judge;

import java.util.Optional;
import org.duban.time.Ratio;

/// The lowest tasks that a task is judged by, taken together: sums, so that each task is added once
/// on its way up, however deep the tree.
///
/// @param weights of those that count: not suspended, and reported or not begun
/// @param done their weights times the shares done
/// @param active how many are not suspended
/// @param unreported how many of those have begun and were never reported
/// @param open how many of those are not done
/// @param begun whether one of those has begun
/// @param reported whether progress was reported for one of those
/// @param anyReported whether progress was reported for any, the suspended ones too
record Rollup(
    Ratio weights,
    Ratio done,
    int active,
    int unreported,
    int open,
    boolean begun,
    boolean reported,
    boolean anyReported) {

  static final Rollup NOTHING = new Rollup(Ratio.ZERO, Ratio.ZERO, 0, 0, 0, false, false, false);

  /// One lowest task, of weight 1. Missing is not zero: what has begun and was never reported
  /// counts nowhere. What has not begun is at zero.
  ///
  /// @param progress as a share of 1; empty when nothing was reported
  static Rollup of(Optional<Ratio> progress, boolean begun, boolean suspended) {
    if (suspended) {
      return new Rollup(Ratio.ZERO, Ratio.ZERO, 0, 0, 0, false, false, progress.isPresent());
    }
    boolean counts = progress.isPresent() || !begun;
    boolean isDone = progress.filter(p -> p.compareTo(Ratio.ONE) >= 0).isPresent();
    return new Rollup(
        counts ? Ratio.ONE : Ratio.ZERO,
        progress.orElse(Ratio.ZERO),
        1,
        counts ? 0 : 1,
        isDone ? 0 : 1,
        begun,
        progress.isPresent(),
        progress.isPresent());
  }

  /// The two together.
  Rollup plus(Rollup other) {
    return new Rollup(
        weights.plus(other.weights),
        done.plus(other.done),
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
}
