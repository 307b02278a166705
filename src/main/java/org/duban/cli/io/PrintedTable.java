package org.duban.cli.io;

import java.util.List;
import java.util.Objects;

/// Rows and columns as data, to be shown as text for a terminal, as CSV or as Markdown.
public record PrintedTable(List<Column> columns, List<List<Cell>> rows) {

  /// One column.
  ///
  /// @param key the column's name in CSV, the same in every language
  /// @param header what a reader sees above it
  /// @param numeric numbers stand on the right
  /// @param room what it does where the terminal is too narrow
  public record Column(String key, String header, boolean numeric, Room room) {

    public Column {
      Objects.requireNonNull(key);
      Objects.requireNonNull(header);
      Objects.requireNonNull(room);
    }
  }

  /// What a column does where a row doesn't fit into the terminal.
  ///
  /// @param turn in which it goes below the row, 1 first; 0 for never
  /// @param narrows whether its text may break inside the column
  public record Room(int turn, boolean narrows) {

    /// Stays in the row as it is.
    public static final Room KEPT = new Room(0, false);

    /// Stays in the row, and its text may break.
    public static final Room NARROW = new Room(0, true);

    /// The room of the column `key` of a table in which `givesWay` go below the row in this order
    /// and the text of `narrow` may break.
    public static Room of(String key, List<String> givesWay, List<String> narrow) {
      return new Room(givesWay.indexOf(key) + 1, narrow.contains(key));
    }

    public boolean givesWay() {
      return turn > 0;
    }
  }

  /// One cell.
  ///
  /// @param text what a reader sees
  /// @param data what a program reads in CSV
  public record Cell(String text, String data, Paint paint) {

    public Cell {
      Objects.requireNonNull(text);
      Objects.requireNonNull(data);
      Objects.requireNonNull(paint);
    }

    public static Cell of(String text) {
      return new Cell(text, text, Paint.NONE);
    }

    public static Cell of(String text, String data) {
      return new Cell(text, data, Paint.NONE);
    }
  }

  public PrintedTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
      }
    }
  }
}
