package org.duban.problem;

import java.util.Objects;

/// Where a problem stands.
///
/// @param file the path as the user would name it, relative to the workspace where it is inside;
///   empty when the problem is not in a file
/// @param line the first physical line of the row, from 1; 0 when the whole file is meant
/// @param column the cell's position in its row, from 1; 0 when the whole row is meant
/// @param header the column's header as it stands in the file; empty when there is none
public record Place(String file, int line, int column, String header) {

  /// No place: a command line argument, the environment.
  public static final Place NONE = new Place("", 0, 0, "");

  public Place {
    Objects.requireNonNull(file);
    Objects.requireNonNull(header);
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }

  public static Place ofFile(String file) {
    return new Place(file, 0, 0, "");
  }

  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0, "");
  }
}
