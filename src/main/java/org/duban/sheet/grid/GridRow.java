package org.duban.sheet.grid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.text.Space;

/// One row of a [Grid].
///
/// @param number from 1: the physical line on which it starts, in a workbook the row's number
/// @param texts the cells from the first column on, as a person would have typed them, with the
///   white space around them; cells behind the last of them are empty
/// @param marks what else is known of cells of a workbook, by the column from 0
public record GridRow(int number, List<String> texts, Map<Integer, Mark> marks) {

  /// What a cell of a workbook is beside its text.
  ///
  /// @param shown what the cell shows, where that is less than its text: 1.10, 2021年
  /// @param unit what the cell's number format shows behind the number; empty for nothing
  /// @param number whether it holds a number, not words
  /// @param formula whether the text is a formula's stored result
  /// @param fault what is wrong with it
  public record Mark(String shown, String unit, boolean number, boolean formula, Fault fault) {

    public Mark {
      Objects.requireNonNull(shown);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(fault);
    }
  }

  /// What can be wrong with a cell; it is no matter where the column isn't read.
  public enum Fault {
    NONE,
    /// An error value such as `#REF!`.
    ERROR,
    /// A formula without a stored result.
    UNSTORED
  }

  public GridRow {
    texts = List.copyOf(texts);
    marks = Map.copyOf(marks);
  }

  /// The text at `column`, from 0, without the white space around it.
  public String text(int column) {
    return column < texts.size() ? Space.trimmed(texts.get(column)) : "";
  }

  /// What the cell at `column` shows, without the white space around it.
  public String shown(int column) {
    Mark mark = marks.get(column);
    return mark == null || mark.shown().isEmpty() ? text(column) : Space.trimmed(mark.shown());
  }

  /// The unit that the cell's number format shows.
  public String unit(int column) {
    Mark mark = marks.get(column);
    return mark == null ? "" : mark.unit();
  }

  public boolean isNumber(int column) {
    Mark mark = marks.get(column);
    return mark != null && mark.number();
  }

  public boolean isFormula(int column) {
    Mark mark = marks.get(column);
    return mark != null && mark.formula();
  }

  public Fault fault(int column) {
    Mark mark = marks.get(column);
    return mark == null ? Fault.NONE : mark.fault();
  }

  /// The columns that have a mark, from left to right.
  public List<Integer> markedColumns() {
    return marks.isEmpty() ? List.of() : marks.keySet().stream().sorted().toList();
  }

  public boolean isBlank() {
    return isBlank(0, Integer.MAX_VALUE);
  }

  /// Whether nothing stands from column `first` up to, not at, column `end`.
  public boolean isBlank(int first, int end) {
    for (int i = first; i < Math.min(end, texts.size()); i++) {
      if (!text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
