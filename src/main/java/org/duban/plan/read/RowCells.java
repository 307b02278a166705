package org.duban.plan.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.wording.Choices;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.CalendarDay;
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
import org.duban.sheet.Row;
import org.duban.sheet.bytes.FileCode;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// The cells of one row as values; what is wrong with them is added to the plan's problems. A cell
/// that is wrong reads as empty.
final class RowCells {

  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；]");

  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*(0?[1-9]|1[0-2])\\s*月?");

  private static final Pattern START_MONTH =
      Pattern.compile("(?:[0-9]{4}\\s*[-/.年]\\s*[0-9]{1,2}\\s*月?|[0-9]{1,2}\\s*月)[初份]?");

  private static final Pattern BEFORE = Pattern.compile("[之以]?前$");

  /// 12月底前完成.
  private static final Pattern DONE = Pattern.compile("(?<=.)(?:全部|全面)?(?:完成|完工|办结|建成|竣工)(?:任务)?$");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Row row;
  private final List<Problem> problems;

  RowCells(Row row, List<Problem> problems) {
    this.row = row;
    this.problems = problems;
  }

  Cell cell(String column) {
    return row.get(column);
  }

  String text(String column) {
    return row.text(column);
  }

  /// The names in a cell that may have several.
  List<String> list(String column) {
    String text = text(column);
    return text.isEmpty()
        ? List.of()
        : SEPARATOR.splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  Optional<BigDecimal> number(String column, String unit) {
    return number(row.get(column), unit);
  }

  /// The number in a cell of the row.
  Optional<BigDecimal> number(Cell cell, String unit) {
    if (Figure.isMissing(cell.text())) {
      return Optional.empty();
    }
    Read<Figure> read = Figure.read(cell.text(), unit, cell.place());
    problems.addAll(read.problems());
    return read.value().map(RowCells::signed);
  }

  /// 1 where the cell is empty.
  BigDecimal weight() {
    Optional<BigDecimal> weight = number("weight", "");
    if (weight.isPresent() && weight.get().signum() <= 0) {
      error(RowCode.P009, "weight", "text", text("weight"));
      return BigDecimal.ONE;
    }
    return weight.orElse(BigDecimal.ONE);
  }

  Optional<LocalDate> date(String column) {
    Cell cell = row.get(column);
    if (Figure.isMissing(cell.text())) {
      return Optional.empty();
    }
    Read<LocalDate> read = CalendarDay.read(cell);
    problems.addAll(read.problems());
    return read.value();
  }

  /// 6月30日, 12月中旬: of the goal year.
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?:本年|今年)?(1[0-2]|0?[1-9])月(?:([0-3]?[0-9])[日号]|(上旬|中旬|下旬|初))");

  /// 20210630.
  private static final Pattern CLOSE_DAY = Pattern.compile("(20[0-9]{2})([01][0-9])([0-3][0-9])");

  /// 长期坚持: work that goes on is due when the year ends.
  private static final Pattern STANDING =
      Pattern.compile(
          "每[月季周年]度?|(?:长期|常年|持续|常态化|全年)(?:坚持|推进|实施|开展|落实|推动|抓好|进行)?|年度?内|本年度?内?|当年度?内?|今年内?|ongoing|continuous(?:ly)?|throughout(?: the year)?");

  /// The first day of a task: a day, or the first of a month (2021-03, 3月初).
  Optional<LocalDate> firstDay(String column, GoalYear year) {
    String text = HalfWidth.of(text(column));
    Optional<Period> month =
        START_MONTH.matcher(text).matches()
            ? PeriodText.read(text.replaceFirst("[初份]$", ""), year, Place.NONE).value()
            : Optional.empty();
    if (month.isPresent()) {
      return month.map(p -> p.lastMonth().atDay(1));
    }
    return within(text, year).or(() -> date(column));
  }

  /// A day without its year, or one written close; empty for anything else.
  private static Optional<LocalDate> within(String text, GoalYear year) {
    String plain = SPACE.matcher(text).replaceAll("");
    Matcher close = CLOSE_DAY.matcher(plain);
    Matcher day = MONTH_DAY.matcher(plain);
    try {
      if (close.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(close.group(1)),
                Integer.parseInt(close.group(2)),
                Integer.parseInt(close.group(3))));
      }
      if (day.matches()) {
        int number = Integer.parseInt(day.group(1));
        YearMonth month = year.start().plusMonths((number - year.firstMonth() + 12) % 12);
        String third = day.group(3) == null ? "" : day.group(3);
        return Optional.of(
            switch (third) {
              case "上旬", "初" -> month.atDay(10);
              case "中旬" -> month.atDay(20);
              case "下旬" -> month.atEndOfMonth();
              default -> month.atDay(Integer.parseInt(day.group(2)));
            });
      }
    } catch (DateTimeException _) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// The last day of a task: a day, or the last of a month or another period (6月底前, 二季度, 年底).
  Optional<LocalDate> lastDay(String column, GoalYear year) {
    Place place = cell(column).place();
    String words = DONE.matcher(HalfWidth.of(text(column))).replaceFirst("");
    String text = BEFORE.matcher(words).replaceFirst("");
    if (Figure.isMissing(text)) {
      return Optional.empty();
    }
    if (STANDING.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(year.lastDay());
    }
    Optional<LocalDate> within = within(text, year);
    Read<LocalDate> day = CalendarDay.read(text, place);
    Optional<LocalDate> last =
        within
            .or(day::value)
            .or(() -> PeriodText.read(text, year, place).value().map(Period::lastDay));
    if (last.isEmpty()) {
      boolean isNoDay = day.problems().stream().anyMatch(p -> p.code() == FileCode.F041);
      problems.addAll((isNoDay ? day : CalendarDay.read(text(column), place)).problems());
    }
    return last;
  }

  /// A month (2021-06, 2021年6月), or the one that a day is in.
  Optional<YearMonth> month(String column) {
    Matcher month = MONTH.matcher(HalfWidth.of(text(column)));
    if (month.matches()) {
      return Optional.of(
          YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
    }
    return date(column).map(YearMonth::from);
  }

  /// The same without a word where it is none: what is wrong with the cell is told elsewhere.
  Optional<YearMonth> monthIfAny(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : new RowCells(row, new ArrayList<>()).month(column);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  <E extends Enum<E>> Optional<E> choice(String column, Choices<E> choices) {
    String text = text(column);
    if (Figure.isMissing(text)) {
      return Optional.empty();
    }
    Optional<E> found = choices.find(text);
    if (found.isEmpty()) {
      error(RowCode.P008, column, "text", text, "choices", String.join(" | ", choices.names()));
    }
    return found;
  }

  void error(RowCode code, String column, String... args) {
    problems.add(Problem.error(code, cell(column).place(), args));
  }

  void warning(RowCode code, String column, String... args) {
    problems.add(Problem.warning(code, cell(column).place(), args));
  }

  Row row() {
    return row;
  }

  private static BigDecimal signed(Figure figure) {
    boolean fall = figure.change().filter(c -> c == Figure.Change.FALL).isPresent();
    return fall ? figure.value().negate() : figure.value();
  }
}
