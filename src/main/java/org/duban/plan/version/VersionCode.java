package org.duban.plan.version;

import org.duban.problem.Code;

/// What can be wrong with an adopted plan version.
public enum VersionCode implements Code {
  /// The frozen copy is not there.
  V001,
  /// The frozen copy is not what was adopted.
  V002,
  /// The digest that was entered can't be one.
  V003,
  /// The files differ from the version in force.
  V004,
  /// The files can't be compared with the version in force.
  V005,
  /// The day from which the version is known is before that of the version in force.
  V006,
  /// The day from which the version is known is in the future.
  V007,
  /// No version was in force on the day asked for.
  V008;

  @Override
  public String topic() {
    return "versions";
  }
}
