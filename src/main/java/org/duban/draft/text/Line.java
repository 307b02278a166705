package org.duban.draft.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A paragraph, or a row of a table.
///
/// @param text the whole of it
/// @param marker what it begins with
/// @param body what stands behind the marker
/// @param level how deep a heading it is by the document's own marks; 0 where it has none
/// @param cells of a row of a table; else empty
public record Line(Text text, Optional<Marker> marker, Text body, int level, List<Text> cells) {

  public Line {
    Objects.requireNonNull(text);
    Objects.requireNonNull(marker);
    Objects.requireNonNull(body);
    cells = List.copyOf(cells);
  }

  static Line of(Text text, int level, List<Text> cells) {
    Optional<Marker> marker = cells.isEmpty() ? Marker.of(text.plain()) : Optional.empty();
    return new Line(text, marker, text.from(marker.map(Marker::length).orElse(0)), level, cells);
  }

  public boolean isRow() {
    return !cells.isEmpty();
  }

  public boolean has(Marker.Rank rank) {
    return marker.isPresent() && marker.get().rank() == rank;
  }
}
