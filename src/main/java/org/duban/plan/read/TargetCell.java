package org.duban.plan.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Unit;
import org.duban.plan.wording.Wording;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Cell;
import org.duban.sheet.Figure;
import org.duban.text.HalfWidth;

/// The target of a row as the tables of offices have it, where the wording by itself is not enough:
/// a growth beside the unit of the amount (元 ｜ 增长8%), both in one cell (10.7亿元，增长7%), and points on
/// the figure of the year before (提高0.3个百分点 beside 2020年实绩). Each is told.
final class TargetCell {

  private static final Pattern BRACKET = Pattern.compile(".+\\(([^()]+)\\)");
  private static final Pattern CLAUSE = Pattern.compile("[，,；;]+");

  private static final Pattern POINTS =
      Pattern.compile("(提高|提升|增加|上升|下降|降低|减少|回落)([0-9]+(?:\\.[0-9]+)?)个?百分点(?:以上)?");

  private final RowCells cells;

  TargetCell(RowCells cells) {
    this.cells = cells;
  }

  /// What the cell words.
  ///
  /// @param rows gives the row as the wording sees it, in a unit
  Read<Wording.Reading> read(Function<String, Wording.Row> rows) {
    Cell target = cells.cell("target");
    String unit = unit(target);
    Read<Wording.Reading> read = Wording.read(target.text(), rows.apply(unit));
    if (!read.hasErrors() || unit.isEmpty()) {
      return read;
    }
    return points(target, unit, rows)
        .or(() -> growth(target, unit, rows))
        .or(() -> amount(target, unit, rows))
        .orElse(read);
  }

  /// The row's unit; of a bare number also the one in the brackets of the header or of the name, or
  /// the only one above the table.
  private String unit(Cell target) {
    String own = cells.text("unit");
    if (!own.isEmpty() || Figure.read(target).value().filter(f -> !f.percent()).isEmpty()) {
      return own;
    }
    List<String> above = cells.row().header().units();
    return Stream.of(
            inBrackets(cells.row().header().nameOf("target")),
            inBrackets(cells.text("name")),
            above.size() == 1 ? above.getFirst() : "")
        .filter(u -> !u.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The unit in the brackets at the end of `text`; empty where there is none.
  static String inBrackets(String text) {
    Matcher bracket = BRACKET.matcher(HalfWidth.of(text).strip());
    return bracket.matches() && Unit.of(bracket.group(1)).isKnown() ? bracket.group(1) : "";
  }

  private Optional<Read<Wording.Reading>> growth(
      Cell target, String unit, Function<String, Wording.Row> rows) {
    Unit own = Unit.of(unit);
    if (own.isRate() || !own.isKnown()) {
      return Optional.empty();
    }
    Read<Wording.Reading> read = Wording.read(target.text(), rows.apply(""));
    boolean isGrowth =
        !read.hasErrors()
            && read.value()
                .filter(r -> r.measure() == Measure.GROWTH && r.goal().target().isPresent())
                .isPresent();
    return isGrowth
        ? Optional.of(
            told(
                read,
                target.text(),
                Problem.warning(
                    RowCode.P035, target.place(), "wording", target.text(), "unit", unit)))
        : Optional.empty();
  }

  /// The amount of several clauses, where the others are its growth.
  private Optional<Read<Wording.Reading>> amount(
      Cell target, String unit, Function<String, Wording.Row> rows) {
    List<Read<Wording.Reading>> amounts = new ArrayList<>();
    List<String> growths = new ArrayList<>();
    List<String> clauses = CLAUSE.splitAsStream(target.text()).map(String::strip).toList();
    for (String clause : clauses) {
      Read<Wording.Reading> read = Wording.read(clause, rows.apply(unit));
      Read<Wording.Reading> bare = read.hasErrors() ? Wording.read(clause, rows.apply("")) : read;
      boolean hasTarget =
          bare.value().flatMap(r -> r.goal().target()).flatMap(t -> t.number()).isPresent();
      if (!hasTarget || bare.hasErrors()) {
        return Optional.empty();
      }
      if (!read.hasErrors()) {
        amounts.add(read);
      } else if (bare.value().orElseThrow().measure() == Measure.GROWTH) {
        growths.add(clause);
      } else {
        return Optional.empty();
      }
    }
    return clauses.size() > 1 && amounts.size() == 1
        ? Optional.of(
            told(
                amounts.getFirst(),
                target.text(),
                Problem.warning(
                    PlanCode.T007,
                    target.place(),
                    "wording",
                    target.text(),
                    "part",
                    String.join("，", growths))))
        : Optional.empty();
  }

  private Optional<Read<Wording.Reading>> points(
      Cell target, String unit, Function<String, Wording.Row> rows) {
    Matcher points = POINTS.matcher(HalfWidth.of(target.text()));
    Optional<BigDecimal> baseline = Figure.read(cells.cell("baseline")).value().map(Figure::value);
    if (!points.matches() || baseline.isEmpty() || !Unit.of(unit).isPercent()) {
      return Optional.empty();
    }
    boolean up = "提高提升增加上升".contains(points.group(1));
    BigDecimal change = new BigDecimal(points.group(2));
    BigDecimal value = up ? baseline.get().add(change) : baseline.get().subtract(change);
    String wording = (up ? "不低于" : "不高于") + value.toPlainString() + "%";
    Read<Wording.Reading> read = Wording.read(wording, rows.apply(unit));
    return read.hasErrors()
        ? Optional.empty()
        : Optional.of(
            told(
                read,
                target.text(),
                Problem.warning(
                    RowCode.P036,
                    target.place(),
                    "wording",
                    target.text(),
                    "baseline",
                    baseline.get().toPlainString() + "%",
                    "target",
                    value.toPlainString() + "%")));
  }

  /// The reading with the cell's own words.
  private static Read<Wording.Reading> told(
      Read<Wording.Reading> read, String text, Problem problem) {
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.add(problem);
    Wording.Reading found = read.value().orElseThrow();
    Goal goal = found.goal();
    return Read.of(
        new Wording.Reading(
            new Goal(text, goal.target(), goal.decline(), goal.stretch()),
            found.unit(),
            found.measure(),
            found.direction(),
            found.tolerance(),
            found.baseline(),
            found.start(),
            found.due(),
            found.guessed()),
        problems);
  }
}
