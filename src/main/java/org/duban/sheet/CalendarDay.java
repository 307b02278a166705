package org.duban.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.duban.text.HalfWidth;
import org.duban.text.Space;

/// A day as offices write it: 2021-07-15, 2021/7/15, 2021.7.15, 2021年7月15日, 15 July 2021, and
/// full-width. A midnight that a spreadsheet put behind it is passed over. 07/05/2021 is none,
/// since some put the day first and some the month.
public final class CalendarDay {

  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:(?<mark>[-/.])([0-9]{1,2})\\k<mark>([0-9]{1,2})"
              + "|\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日)"
              + "(?:[ T]0?0:00(?::00)?)?");

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?"
              + MONTH
              + ",? ([0-9]{4})|"
              + MONTH
              + " ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");

  private CalendarDay() {}

  public static Read<LocalDate> read(Cell cell) {
    return read(cell.text(), cell.place());
  }

  /// The day that `text` at `place` names.
  public static Read<LocalDate> read(String text, Place place) {
    String plain = Space.trimmed(HalfWidth.of(text));
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      boolean chinese = day.group("mark") == null;
      return day(text, place, day.group(1), day.group(chinese ? 5 : 3), day.group(chinese ? 6 : 4));
    }
    Matcher words = IN_WORDS.matcher(plain.toLowerCase(Locale.ROOT));
    if (words.matches()) {
      return words.group(1) != null
          ? day(text, place, words.group(3), number(words.group(2)), words.group(1))
          : day(text, place, words.group(6), number(words.group(4)), words.group(5));
    }
    return Read.failed(Problem.error(FileCode.F040, place, "text", text));
  }

  private static String number(String month) {
    return Integer.toString(MONTHS.indexOf(month.substring(0, 3)) / 4 + 1);
  }

  private static Read<LocalDate> day(
      String text, Place place, String year, String month, String day) {
    try {
      return Read.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Read.failed(Problem.error(FileCode.F041, place, "text", text));
    }
  }
}
