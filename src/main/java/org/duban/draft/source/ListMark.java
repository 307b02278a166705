package org.duban.draft.source;

/// The marks that Word and browsers set before the items of a list, and that no text has.
final class ListMark {

  private static final String[] DIGITS = "零 一 二 三 四 五 六 七 八 九".split(" ");
  private static final String[] LEGAL = "零 壹 贰 叁 肆 伍 陆 柒 捌 玖".split(" ");
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = "M CM D CD C XC L XL X IX V IV I".split(" ");

  private ListMark() {}

  /// Of an item of an ordered list in a page.
  ///
  /// @param type as the page has it: 1, a, A, i, I
  static String html(String type, int number) {
    return switch (type) {
          case "a" -> letters(number, 'a');
          case "A" -> letters(number, 'A');
          case "i" -> roman(number).toLowerCase(java.util.Locale.ROOT);
          case "I" -> roman(number);
          default -> Integer.toString(number);
        }
        + ". ";
  }

  /// A number as Word writes it.
  ///
  /// @param format `w:numFmt` of ECMA-376, 17.18.59
  static String word(String format, int number) {
    return switch (format) {
      case "none" -> "";
      case "lowerLetter" -> letters(number, 'a');
      case "upperLetter" -> letters(number, 'A');
      case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
      case "upperRoman" -> roman(number);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number >= 1 && number <= 20
              ? String.valueOf((char) ('①' + number - 1))
              : Integer.toString(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographDigital",
          "japaneseDigitalTenThousand",
          "taiwaneseDigital",
          "koreanDigital2" ->
          chinese(number, DIGITS, "十", "百");
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          chinese(number, LEGAL, "拾", "佰");
      case "ideographTraditional" ->
          number <= 10 ? "甲乙丙丁戊己庚辛壬癸".substring(number - 1, number) : Integer.toString(number);
      default -> Integer.toString(number);
    };
  }

  private static String letters(int number, char first) {
    int index = Math.max(0, number - 1);
    return String.valueOf((char) (first + index % 26)).repeat(Math.min(index / 26 + 1, 10));
  }

  private static String roman(int number) {
    if (number >= 4000) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /// Below a thousand, as lists have them: 十二, 一百零三.
  private static String chinese(int number, String[] digits, String ten, String hundred) {
    if (number < 1 || number > 999) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    if (hundreds > 0) {
      text.append(digits[hundreds]).append(hundred);
      if (tens == 0 && ones > 0) {
        text.append(digits[0]);
      }
    }
    if (tens > 0) {
      text.append(tens == 1 && hundreds == 0 ? "" : digits[tens]).append(ten);
    }
    if (ones > 0) {
      text.append(digits[ones]);
    }
    return text.toString();
  }
}
