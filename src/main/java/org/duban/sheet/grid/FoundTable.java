package org.duban.sheet.grid;

import java.util.List;
import java.util.Objects;

/// A table that was found on a sheet.
///
/// @param headerRows the rows of its header, the topmost first
/// @param columns its columns from left to right; those without a header only where they hold
///   something
/// @param above the rows between it and the table before, as the sheet's title and its unit
/// @param body the rows below the header
public record FoundTable(
    Grid grid,
    List<GridRow> headerRows,
    List<HeaderColumn> columns,
    List<GridRow> above,
    List<GridRow> body) {

  /// A column with its header.
  ///
  /// @param index where it stands on the sheet, from 0
  /// @param levels what stands above it, from the top down, each once; empty for nothing
  public record HeaderColumn(int index, List<String> levels) {

    public HeaderColumn {
      levels = List.copyOf(levels);
    }

    /// The header on one line: 1—6月 / 同比增长.
    public String header() {
      return String.join(" / ", levels);
    }
  }

  public FoundTable {
    Objects.requireNonNull(grid);
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
    above = List.copyOf(above);
    body = List.copyOf(body);
  }

  /// The row on which the header starts.
  public int line() {
    return headerRows.getFirst().number();
  }
}
