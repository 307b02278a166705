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
  /// @param shrinks whether it may be shortened to the terminal's width
  public record Column(String key, String header, boolean numeric, boolean shrinks) {

    public Column {
      Objects.requireNonNull(key);
      Objects.requireNonNull(header);
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
