package org.duban.problem;

/// What can be wrong with a command line and the world around it.
public enum UsageCode implements Code {
  /// An unknown command that resembles a known one.
  U001,
  /// An unknown command.
  U002,
  /// An unknown option that resembles a known one.
  U003,
  /// An unknown option.
  U004,
  /// An option without its value.
  U005,
  /// An option given twice.
  U006,
  /// A value that is not among the choices.
  U007,
  /// A day that is not one.
  U008,
  /// A year that is not one.
  U009,
  /// A DUBAN_CLOCK that is not an instant.
  U010,
  /// A workspace folder that isn't there.
  U011,
  /// A folder that is not a workspace.
  U012,
  /// No workspace here or above.
  U013,
  /// A missing argument.
  U014,
  /// An argument too many.
  U015,
  /// Output that can't be written.
  U016,
  /// Not enough memory.
  U017,
  /// A file that failed while it was read or written.
  U018,
  /// A bug in Duban.
  U019,
  /// A year that the workspace doesn't have.
  U020,
  /// A workspace without any year.
  U021,
  /// A department that the plan doesn't have.
  U022,
  /// A subject that the plan doesn't have.
  U023,
  /// An instant that is not one.
  U024,
  /// A file name that can't be one.
  U025,
  /// A required option is missing.
  U030,
  /// No such entry.
  U031,
  /// A withdrawal can't be withdrawn.
  U032,
  /// Withdrawn already.
  U033,
  /// A shell that there is no completion for.
  U034,
  /// A year that is there already.
  U035,
  /// Nobody is there to confirm.
  U036,
  /// The plan's files changed while they were read.
  U037,
  /// An option that the kind of report doesn't take.
  U038,
  /// A SOURCE_DATE_EPOCH that is not a number of seconds.
  U039,
  /// An option that goes with another only.
  U045,
  /// Two options that contradict each other.
  U046,
  /// One number for several reports.
  U047,
  /// Only a PDF can be issued.
  U048,
  /// A line of a batch in an unknown encoding.
  U060,
  /// A quote that is not closed.
  U061,
  /// A batch within a batch.
  U062,
  /// No such action of the command.
  U070,
  /// A file that is there already.
  U071,
  /// An option's folder that isn't there.
  U072,
  /// A report into stdout.
  U074,
  /// A class that isn't there, as where a jar is cut off.
  U075,
  /// Reports on each of something that the plan has none of.
  U076,
  /// A name for who recorded that says something of the clock.
  U077,
  /// Two options that don't go together.
  U078,
  /// A workspace of somebody else further up.
  U080,
  /// Neither entries nor a period and a department to approve.
  U081,
  /// A word that is not an entry's number.
  U082,
  /// An approval, a return, a close or a reopening can't be withdrawn.
  U083;

  @Override
  public String topic() {
    return "cli";
  }

  /// The problem of this code; `args` are names and values in turn.
  public Problem with(String... args) {
    return Problem.error(this, Place.NONE, args);
  }
}
