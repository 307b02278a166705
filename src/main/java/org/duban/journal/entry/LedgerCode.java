package org.duban.journal.entry;

import org.duban.problem.Code;

/// What can be wrong with journals, with an update that is to be recorded, and with an import.
public enum LedgerCode implements Code {
  /// The first line is not a journal's header.
  J001,
  /// A line that doesn't have a journal line's cells.
  J002,
  /// `no` is not a number.
  J003,
  /// `recorded_at` is not an instant.
  J004,
  /// An unknown `kind`.
  J005,
  /// A cell that this kind of entry needs is empty.
  J006,
  /// A cell that this kind of entry doesn't use is filled.
  J007,
  /// `period` is not one, or not of this year.
  J008,
  /// `value` is not a number.
  J009,
  /// `value` of a task update is not between 0 and 100.
  J010,
  /// An unknown `basis`.
  J011,
  /// An unknown `status`.
  J012,
  /// `published_on` is not a day.
  J013,
  /// `subject` of a withdrawal is not an entry's number.
  J014,
  /// `subject` of an adopted plan is not a version.
  J015,
  /// The file's bytes are not UTF-8.
  J016,
  /// A torn last line, seen by a reader.
  J017,
  /// A torn last line was set aside.
  J018,
  /// The clock is behind the last entry.
  J019,
  /// The last line can't be read, so that nothing can be appended.
  J020,
  /// A journal's name that can't be a file's.
  J021,
  /// Reading failed.
  J023,
  /// Writing is not permitted.
  J024,
  /// The disk is full.
  J025,
  /// Writing failed otherwise.
  J026,
  /// The file was replaced while it was written.
  J028,
  /// A batch that was killed half-way doesn't fit a journal any more.
  J029,

  /// An entry that doesn't follow from the one before: it, or its hash, was changed.
  J030,
  /// Entries are missing.
  J031,
  /// An entry out of its order.
  J032,
  /// A number that stands twice.
  J033,
  /// Two clones recorded different entries under the same numbers.
  J034,
  /// `recorded_at` before that of the entry above.
  J035,
  /// A withdrawal of an entry that isn't there.
  J036,
  /// A withdrawal of a withdrawal.
  J037,
  /// The marks of a merge conflict.
  J038,
  /// A withdrawal of an entry that is withdrawn already.
  J039,
  /// A journal that was changed under the index kept of it.
  J040,
  /// A journal that got another entry while one was prepared that must follow on what was read.
  J041,
  /// `subject` of an approval or return is not an entry.
  J042,
  /// `evidence` of an approval or return is not a hash.
  J043,
  /// An approval or return of somebody's own entry.
  J044,
  /// One by somebody who may not.
  J045,
  /// One of an entry that is withdrawn.
  J046,
  /// One of an entry that is approved already.
  J047,
  /// One of an entry that was sent back already.
  J048,
  /// One of an entry that is no figure or update.
  J049,

  /// The plan has no such subject.
  J050,
  /// No figure is published for this period.
  J051,
  /// A percent sign behind a figure whose unit is another.
  J052,
  /// A task's progress given twice.
  J053,
  /// Progress or a status for an indicator.
  J054,
  /// A basis for a task.
  J055,
  /// An update that says nothing.
  J056,
  /// Progress that is not between 0 and 100.
  J057,
  /// An unknown word for a status.
  J058,
  /// An unknown word for a basis.
  J059,
  /// Published in the future.
  J060,
  /// Published before the period had ended.
  J061,
  /// A negative figure where declines are recorded.
  J062,
  /// A figure a hundredfold off.
  J063,
  /// A figure of the other sign.
  J064,
  /// A cumulative total that falls.
  J065,
  /// Progress that falls.
  J066,
  /// Closed before it is done.
  J067,
  /// Done with less than 100%.
  J068,
  /// No figure, only a mark that there is none.
  J069,

  /// Two rows that contradict each other.
  J070,
  /// A department that the plan doesn't name.
  J071,
  /// A department that doesn't answer for the subject.
  J072,
  /// An id and a name of two subjects.
  J073,
  /// A file without a column for the subject.
  J074,
  /// A file without a column for the period.
  J075,
  /// A file with a column for the period, and columns that are periods.
  J076,
  /// A unit that is not the indicator's.
  J077,
  /// Two columns for the same months.
  J078,
  /// A withdrawal in a journal that is imported.
  J079,
  /// An entry of the office in a journal that is imported.
  J080,
  /// A journal whose chain is broken, seen by a reader.
  J081,
  /// A figure that was published before the one in force, and so doesn't replace it.
  J082,
  /// A journal without an entry.
  J083,
  /// Entries in a journal that doesn't speak for their subject.
  J084,
  /// A journal of no department.
  J085,
  /// The same, of a name that looks like a department's.
  J086,
  /// A kept index that says something else than its journal.
  J087,
  /// Indexes in the workspace, which nobody believes.
  J088,
  /// A batch that no writer ever made.
  J090,
  /// A batch whose owner could not have written its journals.
  J091,
  /// A batch that was killed half-way, and counts.
  J092,
  /// An approval or return of an entry that isn't there.
  J093,
  /// One of an entry that doesn't count, as its journal doesn't speak for its subject.
  J094,
  /// A close of a period that is closed already.
  J095,
  /// A reopening of one that isn't closed.
  J096,
  /// A close of one that has not begun.
  J097,
  /// An entry for a closed period without a reason.
  J098,

  /// A name on a sheet that could be that of several subjects.
  J100,
  /// A number that may have lost a zero at its end.
  J101,
  /// Months of a total that stand for themselves.
  J102,
  /// The same, that can't be added up.
  J103,
  /// Two units for one figure.
  J104,
  /// A sheet of places without a row of the whole.
  J105,
  /// A sheet of planned values.
  J106,
  /// Columns of a sheet that nobody knows.
  J107,
  /// Names on a sheet that the plan doesn't have, beside some that it has.
  J108,
  /// A sheet without a name that the plan has.
  J109,
  /// No sheet of the name asked for.
  J110,
  /// A total far beyond its target.
  J111,
  /// A growth that can hardly be.
  J112,
  /// A level far off its target or the last figure.
  J113,
  /// Progress that is most likely a share of one.
  J114,
  /// A figure for a period that has not ended.
  J115,
  /// Figures on a sheet of which nothing is taken.
  J116,
  /// A document that is named as a proof and isn't there.
  J117,
  /// Columns of months that are taken for stretches since the start of the year.
  J118,
  /// A form that was made from another version of the plan.
  J119,
  /// Forms of several periods in one import.
  J120,
  /// One of two figures in a cell is taken.
  J121,
  /// None of the figures in a cell, or more than one, is what the indicator needs.
  J122,
  /// Figures that are the targets themselves.
  J123,
  /// A proof that is larger than may be kept.
  J124,
  /// A folder that is named as a proof.
  J125,
  /// A proof that changed while it was read.
  J126;

  @Override
  public String topic() {
    return "ledger";
  }
}
