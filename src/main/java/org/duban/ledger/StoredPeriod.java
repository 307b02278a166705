package org.duban.ledger;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Reads the form of a period that [Period#toString] writes.
final class StoredPeriod {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

  private StoredPeriod() {}

  /// The period that `text` names; empty when it names none or one of another goal year.
  static Optional<Period> in(GoalYear year, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int named = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      YearMonth month = YearMonth.of(named, Integer.parseInt(matcher.group(2)));
      long months = year.start().until(month, ChronoUnit.MONTHS) + 1;
      return months >= 1 && months <= GoalYear.MONTHS
          ? Optional.of(year.through((int) months))
          : Optional.empty();
    }
    if (named != year.year()) {
      return Optional.empty();
    }
    if (matcher.group(3) != null) {
      int months = Integer.parseInt(matcher.group(3)) * 3;
      return Optional.of(new Period(year, months, Period.Form.QUARTER));
    }
    if (matcher.group(4) != null) {
      int months = Integer.parseInt(matcher.group(4)) * 6;
      return Optional.of(new Period(year, months, Period.Form.HALF));
    }
    return Optional.of(year.whole());
  }
}
