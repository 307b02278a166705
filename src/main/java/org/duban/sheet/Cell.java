package org.duban.sheet;

import java.util.Objects;
import org.duban.problem.Place;

/// One cell of a table that was read.
///
/// @param text what stands in it, without the white space around it (U+3000 and no-break spaces
///   too); empty where the column is absent
/// @param place where it stands; the row where the column is absent
/// @param present whether the table has the column
public record Cell(String text, Place place, boolean present) {

  public Cell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
