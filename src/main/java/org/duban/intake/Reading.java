package org.duban.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.time.Period;

/// How a table of a file was read: what a clerk checks before its figures count.
///
/// @param headerRows their numbers on the sheet
/// @param period the one that its title says
/// @param unit the one of its unit line; empty for none
/// @param department who filled it in; empty where that isn't said
/// @param passedOver the rows that nothing was taken of
/// @param sheetsNotRead the other sheets of the file that hold something
public record Reading(
    String file,
    String sheet,
    List<Integer> headerRows,
    Optional<Period> period,
    String unit,
    String department,
    List<Column> columns,
    List<Passed> passedOver,
    List<String> sheetsNotRead) {

  /// A column.
  ///
  /// @param column its letters
  /// @param as what it was taken for: `value`, `growth`, `progress`, `period`, …, `passed_over`
  /// @param why why it was passed over, or what it gives: a code
  public record Column(String column, String header, String as, String why) {}

  /// A row that nothing was taken of.
  ///
  /// @param why `of_which`, `total`, `note`, `section`, `hidden`, `no_figure`, `not_in_plan`,
  ///   `unit`
  /// @param text what the row begins with
  public record Passed(int row, String why, String text) {}

  public Reading {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sheet);
    headerRows = List.copyOf(headerRows);
    Objects.requireNonNull(period);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(department);
    columns = List.copyOf(columns);
    passedOver = List.copyOf(passedOver);
    sheetsNotRead = List.copyOf(sheetsNotRead);
  }
}
