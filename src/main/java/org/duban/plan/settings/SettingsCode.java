package org.duban.plan.settings;

import org.duban.problem.Code;

/// What can be wrong with duban.toml.
public enum SettingsCode implements Code {
  /// The file is not TOML.
  C001,
  /// The file is not UTF-8.
  C002,
  /// A key that Duban doesn't know.
  C003,
  /// A value of the wrong type.
  C004,
  /// A number outside its range.
  C005,
  /// A word that is none of the choices.
  C006,
  /// Yellow begins past red.
  C007,
  /// Status keys for an indicator that the plan doesn't have.
  C008,
  /// The file can't be read.
  C009,
  /// A key that is given twice.
  C010,
  /// Something that TOML doesn't allow at this place.
  C011,
  /// A line or the file ends too early, in a text without its closing quote for instance.
  C012,
  /// The file is larger than Duban reads.
  C013;

  @Override
  public String topic() {
    return "settings";
  }
}
