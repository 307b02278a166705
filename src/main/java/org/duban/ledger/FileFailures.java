package org.duban.ledger;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What went wrong with a file, as a problem that says what to do.
final class FileFailures {

  private FileFailures() {}

  static Problem reading(String file, Exception e) {
    return problem(LedgerCode.J023, file, e);
  }

  static Problem writing(String file, Exception e) {
    if (e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || EnvironmentFailure.reason(e).contains("Read-only")) {
      return problem(LedgerCode.J024, file, e);
    }
    if (EnvironmentFailure.reason(e).contains("No space left")
        || EnvironmentFailure.reason(e).contains("quota exceeded")) {
      return problem(LedgerCode.J025, file, e);
    }
    return problem(LedgerCode.J026, file, e);
  }

  private static Problem problem(LedgerCode code, String file, Exception e) {
    return Problem.error(
        code, Place.ofFile(file), "file", file, "reason", EnvironmentFailure.reason(e));
  }
}
