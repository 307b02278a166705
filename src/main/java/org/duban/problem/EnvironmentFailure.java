package org.duban.problem;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The world around the program failed: a file that can't be read or written, a full disk. Carries
/// the problem to print; the program ends with exit code 3.
public final class EnvironmentFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public EnvironmentFailure(Problem problem) {
    super(problem.code().name());
    this.problem = problem;
  }

  public EnvironmentFailure(Problem problem, Throwable cause) {
    super(problem.code().name(), cause);
    this.problem = problem;
  }

  /// What the system says of a failure, without the path, which the problem's place names.
  public static String reason(Exception e) {
    if (e.getCause() instanceof IOException cause) {
      return reason(cause);
    }
    return switch (e) {
      case FileSystemException f when f.getReason() != null -> f.getReason();
      case AccessDeniedException _ -> "Permission denied";
      case FileAlreadyExistsException _ -> "File exists";
      case NoSuchFileException _ -> "No such file or directory";
      case NotDirectoryException _ -> "Not a directory";
      case DirectoryNotEmptyException _ -> "Directory not empty";
      case FileSystemLoopException _ -> "Too many levels of symbolic links";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  public Problem problem() {
    return problem;
  }
}
