package org.duban.sheet;

import java.util.List;
import java.util.Objects;

/// A form for a department to fill in, as what stands on it; [ReturnWorkbook] makes it a workbook.
///
/// @param name of the sheet
/// @param title the line above all
/// @param head the cells of the line below it: department, period, plan version
/// @param foot the cells below the table, each beside one to fill in
/// @param choices the words of the columns that are chosen from
public record ReturnSheet(
    String name,
    String title,
    List<String> head,
    List<Column> columns,
    List<List<Cell>> rows,
    List<String> foot,
    List<String> choices) {

  /// A column.
  ///
  /// @param width in characters
  public record Column(String header, int width) {

    public Column {
      Objects.requireNonNull(header);
    }
  }

  /// What a cell is for.
  public enum Kind {
    /// Stands there to be read.
    GIVEN,
    /// The same, from an earlier period.
    EARLIER,
    /// Takes words.
    WORDS,
    /// Takes a number.
    NUMBER,
    /// Takes a percentage.
    PERCENT,
    /// Takes one of the words.
    CHOICE
  }

  /// A cell.
  public record Cell(String text, Kind kind) {

    public Cell {
      Objects.requireNonNull(text);
      Objects.requireNonNull(kind);
    }
  }

  public ReturnSheet {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
    choices = List.copyOf(choices);
  }
}
