package org.duban.time;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// Reads a period as offices write it: `2021-06`, `2021-Q2`, `2021年6月`, `1—6月`, `上半年`, `Jan-Jun
/// 2021`. All forms mean the stretch from the start of the goal year to the end of the month,
/// quarter or half named.
///
/// The year, if there is one, is cut off at the front or the end; the rest is matched against the
/// forms below in turn. A year names a goal year, except before a single month, where it is the
/// calendar's: with a goal year that starts in April, `2022-01` belongs to goal year 2021.
public final class PeriodText {

  private static final Pattern LEADING_YEAR =
      Pattern.compile("([12]\\d{3})(?:/(\\d\\d)(?!\\d))?(财年|财政年度|年度|年|[-/.,])?(.*)");
  private static final Pattern TRAILING_YEAR =
      Pattern.compile("(.*?)(?:of|in|,|-|/)?(?<!\\d)([12]\\d{3})(?:/(\\d\\d))?");

  private static final Pattern STORED =
      Pattern.compile("([12][0-9]{3})-(?:([0-9]{2})|Q([1-4])|H([12]))");

  /// `202106`, and `20210630`, which is a day.
  private static final Pattern DIGITS_ONLY = Pattern.compile("([12]\\d{3})(\\d\\d)(\\d\\d)?");

  /// `2021年4月—2022年3月`.
  private static final Pattern MONTH_TO_MONTH =
      Pattern.compile(
          "([12]\\d{3})[-年/.]?(\\d{1,2})月?[-至到~]([12]\\d{3})[-年/.]?(\\d{1,2})月?"
              + "|(\\d{1,2})月([12]\\d{3})[-至到~](\\d{1,2})月([12]\\d{3})");

