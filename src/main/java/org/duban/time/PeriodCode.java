package org.duban.time;

import org.duban.problem.Code;

/// What can be wrong with the text of a period.
public enum PeriodCode implements Code {
  /// The text is empty.
  D001,
  /// The text names no period.
  D002,
  /// There is no such month.
  D003,
  /// The text is a day.
  D004,
  /// The months do not start with the goal year's first.
  D005,
  /// The period belongs to another goal year.
  D006,
  /// There is no such quarter or half.
  D007,
  /// The text is a day that most likely was a stretch of months: 1-6 became 1月6日.
  D008;

  @Override
  public String topic() {
    return "time";
  }
}
