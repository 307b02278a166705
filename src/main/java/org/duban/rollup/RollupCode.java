package org.duban.rollup;

import org.duban.problem.Code;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What can be wrong with workspaces that are looked at together.
public enum RollupCode implements Code {
  /// A folder is named twice.
  Y001,
  /// Two members have one office name.
  Y002,
  /// A member's period has other months.
  Y003,
  /// What is called the same is measured otherwise.
  Y004,
  /// One id, two names.
  Y005,
  /// No folder is named.
  Y006,
  /// Reports of members without a folder for them, or the other way round.
  Y007;

  @Override
  public String topic() {
    return "rollup";
  }

  /// The error of this code; `args` are names and values in turn.
  public Problem error(String... args) {
    return Problem.error(this, Place.NONE, args);
  }

  /// The warning of this code; `args` are names and values in turn.
  Problem warning(String... args) {
    return Problem.warning(this, Place.NONE, args);
  }
}
