package org.duban.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// A day as offices write it: 2021-07-15, 2021/7/15, 2021.7.15, 2021年7月15日, and full-width. A
/// midnight that a spreadsheet put behind it is passed over.
public final class CalendarDay {

  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:(?<mark>[-/.])([0-9]{1,2})\\k<mark>([0-9]{1,2})"
              + "|\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日)"
              + "(?:[ T]0?0:00(?::00)?)?");

  private CalendarDay() {}

  public static Read<LocalDate> read(Cell cell) {
    return read(cell.text(), cell.place());
  }

  /// The day that `text` at `place` names.
  public static Read<LocalDate> read(String text, Place place) {
    Matcher day = DAY.matcher(Space.trimmed(HalfWidth.of(text)));
    if (!day.matches()) {
      return Read.failed(Problem.error(FileCode.F040, place, "text", text));
    }
    boolean chinese = day.group("mark") == null;
    try {
      return Read.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(chinese ? 5 : 3)),
              Integer.parseInt(day.group(chinese ? 6 : 4))));
    } catch (DateTimeException _) {
      return Read.failed(Problem.error(FileCode.F041, place, "text", text));
    }
  }
}
