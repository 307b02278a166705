package org.duban.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

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

  /// `stored` as a cell format of the given kind means it. Days count from 1900, or from 1904 in
  /// workbooks that say so.
  static String text(String stored, CellFormats.Kind kind, boolean from1904) {
    BigDecimal number = number(stored);
    return switch (kind) {
      case PLAIN -> plain(number);
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case DAY -> isDay(number) ? day(number, from1904) : plain(number);
      case MONTH ->
          isDay(number) ? YearMonth.from(date(number, from1904)).toString() : plain(number);
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
