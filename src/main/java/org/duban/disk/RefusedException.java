package org.duban.disk;

import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// What stands at a path is not what is opened there.
public final class RefusedException extends FileSystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Area area;
  private final transient Path path;
  private final Found found;

  RefusedException(Area area, Path path, Found found) {
    super(path.toString(), null, reason(found));
    this.area = area;
    this.path = path;
    this.found = found;
  }

  public Found found() {
    return found;
  }

  /// What to tell of it.
  ///
  /// @param shownAs the path as messages name it
  public Problem problem(String shownAs) {
    DiskCode code =
        switch (found) {
          case LINK -> DiskCode.S001;
          case NOTHING, PIPE, OTHER -> DiskCode.S002;
          case FILE, BLOCKED -> DiskCode.S003;
          case FOLDER -> DiskCode.S004;
        };
    String culprit = area.culprit(path, shownAs);
    return Problem.error(code, Place.ofFile(culprit), "file", culprit);
  }

  private static String reason(Found found) {
    return switch (found) {
      case NOTHING -> "No such file or directory";
      case FILE, BLOCKED -> "Not a directory";
      case FOLDER -> "Is a directory";
      case LINK -> "Symbolic link";
      case PIPE, OTHER -> "Not a regular file";
    };
  }
}
