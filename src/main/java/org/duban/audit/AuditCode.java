package org.duban.audit;

import org.duban.problem.Code;

/// What an audit of a year finds beside broken chains and frozen copies that were changed.
public enum AuditCode implements Code {
  /// Two adoptions of one version number.
  A001,
  /// A frozen copy that no entry speaks of.
  A002,
  /// Something else among the frozen copies.
  A003,
  /// An entry of the office in a department's journal.
  A004,
  /// The digest of an issued report can't be one.
  A005,
  /// A document number that was given twice.
  A006,
  /// Entries for a subject that no plan has.
  A007;

  @Override
  public String topic() {
    return "audit";
  }
}
