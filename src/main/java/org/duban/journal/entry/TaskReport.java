package org.duban.journal.entry;

/// The state of a task as its department reports it.
public enum TaskReport {
  NOT_STARTED,
  ON_TRACK,
  AHEAD,
  BEHIND,
  DONE,
  SUSPENDED,
  /// 销号: done and signed off.
  CLOSED
}
