package org.duban.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import org.duban.problem.EnvironmentFailure;

/// Why the disk failed.
public enum DiskFailure {
  FORBIDDEN,
  FULL,
  OTHER;

  public static DiskFailure of(Exception e) {
    String reason = EnvironmentFailure.reason(e);
    if (e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || reason.contains("Read-only")) {
      return FORBIDDEN;
    }
    return reason.contains("No space left") || reason.contains("quota exceeded") ? FULL : OTHER;
  }
}
