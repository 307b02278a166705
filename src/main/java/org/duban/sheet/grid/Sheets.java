package org.duban.sheet.grid;

import java.util.List;

/// The sheets of a file with something on them.
///
/// @param visible in their order; without those that only hold the lists that cells choose from
/// @param hidden the names of those that a person doesn't see: they are never read
public record Sheets(List<Grid> visible, List<String> hidden) {

  public Sheets {
    visible = List.copyOf(visible);
    hidden = List.copyOf(hidden);
  }
}
