package org.duban.compare;

/// Why something differs between two versions. The names in lower case are the contract's.
public enum Cause {
  /// The journal has another entry under the number of one that a report was made on.
  HISTORY_REWRITTEN,
  /// Two copies of the journal have other entries under the same number: each recorded its own, or
  /// one was written anew.
  HISTORY_DIVERGED,
  /// A figure was published anew: preliminary to final, or again on a later day.
  REVISION,
  /// A figure was entered after others that it should have come before.
  LATE_ENTRY,
  /// A figure was recorded wrongly and recorded again.
  CORRECTION,
  /// Something was entered or withdrawn after its period was closed (封账后).
  AFTER_CLOSE,
  /// An entry was withdrawn.
  VOID,
  /// The figures of a period came in, or the versions are of different periods.
  NEW_PERIOD,
  /// The plan promises something else.
  TARGET_CHANGE,
  /// The plan says something else beside its targets.
  PLAN_CHANGE,
  /// The office judges by other rules or thresholds.
  RULE_CHANGE,
  /// Another program version or template, or figures of other years.
  METHOD
}
