package org.duban.plan.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
    return row.get(column).text();
  }

  /// The names in a cell that may have several.
  List<String> list(String column) {
    String text = text(column);
    return text.isEmpty()
        ? List.of()
        : SEPARATOR.splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  Optional<BigDecimal> number(String column, String unit) {
    Cell cell = row.get(column);
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

  /// The first day of a task: a day, or the first of a month (2021-03, 3月初).
  Optional<LocalDate> firstDay(String column, GoalYear year) {
    String text = HalfWidth.of(text(column));
    Optional<Period> month =
        START_MONTH.matcher(text).matches()
            ? PeriodText.read(text.replaceFirst("[初份]$", ""), year, Place.NONE).value()
            : Optional.empty();
    return month.isPresent() ? month.map(p -> p.lastMonth().atDay(1)) : date(column);
  }

  /// The last day of a task: a day, or the last of a month or another period (6月底前, 二季度, 年底).
  Optional<LocalDate> lastDay(String column, GoalYear year) {
    Place place = cell(column).place();
    String text = BEFORE.matcher(HalfWidth.of(text(column))).replaceFirst("");
    if (Figure.isMissing(text)) {
      return Optional.empty();
    }
    Read<LocalDate> day = CalendarDay.read(text, place);
    Optional<LocalDate> last =
        day.value().or(() -> PeriodText.read(text, year, place).value().map(Period::lastDay));
    if (last.isEmpty()) {
      problems.addAll(day.problems());
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
