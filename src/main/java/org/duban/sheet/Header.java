package org.duban.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.problem.Place;

/// The header row of a table.
///
/// @param file the file as problems name it
/// @param line the line on which it starts
/// @param names the headers as they stand in the file, trimmed
/// @param known the columns that may be asked for
/// @param positions where those of them that are there stand, from 0
/// @param units what a line above the table says of its units; empty for nothing
public record Header(
    String file,
    int line,
    List<String> names,
    Set<String> known,
    Map<String, Integer> positions,
    List<String> units) {

  public Header {
    Objects.requireNonNull(file);
    names = List.copyOf(names);
    known = Set.copyOf(known);
    // Asked for each cell of each row: faster there than Map.copyOf.
    positions = Collections.unmodifiableMap(new HashMap<>(positions));
    units = List.copyOf(units);
  }

  /// The same below a line that states `above`.
  Header inUnits(List<String> above) {
    return new Header(file, line, names, known, positions, above);
  }

  /// What stands above the column `id`; empty when the table does not have it.
  public String nameOf(String id) {
    int index = indexOf(id);
    return index < 0 ? "" : names.get(index);
  }

  public int width() {
    return names.size();
  }

  public boolean has(String id) {
    return indexOf(id) >= 0;
  }

  /// The same with columns `ids`, those that it doesn't have behind its own.
  Header with(Set<String> ids) {
    List<String> missing = ids.stream().filter(id -> !positions.containsKey(id)).sorted().toList();
    if (missing.isEmpty()) {
      return this;
    }
    List<String> wider = new ArrayList<>(names);
    Map<String, Integer> all = new HashMap<>(positions);
    for (String id : missing) {
      all.put(id, wider.size());
      wider.add(id);
    }
    return new Header(file, line, wider, known, all, units);
  }

  /// Where the column `id` stands, from 0; -1 when the table does not have it. To ask for a column
  /// that no schema names is a bug.
  int indexOf(String id) {
    Integer index = positions.get(id);
    if (index == null && !known.contains(id)) {
      throw new IllegalArgumentException("no column called " + id + " in " + known);
    }
    return index == null ? -1 : index;
  }

  /// The place of the cell at `index`, from 0, in the row that starts at `line`.
  public Place place(int line, int index) {
    return new Place(file, line, index + 1, names.get(index));
  }
}
