package org.duban.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

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

  /// The goal year that is meant where none is named: the only one there is, else the latest that
  /// has begun, else the one that begins first. Empty where there is none.
  ///
  /// @param years the years that there are plans for
  public static Optional<GoalYear> inQuestion(
      Collection<Integer> years, int firstMonth, LocalDate today) {
    return years.stream()
        .filter(y -> !new GoalYear(y, firstMonth).firstDay().isAfter(today))
        .max(Comparator.naturalOrder())
        .or(() -> years.stream().min(Comparator.naturalOrder()))
        .map(y -> new GoalYear(y, firstMonth));
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

  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  public GoalYear previous() {
    return new GoalYear(year - 1, firstMonth);
  }

  /// The longest period of this year that is over at the end of `day`; empty where not even the
  /// first month is.
  public Optional<Period> latestOver(LocalDate day) {
    for (int months = MONTHS; months >= 1; months--) {
      Period period = through(months);
      if (!period.lastDay().isAfter(day)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /// How reports name the year: `2021`, or `2022/23` where it is not a calendar year.
  public String label() {
    return firstMonth == 1
        ? String.valueOf(year)
        : String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100);
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
