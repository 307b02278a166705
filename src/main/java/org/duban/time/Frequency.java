package org.duban.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often a figure is published.
public enum Frequency {
  MONTHLY,
  /// Monthly, but January and February come together: there is no figure for the first month.
  MONTHLY_FROM_FEBRUARY,
  QUARTERLY,
  HALF_YEARLY,
  ANNUAL;

  /// Whether a figure for `period` is published at all.
  public boolean publishes(Period period) {
    int months = period.months();
    return switch (this) {
      case MONTHLY -> true;
      // The rule is about calendar January, wherever the goal year starts.
      case MONTHLY_FROM_FEBRUARY -> period.lastMonth().getMonthValue() != 1;
      case QUARTERLY -> months % 3 == 0;
      case HALF_YEARLY -> months % 6 == 0;
      case ANNUAL -> months == GoalYear.MONTHS;
    };
  }

  /// The periods of `year` for which a figure is published, in order.
  public List<Period> periods(GoalYear year) {
    return IntStream.rangeClosed(1, GoalYear.MONTHS)
        .mapToObj(year::through)
        .filter(this::publishes)
        .toList();
  }

  /// The last period up to `period` for which a figure is published; empty before the first.
  public Optional<Period> latestDue(Period period) {
    for (int months = period.months(); months >= 1; months--) {
      Period candidate = months == period.months() ? period : period.year().through(months);
      if (publishes(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
