package org.duban.time;

import java.time.YearMonth;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// How a report names a period: 2021年1—6月, 2021年上半年; January–June 2021, first half of 2021. A goal
/// year that is not a calendar year is named 2022/23.
public final class PeriodLabel {

  private PeriodLabel() {}

  public static String of(Period period, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    return switch (period.form()) {
      case MONTH -> months(period, phrases);
      case QUARTER -> part(period, "quarter" + period.months() / 3, phrases);
      case HALF -> part(period, "half" + period.months() / 6, phrases);
      case YEAR -> year(period.year(), phrases);
    };
  }

  private static String months(Period period, Phrases phrases) {
    YearMonth first = period.year().start();
    YearMonth last = period.lastMonth();
    String form =
        first.equals(last) ? "month" : first.getYear() == last.getYear() ? "months" : "twoYears";
    return phrases.say(
        "time.label." + form,
        "year",
        String.valueOf(first.getYear()),
        "endYear",
        String.valueOf(last.getYear()),
        "from",
        phrases.say("time.month." + first.getMonthValue()),
        "to",
        phrases.say("time.month." + last.getMonthValue()));
  }

  private static String part(Period period, String part, Phrases phrases) {
    return phrases.say("time.label." + part, "name", year(period.year(), phrases));
  }

  private static String year(GoalYear year, Phrases phrases) {
    String form = year.firstMonth() == 1 ? "year" : "fiscalYear";
    return phrases.say("time.label." + form, "year", year.label());
  }
}
