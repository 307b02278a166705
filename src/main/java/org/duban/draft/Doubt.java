package org.duban.draft;

/// Why a person should look at a row before it is believed.
public enum Doubt {
  /// Only a part of the wording is in the plan, since Duban can't judge the rest.
  REDUCED,
  /// A slip of a scan was put right: 1O%.
  CORRECTED,
  /// Names and figures were told apart by more than the text says.
  NAME,
  /// It is stated outside the sentence that announces the targets.
  OUTSIDE,
  /// The text names the same thing with another target.
  CONTRADICTED,
  /// The wording is kept as words though it has a figure in it.
  IN_WORDS,
  /// It is due after the year.
  LATER,
  /// The time limit is not one that a calendar knows.
  DUE,
  /// The cells of its row were told by where they stand on a page.
  CELLS,
  /// What it is part of was told by its place alone.
  PLACE
}
