package org.duban.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// Numbers, dates and lists as a language writes them.
public final class Notation {

  private final Phrases phrases;

  private Notation(Phrases phrases) {
    this.phrases = phrases;
  }

  public static Notation of(Lang lang) {
    return new Notation(Phrases.of(lang));
  }

  /// `number` with all its digits: 5800 in Chinese, 5,800 in English.
  public String number(BigDecimal number) {
    String digits = number.toPlainString();
    return switch (phrases.lang()) {
      case ZH -> digits;
      case EN -> grouped(digits);
    };
  }

  /// `number` with so many decimals, half up: 54.0.
  public String rounded(BigDecimal number, int decimals) {
    return number(number.setScale(decimals, RoundingMode.HALF_UP));
  }

  /// 2021年7月16日, 16 July 2021.
  public String date(LocalDate date) {
    return phrases.say(
        "wording.date",
        "year",
        Integer.toString(date.getYear()),
        "month",
        phrases.say("wording.month." + date.getMonthValue()),
        "day",
        Integer.toString(date.getDayOfMonth()));
  }

  /// 甲、乙和丙; a, b and c.
  public String all(List<String> items) {
    return joined(items, phrases.say("wording.and"));
  }

  /// 甲、乙或丙; a, b or c.
  public String any(List<String> items) {
    return joined(items, phrases.say("wording.or"));
  }

  /// 甲、乙、丙; a, b, c: where the list is not all there is.
  public String some(List<String> items) {
    return joined(items, phrases.say("wording.comma"));
  }

  /// `name` as it stands among others: in quotation marks where a comma in it could be taken for
  /// one between them, or `or` for another name.
  public String quoted(String name) {
    return name.codePoints().anyMatch(c -> "、，；,;或".indexOf(c) >= 0) || name.contains(" or ")
        ? phrases.say(
            "wording.quoted", "name", name.replace('“', '‘').replace('”', '’').replace('"', '\''))
        : name;
  }

  private String joined(List<String> items, String last) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String comma = phrases.say("wording.comma");
    return String.join(comma, items.subList(0, items.size() - 1)) + last + items.getLast();
  }

  private static String grouped(String digits) {
    int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    int start = digits.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = end - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
