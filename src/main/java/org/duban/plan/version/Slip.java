package org.duban.plan.version;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a due date has moved over the versions of a plan.
///
/// @param first what the first version said
/// @param now what the last one says
/// @param times how often it was moved, in either direction
public record Slip(LocalDate first, LocalDate now, int times) {

  public Slip {
    Objects.requireNonNull(first);
    Objects.requireNonNull(now);
  }

  /// The slip over `dates`, one for each version that has the task or goal, the first first; empty
  /// where it never moved.
  public static Optional<Slip> of(List<LocalDate> dates) {
    int times = 0;
    for (int i = 1; i < dates.size(); i++) {
      if (!dates.get(i).equals(dates.get(i - 1))) {
        times++;
      }
    }
    return times == 0
        ? Optional.empty()
        : Optional.of(new Slip(dates.getFirst(), dates.getLast(), times));
  }

  /// By how many days it is later than at first; negative where it is earlier.
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, now));
  }
}