  private static final Pattern WHOLE_YEAR =
      Pattern.compile("|全年|全年度|年度|年|(the)?(full|whole)year|year|annual");
  private static final Pattern HALF = Pattern.compile("h(\\d)|(上)?半年|(下)半年|(1st|2nd)half");
  private static final Pattern QUARTER =
      Pattern.compile(
          "q(\\d)|前(\\d)个?季度?|(?:[1一][-至到~])?第?(\\d)季度?|(?:1-|first)(\\d)quarters"
              + "|(\\d)(?:st|nd|rd|th)quarter|quarter(\\d)");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})(月?)份?");
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?份?[-至到~](\\d{1,2})(月?)份?");
  private static final Pattern FIRST_MONTHS = Pattern.compile("前(\\d{1,2})个?月");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{1,2})(?:st|nd|rd|th)?,?(\\d{1,2})月");

  private static final String MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final Pattern MONTH_NAME =
      Pattern.compile(
          "(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\\.?");
  private static final Pattern CHINESE_NUMERAL = Pattern.compile("[一二三四五六七八九十两]+(?=个?月|[季至到~-])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SPACE_IN_DIGITS = Pattern.compile("(?<=\\d)\\s+(?=\\d)");
  private static final Pattern ADORNMENT =
      Pattern.compile("^(截至|截止|累计|fy(?=[12]\\d{3}))|(累计|底|末)$|(?<=月)(底|末|累计)$");

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final List<String> SHORT_ORDINALS = List.of("1st", "2nd", "3rd", "4th");
  private static final List<String> CARDINALS = List.of("two", "three", "four");

  private static final int QUARTERS = 4;

  /// A text without its year.
  ///
  /// @param named the year that the text names, if any
  /// @param trailing whether the year stands behind, as in English
  /// @param loose whether a bare `1-6` after the year can only be months
  private record Split(Optional<Integer> named, boolean trailing, boolean loose, String rest) {}

  private final String text;
  private final GoalYear year;
  private final Place place;

  private PeriodText(String text, GoalYear year, Place place) {
    this.text = text.strip();
    this.year = year;
    this.place = place;
  }

  /// The period that `text` names, in any goal year; without a year of its own it is of `year`.
  public static Read<Period> read(String text, GoalYear year, Place place) {
    return new PeriodText(text, year, place).read();
  }

  /// The period that `text` names, which must be one of `year`.
  public static Read<Period> readWithin(String text, GoalYear year, Place place) {
    Read<Period> read = read(text, year, place);
    Optional<Period> other = read.value().filter(p -> !p.year().equals(year));
    return other.isEmpty()
        ? read
        : Read.failed(
            Problem.error(
                PeriodCode.D006,
                place,
                "text",
                text.strip(),
                "year",
                Integer.toString(year.year()),
                "first",
                year.start().toString(),
                "last",
                year.end().toString(),
                "suggestion",
                year.through(other.get().months()).toString()));
  }

  private Read<Period> read() {
    // The stored form is read by the million.
    Matcher stored = STORED.matcher(text);
    if (stored.matches()) {
      return stored(stored);
    }
    String plain = plain(text);
    if (plain.isEmpty()) {
      return failed(PeriodCode.D001, year.through(GoalYear.MONTHS / 2).toString());
    }
    Matcher digits = DIGITS_ONLY.matcher(plain);
    if (digits.matches()) {
      return digits.group(3) == null
          ? calendarMonth(number(digits, 1), number(digits, 2))
          : day(Optional.of(number(digits, 1)), number(digits, 2), number(digits, 3));
    }
    Matcher stretch = MONTH_TO_MONTH.matcher(plain);
    if (stretch.matches()) {
      return stretch.group(1) != null
          ? monthToMonth(stretch, 1, 2, 3, 4)
          : monthToMonth(stretch, 6, 5, 8, 7);
    }
    return named(split(plain));
  }

  private Read<Period> stored(Matcher stored) {
    int named = number(stored, 1);
    GoalYear of = new GoalYear(named, year.firstMonth());
    if (stored.group(2) != null) {
      int month = number(stored, 2);
      boolean isYear = !isMonth(month) && isFiscalLabel(named, stored.group(2));
      return isYear ? Read.of(of.whole()) : calendarMonth(named, month);
    }
    return stored.group(3) != null ? quarter(of, number(stored, 3)) : half(of, number(stored, 4));
  }

  /// The text in small letters, half-width, without spaces; English and Chinese number words as
  /// digits, month names as `6月`, dashes as `-`.
  private static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain = plain.replaceAll("[‐‑‒–—―─−－]+", "-").replaceAll("[〜∼～]", "~");
    plain = MONTH_NAME.matcher(plain).replaceAll(m -> monthNumber(m.group(1)) + "月");
    plain = plain.replaceAll("(?<=月|\\d)\\s*(?:to|through|until)\\s*(?=\\d)", "-");
    plain = SPACE_IN_DIGITS.matcher(plain).replaceAll(",");
    plain = SPACE.matcher(plain).replaceAll("");
    for (int i = 0; i < ORDINALS.size(); i++) {
      plain = plain.replace(ORDINALS.get(i) + "h", SHORT_ORDINALS.get(i) + "h");
      plain = plain.replace(ORDINALS.get(i) + "q", SHORT_ORDINALS.get(i) + "q");
    }
    for (int i = 0; i < CARDINALS.size(); i++) {
      plain = plain.replace(CARDINALS.get(i) + "quarters", (i + 2) + "quarters");
    }
    plain =
        CHINESE_NUMERAL
            .matcher(plain)
            .replaceAll(m ->
                ChineseNumeral.value(m.group()).map(BigDecimal::toPlainString).orElse(m.group()));
    return ADORNMENT.matcher(plain).replaceAll("");
  }

  private static int monthNumber(String name) {
    return MONTH_NAMES.indexOf(name) / 4 + 1;
  }

  private Split split(String plain) {
    Matcher leading = LEADING_YEAR.matcher(plain);
    if (leading.matches()) {
      return leading(leading);
    }
    Matcher trailing = TRAILING_YEAR.matcher(plain);
    if (trailing.matches()) {
      int named = number(trailing, 2);
      if (trailing.group(3) == null || isFiscalLabel(named, trailing.group(3))) {
        return new Split(Optional.of(named), true, false, trailing.group(1));
      }
    }
    return new Split(Optional.empty(), false, false, plain);
  }

  private Split leading(Matcher leading) {
    int named = number(leading, 1);
    String separator = leading.group(3) == null ? "" : leading.group(3);
    String rest = leading.group(4);
    if (leading.group(2) != null && !isFiscalLabel(named, leading.group(2))) {
      rest = leading.group(2) + separator + rest;
      separator = "/";
    }
    boolean loose = separator.equals("年") || separator.equals(".");
    return new Split(Optional.of(named), false, loose, rest);
  }

  /// Whether `2022/23` is how a report names a goal year that is not a calendar year.
  private boolean isFiscalLabel(int named, String second) {
    return year.firstMonth() != 1 && Integer.parseInt(second) == (named + 1) % 100;
  }

  private Read<Period> named(Split split) {
    GoalYear of = new GoalYear(split.named().orElse(year.year()), year.firstMonth());
    String rest = split.rest();
    if (WHOLE_YEAR.matcher(rest).matches()) {
      return Read.of(of.whole());
    }
    Matcher half = HALF.matcher(rest);
    if (half.matches()) {
      return half(of, numberOfHalf(half));
    }
    Matcher quarter = QUARTER.matcher(rest);
    if (quarter.matches()) {
      return quarter(of, Integer.parseInt(firstGroup(quarter)));
    }
    Matcher month = MONTH.matcher(rest);
    if (month.matches() && (split.named().isPresent() || !month.group(2).isEmpty())) {
      return split.named().isPresent()
          ? calendarMonth(split.named().get(), number(month, 1))
          : month(of, number(month, 1));
    }
    Matcher months = MONTHS.matcher(rest);
    if (months.matches() && (split.loose() || !months.group(3).isEmpty())) {
      return months(of, split.trailing(), number(months, 1), number(months, 2));
    }
    Matcher first = FIRST_MONTHS.matcher(rest);
    if (first.matches() && isMonth(number(first, 1))) {
      return Read.of(of.through(number(first, 1)));
    }
    Matcher day = DAY.matcher(rest);
    if (day.matches()) {
      boolean monthFirst = day.group(1) != null;
      return day(split.named(), number(day, monthFirst ? 1 : 4), number(day, monthFirst ? 2 : 3));
    }
    return failed(PeriodCode.D002, of.through(GoalYear.MONTHS / 2).toString());
  }

  private static int numberOfHalf(Matcher half) {
    if (half.group(1) != null) {
      return number(half, 1);
    }
    return half.group(3) != null || "2nd".equals(half.group(4)) ? 2 : 1;
  }

  private Read<Period> half(GoalYear of, int number) {
    if (number < 1 || number > 2) {
      return failed(PeriodCode.D007, of.year() + "-H" + (number < 1 ? 1 : 2));
    }
    return Read.of(new Period(of, number * GoalYear.MONTHS / 2, Period.Form.HALF));
  }

  private Read<Period> quarter(GoalYear of, int number) {
    if (number < 1 || number > QUARTERS) {
      return failed(PeriodCode.D007, of.year() + "-Q" + (number < 1 ? 1 : QUARTERS));
    }
    return Read.of(new Period(of, number * GoalYear.MONTHS / QUARTERS, Period.Form.QUARTER));
  }

  /// The goal year from its start through a month of the calendar.
  private Read<Period> calendarMonth(int calendarYear, int month) {
    if (!isMonth(month)) {
      return noSuchMonth(calendarYear, month);
    }
    GoalYear of = GoalYear.containing(YearMonth.of(calendarYear, month), year.firstMonth());
    return month(of, month);
  }

  private Read<Period> month(GoalYear of, int month) {
    return isMonth(month) ? Read.of(of.through(ordinal(month))) : noSuchMonth(of.year(), month);
  }

  /// A stretch such as 1—6月, which must start where the goal year does. The year of a stretch over
  /// the turn of the year is the one that it stands beside.
  private Read<Period> months(GoalYear of, boolean trailing, int first, int last) {
    if (!isMonth(first) || !isMonth(last)) {
      return noSuchMonth(of.year(), isMonth(first) ? last : first);
    }
    boolean overTheTurn = last < year.firstMonth();
    GoalYear meant = trailing && overTheTurn ? new GoalYear(of.year() - 1, year.firstMonth()) : of;
    return first == year.firstMonth()
        ? Read.of(meant.through(ordinal(last)))
        : notFromTheStart(meant, last);
  }

  private Read<Period> monthToMonth(Matcher m, int fromYear, int from, int toYear, int to) {
    int last = number(m, to);
    if (!isMonth(number(m, from)) || !isMonth(last)) {
      return noSuchMonth(number(m, toYear), isMonth(last) ? number(m, from) : last);
    }
    GoalYear of = GoalYear.containing(YearMonth.of(number(m, toYear), last), year.firstMonth());
    YearMonth start = YearMonth.of(number(m, fromYear), number(m, from));
    return start.equals(of.start()) ? month(of, last) : notFromTheStart(of, last);
  }

  private Read<Period> notFromTheStart(GoalYear of, int last) {
    return failed(
        PeriodCode.D005,
        of.through(ordinal(last)).toString(),
        "first",
        Integer.toString(year.firstMonth()));
  }

  private Read<Period> noSuchMonth(int calendarYear, int month) {
    return failed(
        PeriodCode.D003,
        calendarYear + (month < 1 ? "-01" : "-12"),
        "month",
        Integer.toString(month));
  }

  private Read<Period> day(Optional<Integer> calendarYear, int month, int day) {
    if (month == year.firstMonth() && isMonth(day) && day != month) {
      // A spreadsheet makes a date of 1-6.
      return failed(
          PeriodCode.D008, year.through(ordinal(day)).toString(), "months", month + "—" + day);
    }
    int monthMeant = Math.clamp(month, 1, GoalYear.MONTHS);
    YearMonth suggestion =
        calendarYear
            .map(y -> YearMonth.of(y, monthMeant))
            .orElseGet(() -> year.through(ordinal(monthMeant)).lastMonth());
    return failed(PeriodCode.D004, suggestion.toString());
  }

  private Read<Period> failed(PeriodCode code, String suggestion, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "text";
    args[1] = text;
    args[2] = "suggestion";
    args[3] = suggestion;
    System.arraycopy(more, 0, args, 4, more.length);
    return Read.failed(Problem.error(code, place, args));
  }

  /// Which month of the goal year a calendar month is, from 1.
  private int ordinal(int month) {
    return Math.floorMod(month - year.firstMonth(), GoalYear.MONTHS) + 1;
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= GoalYear.MONTHS;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    throw new IllegalStateException(matcher.pattern() + " matched nothing");
  }
}
