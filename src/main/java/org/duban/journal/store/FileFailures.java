package org.duban.journal.store;

import org.duban.disk.DiskFailure;
import org.duban.disk.Found;
import org.duban.disk.RefusedException;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What went wrong with a file, as a problem that says what to do.
public final class FileFailures {

  private FileFailures() {}

  public static Problem reading(String file, Exception e) {
    return problem(LedgerCode.J023, file, e);
  }

  public static Problem writing(String file, Exception e) {
    LedgerCode code =
        switch (DiskFailure.of(e)) {
          case FORBIDDEN -> LedgerCode.J024;
          case FULL -> LedgerCode.J025;
          case OTHER -> LedgerCode.J026;
        };
    return problem(code, file, e);
  }

  private static Problem problem(LedgerCode code, String file, Exception e) {
    if (e instanceof RefusedException refused && refused.found() != Found.FOLDER) {
      return refused.problem(file);
    }
    return Problem.error(
        code, Place.ofFile(file), "file", file, "reason", EnvironmentFailure.reason(e));
  }
}
