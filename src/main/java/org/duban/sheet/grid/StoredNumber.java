package org.duban.sheet.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.duban.sheet.grid.CellFormats.Style;

/// A number as a workbook stores it, as text that a person would have typed for it.
final class StoredNumber {

  /// Excel computes with binary doubles and shows no more digits than these, so that 0.1 + 0.2 is
  /// 0.3.
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

  /// Excel's calendar has a 29 February 1900; the days before it are one off.
  private static final int FIRST_DAY_COUNTED_RIGHT = 61;

  /// 9999-12-31.
  private static final int LAST_DAY = 2_958_465;

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /// That of a double; the text of a larger one would not fit into memory.
  private static final int LARGEST_EXPONENT = 400;

  private static final int LONGEST = 400;

  private StoredNumber() {}

  /// `stored` as a cell format means it: with all its digits. Days count from 1900, or from 1904 in
  /// workbooks that say so.
  static String text(String stored, Style style, boolean from1904) {
    BigDecimal number = number(stored);
    if (number.signum() == 0 && style.zero() != null) {
      return style.zero();
    }
    return switch (style.kind()) {
      case PLAIN -> plain(number.movePointLeft(style.thousandths()));
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case DAY -> isDay(number) ? day(number, from1904) : plain(number);
      case MONTH ->
          isDay(number) ? YearMonth.from(date(number, from1904)).toString() : plain(number);
      case PART_OF_DATE -> shown(stored, style, from1904);
    };
  }

  /// What the cell shows: of an id 1.10, of a date 2021年6月.
  static String shown(String stored, Style style, boolean from1904) {
    BigDecimal number = number(stored);
    return switch (style.kind()) {
      case PLAIN ->
          style.decimals() < 0
              ? text(stored, style, from1904)
              : number
                  .movePointLeft(style.thousandths())
                  .setScale(style.decimals(), RoundingMode.HALF_UP)
                  .toPlainString();
      case PERCENT -> text(stored, style, from1904);
      case DAY, MONTH, PART_OF_DATE ->
          isDay(number) ? shown(date(number, from1904), style.code()) : plain(number);
    };
  }

  private static String shown(LocalDate date, String code) {
    StringBuilder shown = new StringBuilder();
    int i = 0;
    while (i < code.length()) {
      char c = Character.toLowerCase(code.charAt(i));
      int end = i + 1;
      if (c == '"') {
        int close = code.indexOf('"', i + 1);
        end = close < 0 ? code.length() : close + 1;
        shown.append(code, i + 1, close < 0 ? end : close);
      } else if ((c == '\\' || c == '!') && end < code.length()) {
        shown.append(code.charAt(end++));
      } else if (c == 'h') {
        // The time behind a day is none of an office's dates.
        break;
      } else if (c == 'y' || c == 'm' || c == 'd') {
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == c) {
          end++;
        }
        shown.append(part(date, c, end - i));
      } else if (c != '@') {
        shown.append(code.charAt(i));
      }
      i = end;
    }
    return shown.toString().strip();
  }

  private static String part(LocalDate date, char letter, int length) {
    return switch (letter) {
      case 'y' ->
          length > 2
              ? Integer.toString(date.getYear())
              : String.format(Locale.ROOT, "%02d", date.getYear() % 100);
      case 'm' ->
          length > 2
              ? date.getMonth()
                  .getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ROOT)
              : String.format(Locale.ROOT, "%0" + length + "d", date.getMonthValue());
      default ->
          length > 2 ? "" : String.format(Locale.ROOT, "%0" + length + "d", date.getDayOfMonth());
    };
  }

  private static BigDecimal number(String stored) {
    if (stored.length() <= LONGEST) {
      BigDecimal number = new BigDecimal(stored).round(EXCEL);
      if (Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
        return number;
      }
    }
    throw new NumberFormatException("not a number of a workbook");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) >= 0
        && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
  }

  private static String day(BigDecimal number, boolean from1904) {
    LocalDate date = date(number, from1904);
    BigDecimal ofDay = number.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY);
    long seconds = ofDay.setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (seconds == 0) {
      return date.toString();
    }
    LocalDateTime moment = date.atStartOfDay().plusSeconds(seconds);
    return moment.toString();
  }

  private static LocalDate date(BigDecimal number, boolean from1904) {
    long days = number.longValue();
    if (from1904) {
      return DAY_ZERO_OF_1904.plusDays(days);
    }
    return DAY_ZERO.plusDays(days < FIRST_DAY_COUNTED_RIGHT ? days + 1 : days);
  }
}
