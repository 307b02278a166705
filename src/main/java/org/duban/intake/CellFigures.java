package org.duban.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.problem.Place;
import org.duban.sheet.Figure;
import org.duban.text.HalfWidth;

/// The figures in a cell that has an amount and its growth: 5.43亿元，增长8.2%, 29.6（+7.2%）.
final class CellFigures {

  /// A comma that isn't within a number, a semicolon, or brackets.
  private static final Pattern PARTS = Pattern.compile("\\s*(?:[、;；，]|,(?![0-9]))\\s*");

  private static final Pattern BRACKETS = Pattern.compile("([^()]*[0-9][^()]*)\\(([^()]+)\\)");

  private static final Pattern COMPARED = Pattern.compile("^(?:同比|比上年|较上年|比上年同期)");

  private CellFigures() {}

  /// The figures; one, the text itself, where they aren't several.
  static List<String> of(String text) {
    String half = HalfWidth.of(text).strip();
    Matcher brackets = BRACKETS.matcher(half);
    List<String> parts =
        brackets.matches()
            ? List.of(brackets.group(1).strip(), brackets.group(2).strip())
            : PARTS.splitAsStream(text).map(String::strip).filter(p -> !p.isEmpty()).toList();
    boolean all = parts.size() > 1 && parts.stream().allMatch(CellFigures::isFigure);
    return all ? parts : List.of(text);
  }

  private static boolean isFigure(String part) {
    return Figure.read(part, Figure.unitBehind(part), Place.NONE).value().isPresent();
  }

  /// Whether a figure can be the indicator's: a growth is a percentage of change, and a percentage
  /// of change is nothing else.
  static boolean fits(String part, Indicator indicator) {
    String behind = Figure.unitBehind(part);
    Figure figure = Figure.read(part, behind, Place.NONE).value().orElseThrow();
    boolean change =
        figure.percent() && (figure.change().isPresent() || "+-".indexOf(part.charAt(0)) >= 0);
    if (indicator.measure() == Measure.GROWTH) {
      return change || (figure.percent() && COMPARED.matcher(part).find());
    }
    boolean inUnit =
        behind.isEmpty()
            || (figure.percent() && indicator.isPercentage())
            || indicator.inItsUnit(figure.value(), behind).isPresent();
    return !change && inUnit && figure.change().isEmpty();
  }
}
