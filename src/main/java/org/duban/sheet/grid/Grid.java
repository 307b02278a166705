package org.duban.sheet.grid;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;

/// A sheet as a person sees it: without hidden rows and columns, with merged cells filled down the
/// rows that they span. A CSV file is a grid too.
///
/// @param file the file as problems name it
/// @param sheet the sheet's name; empty for a CSV file
/// @param rows those with something in them
/// @param merges the merged cells
/// @param hiddenRows the numbers of rows that hold something and are hidden
/// @param hiddenColumns the columns that are hidden, from 0
/// @param isOneOfSeveral whether problems must say on which sheet they are
public record Grid(
    String file,
    String sheet,
    List<GridRow> rows,
    List<Merge> merges,
    List<Integer> hiddenRows,
    List<Integer> hiddenColumns,
    boolean isOneOfSeveral) {

  private static final Pattern LABEL = Pattern.compile("(.*\\.xlsx)\\[(.*)]", Pattern.DOTALL);

  /// Merged cells, both ends included; rows from 1, columns from 0.
  public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean contains(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  public Grid {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sheet);
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    hiddenRows = List.copyOf(hiddenRows);
    hiddenColumns = List.copyOf(hiddenColumns);
  }

  public boolean isWorkbook() {
    return !sheet.isEmpty();
  }

  /// The same among others of its workbook.
  Grid amongSeveral() {
    return new Grid(file, sheet, rows, merges, hiddenRows, hiddenColumns, true);
  }

  /// The file as problems name it, with the sheet where it has several: 六月.xlsx[工业].
  public String label() {
    return isOneOfSeveral ? file + "[" + sheet + "]" : file;
  }

  /// The file in what [#label()] made.
  public static String fileOf(String label) {
    Matcher named = LABEL.matcher(label);
    return named.matches() ? named.group(1) : label;
  }

  /// The sheet in what [#label()] made; empty where it names none.
  public static Optional<String> sheetOf(String label) {
    Matcher named = LABEL.matcher(label);
    return named.matches() ? Optional.of(named.group(2)) : Optional.empty();
  }

  /// The place of the cell at `column`, from 0, in row `row` under `header`.
  public Place place(int row, int column, String header) {
    return new Place(label(), row, column + 1, header);
  }

  /// The place of row `row`.
  public Place line(int row) {
    return Place.ofLine(label(), row);
  }

  /// The column at `index`, from 0, as spreadsheets call it: A, B, …, AA.
  public static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int i = index; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.toString();
  }
}
