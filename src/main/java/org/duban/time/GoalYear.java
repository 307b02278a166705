package org.duban.time;

import java.time.LocalDate;
import java.time.YearMonth;

/// The year that a plan is for, named by the calendar year in which it starts. With `firstMonth` 4,
/// goal year 2022 runs from April 2022 to March 2023.
public record GoalYear(int year, int firstMonth) {

  public static final int MONTHS = 12;

  public GoalYear {
    if (firstMonth < 1 || firstMonth > MONTHS) {
      throw new IllegalArgumentException("first month " + firstMonth);
    }
  }

  /// The goal year that `month` belongs to.
  public static GoalYear containing(YearMonth month, int firstMonth) {
    int year = month.getMonthValue() >= firstMonth ? month.getYear() : month.getYear() - 1;
    return new GoalYear(year, firstMonth);
  }

  public YearMonth start() {
    return YearMonth.of(year, firstMonth);
  }

  public YearMonth end() {
    return start().plusMonths(MONTHS - 1L);
  }

  public LocalDate firstDay() {
    return start().atDay(1);
  }

  public LocalDate lastDay() {
    return end().atEndOfMonth();
  }

  /// The whole year as a period.
  public Period whole() {
    return new Period(this, MONTHS, Period.Form.YEAR);
  }

  /// The period from the start of this year to the end of its month number `months` (1 to 12).
  public Period through(int months) {
    return new Period(this, months, Period.Form.MONTH);
  }
}
