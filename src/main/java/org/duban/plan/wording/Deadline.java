package org.duban.plan.wording;

import java.time.Month;
import java.time.YearMonth;
import org.duban.time.GoalYear;

/// When a wording says that its target is due, as far as it says so: a month, a year, a quarter.
public sealed interface Deadline {

  /// 到2027年3月, "by 31 March 2025".
  record InMonth(YearMonth month) implements Deadline {}

  /// 6月底前, "by March": that month of the goal year.
  record InMonthOfGoalYear(Month month) implements Deadline {}

  /// 到2027年, "by 2030": the goal year of that name.
  record InYear(int year) implements Deadline {}

  /// "by 2024/25": a year that is not the calendar's. Where goal years begin in January it is the
  /// British financial year, which ends in March.
  record InSplitYear(int year) implements Deadline {}

  /// "by Q3", 上半年: the end of that quarter of the goal year.
  record InQuarterOfGoalYear(int quarter) implements Deadline {}

  /// The month at whose end it is, in a plan for `year`.
  default YearMonth in(GoalYear year) {
    return switch (this) {
      case InMonth(var month) -> month;
      case InMonthOfGoalYear(var month) -> {
        YearMonth first = year.start().withMonth(month.getValue());
        yield first.isBefore(year.start()) ? first.plusYears(1) : first;
      }
      case InYear(var named) -> new GoalYear(named, year.firstMonth()).end();
      case InSplitYear(var named) ->
          year.firstMonth() == 1
              ? YearMonth.of(named + 1, Month.MARCH)
              : new GoalYear(named, year.firstMonth()).end();
      case InQuarterOfGoalYear(var quarter) -> year.start().plusMonths(quarter * 3L - 1);
    };
  }
}
