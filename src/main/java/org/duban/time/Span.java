package org.duban.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The months that a goal has, both ends included: those of its goal year, or longer or shorter.
public record Span(YearMonth first, YearMonth last) {

  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  public static Span of(GoalYear year) {
    return new Span(year.start(), year.end());
  }

  public int months() {
    return monthsThrough(last);
  }

  /// How many of its months are over at the end of `period`.
  public int gone(Period period) {
    return Math.clamp(monthsThrough(period.lastMonth()), 0, months());
  }

  public boolean hasBegun(Period period) {
    return !period.lastMonth().isBefore(first);
  }

  /// Whether it is over at the end of `period`.
  public boolean isOver(Period period) {
    return !period.lastMonth().isBefore(last);
  }

  /// Whether it is just that year.
  public boolean is(GoalYear year) {
    return equals(of(year));
  }

  /// Whether it has a month of that year.
  public boolean touches(GoalYear year) {
    return !last.isBefore(year.start()) && !first.isAfter(year.end());
  }

  /// The goal years before `year` in which it had begun, the earliest first.
  public List<GoalYear> yearsBefore(GoalYear year) {
    int begun = GoalYear.containing(first, year.firstMonth()).year();
    return IntStream.range(begun, year.year())
        .mapToObj(y -> new GoalYear(y, year.firstMonth()))
        .toList();
  }

  /// The months from its first one to `month`; 0 or less where that is before it.
  private int monthsThrough(YearMonth month) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(first, month) + 1);
  }
}
