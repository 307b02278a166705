package org.duban.report.model;

/// Numbers in Chinese characters, as headings are numbered: 一, 十二, 二十, 一百零五.
final class HeadingNumeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};

  private HeadingNumeral() {}

  /// The numeral for `number`, 1 to 9999.
  static String of(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("no heading has the number " + number);
    }
    StringBuilder numeral = new StringBuilder();
    String digits = String.valueOf(number);
    boolean zero = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero) {
        numeral.append(DIGITS.charAt(0));
        zero = false;
      }
      numeral.append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
    }
    // Ten to nineteen go without the one.
    return number >= 10 && number < 20 ? numeral.substring(1) : numeral.toString();
  }
}
