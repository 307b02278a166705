package org.duban.compare;

import org.duban.problem.Code;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What can be wrong with the sides of a comparison.
public enum CompareCode implements Code {
  /// What was typed names no version.
  K001,
  /// The side has no such year.
  K002,
  /// No such version was adopted.
  K003,
  /// The side doesn't pass verify.
  K004,
  /// Nothing was known yet.
  K005,
  /// A revision that the repository doesn't have.
  K006,
  /// The workspace is in no git repository, or git refuses.
  K007,
  /// There is no git.
  K008,
  /// The revision has no workspace.
  K009,
  /// The side doesn't pass verify, and is compared nevertheless.
  K010,
  /// No plan version was adopted yet.
  K011,
  /// The repository has other bytes under an id.
  K012;

  @Override
  public String topic() {
    return "compare";
  }

  /// The error of this code; `args` are names and values in turn.
  public Problem error(String... args) {
    return Problem.error(this, Place.NONE, args);
  }

  /// The warning of this code; `args` are names and values in turn.
  public Problem warning(String... args) {
    return Problem.warning(this, Place.NONE, args);
  }
}
