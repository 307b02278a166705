package org.duban.problem;

/// How a run ended, as scripts see it. The same for every command; after all but `DONE` nothing was
/// half-written.
public enum Exit {
  DONE(0),
  /// The data has findings: problems in `check`, a failed `verify`, `--fail-on` met.
  FINDINGS(1),
  /// The command line asks for something that doesn't exist or doesn't fit.
  USAGE(2),
  /// A file, permission, disk or the Java runtime failed.
  ENVIRONMENT(3),
  /// A bug in Duban.
  BUG(4);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
