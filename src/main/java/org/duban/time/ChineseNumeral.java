package org.duban.time;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers written in Chinese characters: 六, 十二, 三千五百, 一万二, 二〇二一, 五点五, 百分之六.
public final class ChineseNumeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String SMALL_UNITS = "十百千";
  private static final String LARGE_UNITS = "万亿";
  private static final int LARGE_STEP = 4;

  /// More digits than any plan needs; a longer text is no number.
  private static final int LONGEST = 30;

  private ChineseNumeral() {}

  /// The value of `text`, which must be a number from its first to its last character. A
  /// percentage's value is the number before the %.
  public static Optional<BigDecimal> value(String text) {
    String plain = text.replace('〇', '零').replace('两', '二');
    if (plain.startsWith("百分之")) {
      return value(plain.substring("百分之".length()));
    }
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    int point = plain.indexOf('点');
    if (point < 0) {
      return whole(plain);
    }
    Optional<String> decimals = digits(plain.substring(point + 1));
    return whole(plain.substring(0, point))
        .flatMap(w -> decimals.map(d -> new BigDecimal(w.toPlainString() + "." + d)));
  }

  private static Optional<BigDecimal> whole(String text) {
    boolean digitsOnly = text.codePoints().allMatch(c -> DIGITS.indexOf(c) >= 0);
    return digitsOnly ? digits(text).map(BigDecimal::new) : counted(text);
  }

  private static Optional<String> digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
  }

  /// A number with tens, hundreds and so on: 万 and 亿 close the part before them, the smaller ones
  /// multiply the digit before them. A last digit right after a unit counts tenths of it: 一万二 is
  /// 12000.
  private static Optional<BigDecimal> counted(String text) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    int digit = -1;
    int lastPower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = DIGITS.indexOf(c);
      int small = SMALL_UNITS.indexOf(c);
      int large = LARGE_UNITS.indexOf(c);
      if (value >= 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = value;
        lastPower = value == 0 ? 0 : lastPower;
      } else if (small >= 0) {
        // 十二 starts without a digit.
        int factor = digit < 0 ? 1 : digit;
        part = part.add(BigDecimal.valueOf(factor).scaleByPowerOfTen(small + 1));
        digit = -1;
        lastPower = small + 1;
      } else if (large >= 0) {
        int power = (large + 1) * LARGE_STEP;
        total = closed(total, part.add(BigDecimal.valueOf(Math.max(digit, 0))), power);
        part = BigDecimal.ZERO;
        digit = -1;
        lastPower = power;
      } else {
        return Optional.empty();
      }
    }
    if (digit > 0) {
      boolean tenths = lastPower > 1;
      part = part.add(BigDecimal.valueOf(digit).scaleByPowerOfTen(tenths ? lastPower - 1 : 0));
    }
    return Optional.of(new BigDecimal(total.add(part).toPlainString()));
  }

  /// 亿 multiplies all before it (一万亿); 万 only what follows the last 亿.
  private static BigDecimal closed(BigDecimal total, BigDecimal part, int power) {
    boolean all = power == 2 * LARGE_STEP;
    BigDecimal multiplied = all ? total.add(part) : part;
    BigDecimal product =
        (multiplied.signum() == 0 ? BigDecimal.ONE : multiplied).scaleByPowerOfTen(power);
    return all ? product : total.add(product);
  }
}
