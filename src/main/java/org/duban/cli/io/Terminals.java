package org.duban.cli.io;

/// Which of the program's streams a person sits at.
///
/// @param outIsPipe whether another program reads stdout; it may stop reading when it has enough
public record Terminals(boolean in, boolean out, boolean err, boolean outIsPipe) {

  /// No person anywhere: a batch job.
  public static final Terminals NONE = new Terminals(false, false, false, false);
}
