package org.duban.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/// A stretch from the start of the goal year to the end of one of its months, as cumulative
/// statistics are published: `2021-06` and `2021-H1` both run from January to June.
///
/// @param months how many months of the goal year it covers, 1 to 12
/// @param form how it is named; two periods of different form that cover the same months are [the
///   same stretch][#covers]
public record Period(GoalYear year, int months, Form form) {

  /// The way a period is named: `2021-06`, `2021-Q2`, `2021-H1`, `2021`.
  public enum Form {
    MONTH,
    QUARTER,
    HALF,
    YEAR
  }

  public Period {
    Objects.requireNonNull(year);
    Objects.requireNonNull(form);
    int step =
        switch (form) {
          case MONTH -> 1;
          case QUARTER -> 3;
          case HALF -> 6;
          case YEAR -> GoalYear.MONTHS;
        };
    if (months < 1 || months > GoalYear.MONTHS || months % step != 0) {
      throw new IllegalArgumentException(months + " months as a " + form);
    }
  }

  /// The last calendar month of the period.
  public YearMonth lastMonth() {
    return year.start().plusMonths(months - 1L);
  }

  public LocalDate lastDay() {
    return lastMonth().atEndOfMonth();
  }

  /// The share of the goal year's months that it covers: the scheduled progress by the calendar.
  public Ratio elapsedShare() {
    return Ratio.of(months, GoalYear.MONTHS);
  }

  /// The same months of the year before.
  public Period yearBefore() {
    return new Period(year.previous(), months, form);
  }

  /// Whether both are the same months of the same goal year, however they are named.
  public boolean covers(Period other) {
    return months == other.months && year.equals(other.year);
  }

  /// Whether this period is the whole goal year.
  public boolean isWholeYear() {
    return months == GoalYear.MONTHS;
  }

  /// The stored form: `2021-06`, `2021-Q2`, `2021-H1`, `2021`. A month is the calendar's, a quarter
  /// and a half count from the start of the goal year.
  @Override
  public String toString() {
    return switch (form) {
      case MONTH -> lastMonth().toString();
      case QUARTER -> year.year() + "-Q" + months / 3;
      case HALF -> year.year() + "-H" + months / 6;
      case YEAR -> String.valueOf(year.year());
    };
  }
}
