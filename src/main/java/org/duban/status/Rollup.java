package org.duban.status;

import java.util.List;
import java.util.Optional;
import org.duban.time.Ratio;

/// The lowest tasks that a task is judged by, taken together.
record Rollup(List<Part> parts) {

  /// One of them.
  ///
  /// @param progress as a share of 1; empty when nothing was reported
  record Part(Ratio weight, Optional<Ratio> progress, boolean begun, boolean suspended) {

    /// Missing is not zero: what has begun and was never reported counts nowhere. What has not
    /// begun is at zero.
    Optional<Ratio> counted() {
      return progress.or(() -> begun ? Optional.empty() : Optional.of(Ratio.ZERO));
    }
  }

  Rollup {
    parts = List.copyOf(parts);
  }

  /// Whether all of it is suspended.
  boolean isSuspended() {
    return active().isEmpty();
  }

  /// Whether every part that is not suspended is done.
  boolean isDone() {
    return active().stream()
        .allMatch(part -> part.progress().filter(p -> p.compareTo(Ratio.ONE) >= 0).isPresent());
  }

  boolean isBegun() {
    return active().stream().anyMatch(Part::begun);
  }

  int unreported() {
    return (int) active().stream().filter(part -> part.counted().isEmpty()).count();
  }

  /// The weighted mean; empty when nothing was reported.
  Optional<Ratio> progress() {
    List<Part> counted = active().stream().filter(p -> p.counted().isPresent()).toList();
    Ratio weights = counted.stream().map(Part::weight).reduce(Ratio.ZERO, Ratio::plus);
    if (weights.signum() == 0 || active().stream().noneMatch(p -> p.progress().isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        counted.stream()
            .map(part -> part.weight().times(part.counted().orElseThrow()))
            .reduce(Ratio.ZERO, Ratio::plus)
            .dividedBy(weights));
  }

  private List<Part> active() {
    return parts.stream().filter(part -> !part.suspended()).toList();
  }
}
