package org.duban.status;

import java.time.LocalDate;
import java.time.YearMonth;
import org.duban.time.Period;
import org.duban.wording.Phrases;

/// Periods and days as a report names them.
public final class PeriodNames {

  private final Phrases phrases;

  public PeriodNames(Phrases phrases) {
    this.phrases = phrases;
  }

  /// The period without its year where that is clear: `1—6月`, `上半年`, `Jan–Jun`.
  public String name(Period period) {
    return switch (period.form()) {
      case YEAR -> phrases.say("status.period.year");
      case HALF, QUARTER -> phrases.say("status.period.quarters_" + period.months() / 3);
      case MONTH -> months(period);
    };
  }

  /// The period with its year: `2021年1—6月`, `2021年上半年`, `Jan–Jun 2021`.
  public String full(Period period) {
    boolean named = period.form() == Period.Form.MONTH && crossesYears(period);
    return named
        ? name(period)
        : phrases.say(
            "status.period.full",
            "period",
            name(period),
            "year",
            Integer.toString(
                period.form() == Period.Form.MONTH
                    ? period.lastMonth().getYear()
                    : period.year().year()));
  }

  /// `2021年12月31日`, `31 December 2021`.
  public String day(LocalDate day) {
    return phrases.say(
        "status.day",
        "year",
        Integer.toString(day.getYear()),
        "month",
        phrases.say("status.month_" + day.getMonthValue()),
        "day",
        Integer.toString(day.getDayOfMonth()));
  }

  private String months(Period period) {
    YearMonth first = period.year().start();
    YearMonth last = period.lastMonth();
    if (first.equals(last)) {
      return phrases.say("status.period.month", "month", monthOf(last));
    }
    return phrases.say(
        crossesYears(period) ? "status.period.across_years" : "status.period.months",
        "first",
        monthOf(first),
        "last",
        monthOf(last),
        "first_year",
        Integer.toString(first.getYear()),
        "last_year",
        Integer.toString(last.getYear()));
  }

  private String monthOf(YearMonth month) {
    return phrases.say("status.short_month_" + month.getMonthValue());
  }

  private static boolean crossesYears(Period period) {
    return period.year().start().getYear() != period.lastMonth().getYear();
  }
}
