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
  A007,
  /// A journal without an entry that a report was issued on.
  A010,
  /// A PDF under a number that the register has for another file.
  A011,
  /// A draft.
  A012,
  /// A PDF with a number that the register doesn't have.
  A013,
  /// A PDF that was issued and withdrawn.
  A014,
  /// A report that says something else when it is made again.
  A015,
  /// A report whose pages are not what its data make.
  A016,
  /// A report judged by a plan that was not adopted.
  A017,
  /// No register to ask.
  A018,
  /// A journal in which two copies of the workspace recorded each their own.
  A019,
  /// A journal of the other copy that is broken itself.
  A020,
  /// A journal without the last entries that another copy has.
  A021,
  /// A journal that another copy has, and this one hasn't.
  A022,
  /// An entry of the register that Duban didn't make.
  A023,
  /// An approval or return of an entry that isn't there.
  A024,
  /// One of an entry that is another now.
  A025,
  /// One by the recorder himself.
  A026,
  /// One in a journal that doesn't decide on it.
  A027,
  /// An entry for a closed period without a reason.
  A028,
  /// A proof that isn't there.
  A029,
  /// A proof that is another file now.
  A030,
  /// An issued PDF to which more was added than signatures.
  A031,
  /// A signature that prints something of its own.
  A032,
  /// A signature that is not one of this file.
  A033,
  /// A file among the proofs that no entry names.
  A034;

  @Override
  public String topic() {
    return "audit";
  }
}
