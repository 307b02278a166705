package org.duban.draft.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.GoalYear;

/// Words for a time limit: 6月底前, 年内, 2022年3月底前, 上半年, 长期坚持, "by June 30, 2022", "Quarter 2 2025/26".
public final class DueWords {

  private static final String YEAR = "(?:20[0-9]{2}年|今年|当年|本年度?)?";

  private static final String WHEN =
      "(?:1[0-2]|0?[1-9])月(?:[0-3]?[0-9]日|底|末|份|初|上旬|中旬|下旬)?|[一二三四]季度[末底]?|第[一二三四]季度[末底]?|上半年|下半年|年底|年末|春节|国庆(?:节)?|元旦";

  /// In a name: only what says that something is to be done by then.
  private static final Pattern IN_NAME =
      Pattern.compile(
          "(?:"
              + YEAR
              + "(?:"
              + WHEN
              + "))(?:之前|以前|前)(?!三|[0-9]|列)|年内|(?:20[0-9]{2}年|今年)?(?:年底|年末)|"
              + YEAR
              + "上半年");

  /// Said apart: any of them.
  private static final Pattern DUE =
      Pattern.compile(
          "(?:"
              + YEAR
              + "(?:"
              + WHEN
              + "|[0-9]{1,2}月)|20[0-9]{2}年|20[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?)(?:之前|以前|前|内)?|年内|全年|当年|常年|长期|持续|每年|每月|每季度");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?:(20[0-9]{2})[年/.-])?\\s*(?:(1[0-2]|0?[1-9])(?:月|[-/.](?=[0-9]))\\s*(?:([0-3]?[0-9])日?|(底|末|份|初|上旬|中旬|下旬))?|第?([一二三四])季度|(上半年)|(下半年|年底|年末|年内|全年|当年|常年|长期|持续|元旦|每[年月季])|(春节)|(国庆))|(20[0-9]{2})年");

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?:by|before|in|during|end of|until|due|from)\\s+)*(?:the\\s+)?(?:end of\\s+)?(?:"
              + MONTH
              + "\\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(20[0-9]{2})|([0-9]{1,2})(?:st|nd|rd|th)?\\s+"
              + MONTH
              + ",?\\s+(20[0-9]{2})|"
              + MONTH
              + ",?\\s+(20[0-9]{2})|(?:quarter|q)\\s*([1-4])(?:\\s*(?:of\\s+)?(20[0-9]{2})(?:[/-](?:20)?([0-9]{2}))?)?|(?:spring|summer|autumn|winter|fall)\\s+(20[0-9]{2})|(20[0-9]{2})[/-](?:20)?([0-9]{2})(?![0-9])|(?:by|in|before|until|end of|year)\\s+(20[0-9]{2})|(ongoing|annually|continuous|annual))");

  private static final Pattern LATIN = Pattern.compile("[a-z]{3}|q[1-4]");

  private DueWords() {}

  public static boolean isDue(String plain) {
    return DUE.matcher(plain).find() || ENGLISH.matcher(plain).find();
  }

  /// The words of a time limit in a text of its own, without what is done by then.
  public static Optional<Text> in(Text text) {
    String plain = text.plain();
    int end = plain.length();
    for (String verb : new String[] {"全部完成", "完成", "完工", "办结", "建成", "落实"}) {
      if (plain.endsWith(verb)) {
        end -= verb.length();
        break;
      }
    }
    return end == 0 ? Optional.empty() : Optional.of(text.sub(0, end).strip());
  }

  /// The last time limit that a task's own words have.
  public static Optional<Text> inName(Text name) {
    Matcher due = IN_NAME.matcher(name.plain());
    Optional<Text> found = Optional.empty();
    while (due.find()) {
      found = Optional.of(name.sub(due.start(), due.end()));
    }
    return found;
  }

  /// The same in English: "by June 30, 2022" at the end of a name or in brackets.
  public static Optional<Text> inEnglishName(Text name) {
    Matcher due = ENGLISH.matcher(name.plain());
    Optional<Text> found = Optional.empty();
    while (due.find()) {
      String words = due.group();
      if (words.matches("(?:by|before|until|end of|due).*")) {
        found = Optional.of(name.sub(due.start(), due.end()).strip());
      }
    }
    return found;
  }

  /// The last day that `words` allow; empty where no calendar knows them.
  public static Optional<LocalDate> lastDay(String words, GoalYear year) {
    String plain = Text.of(words, new int[words.length()]).plain();
    Optional<LocalDate> latest = Optional.empty();
    Matcher piece = PIECE.matcher(plain);
    boolean latin = LATIN.matcher(plain).find();
    while (!latin && piece.find()) {
      latest = later(latest, chinese(piece, year));
    }
    if (latest.isPresent()) {
      return latest;
    }
    Matcher english = ENGLISH.matcher(plain.toLowerCase(Locale.ROOT));
    while (english.find()) {
      latest = later(latest, english(english, year));
    }
    return latest;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isEmpty() || (b.isPresent() && b.get().isAfter(a.get())) ? b.or(() -> a) : a;
  }

  private static Optional<LocalDate> chinese(Matcher piece, GoalYear year) {
    try {
      if (piece.group(10) != null) {
        int other = Integer.parseInt(piece.group(10));
        return Optional.of(other == year.year() ? year.lastDay() : LocalDate.of(other, 12, 31));
      }
      int y = piece.group(1) != null ? Integer.parseInt(piece.group(1)) : 0;
      if (piece.group(2) != null) {
        return Optional.of(inMonth(piece, y, year));
      }
      if (piece.group(5) != null) {
        int quarter = "一二三四".indexOf(piece.group(5)) + 1;
        return Optional.of(month(y, quarter * 3, year).atEndOfMonth());
      }
      if (piece.group(6) != null) {
        return Optional.of(month(y, 6, year).atEndOfMonth());
      }
      if (piece.group(8) != null) {
        return Optional.of(month(y, 2, year).atEndOfMonth());
      }
      if (piece.group(9) != null) {
        return Optional.of(month(y, 9, year).atEndOfMonth());
      }
      return Optional.of(y == 0 || y == year.year() ? year.lastDay() : LocalDate.of(y, 12, 31));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalDate inMonth(Matcher piece, int y, GoalYear year) {
    YearMonth month = month(y, Integer.parseInt(piece.group(2)), year);
    if (piece.group(3) != null) {
      LocalDate day = month.atDay(Integer.parseInt(piece.group(3)));
      return day;
    }
    String part = piece.group(4) == null ? "" : piece.group(4);
    return switch (part) {
      case "初", "上旬" -> month.atDay(10);
      case "中旬" -> month.atDay(20);
      default -> month.atEndOfMonth();
    };
  }

  /// The month of that number in the year named, else in the goal year.
  private static YearMonth month(int named, int month, GoalYear year) {
    if (named != 0) {
      return YearMonth.of(named, month);
    }
    YearMonth first = YearMonth.from(year.firstDay());
    YearMonth candidate = YearMonth.of(first.getYear(), month);
    return candidate.isBefore(first) ? candidate.plusYears(1) : candidate;
  }

  private static Optional<LocalDate> english(Matcher m, GoalYear year) {
    try {
      if (m.group(1) != null) {
        return Optional.of(LocalDate.of(number(m, 3), monthNumber(m.group(1)), number(m, 2)));
      }
      if (m.group(4) != null) {
        return Optional.of(LocalDate.of(number(m, 6), monthNumber(m.group(5)), number(m, 4)));
      }
      if (m.group(7) != null) {
        return Optional.of(YearMonth.of(number(m, 8), monthNumber(m.group(7))).atEndOfMonth());
      }
      if (m.group(9) != null) {
        int quarter = number(m, 9);
        if (m.group(10) == null) {
          return Optional.of(year.firstDay().plusMonths(quarter * 3L).minusDays(1));
        }
        boolean fiscal = m.group(11) != null;
        LocalDate first =
            LocalDate.of(
                number(m, 10),
                fiscal
                    ? year.firstDay().getMonthValue() == 1 ? 4 : year.firstDay().getMonthValue()
                    : 1,
                1);
        return Optional.of(first.plusMonths(quarter * 3L).minusDays(1));
      }
      if (m.group(12) != null) {
        int season = number(m, 12);
        String word = m.group();
        int month =
            word.contains("spring")
                ? 5
                : word.contains("summer") ? 8 : word.contains("winter") ? 12 : 11;
        return Optional.of(YearMonth.of(season, month).atEndOfMonth());
      }
      if (m.group(13) != null) {
        return Optional.of(LocalDate.of(number(m, 13) + 1, 3, 31));
      }
      if (m.group(15) != null) {
        int other = number(m, 15);
        return Optional.of(other == year.year() ? year.lastDay() : LocalDate.of(other, 12, 31));
      }
      return Optional.of(year.lastDay());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int monthNumber(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 4 + 1;
  }
}
