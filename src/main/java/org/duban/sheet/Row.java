package org.duban.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.problem.Place;
import org.duban.text.Space;

/// One row of a table, as wide as its header.
///
/// @param line the physical line on which it starts, from 1; in a workbook the row's number
/// @param texts the cells as they stand in the file, with the white space around them
public record Row(Header header, int line, List<String> texts) {

  public Row {
    Objects.requireNonNull(header);
    texts = List.copyOf(texts);
    if (texts.size() != header.width()) {
      throw new IllegalArgumentException(texts.size() + " cells, not " + header.width());
    }
  }

  /// The cell under the column that the schema calls `id`; empty and at the row's place when the
  /// table has no such column.
  public Cell get(String id) {
    int index = header.indexOf(id);
    return index < 0 ? new Cell("", place(), false) : at(index);
  }

  /// What stands in that cell.
  public String text(String id) {
    int index = header.indexOf(id);
    return index < 0 ? "" : Space.trimmed(texts.get(index));
  }

  /// The cell at `index`, from 0.
  public Cell at(int index) {
    return new Cell(Space.trimmed(texts.get(index)), header.place(line, index), true);
  }

  /// The text under the column `id` with the white space around it: for Duban's own files, which
  /// come back as they were written. Empty when the table has no such column.
  public String raw(String id) {
    int index = header.indexOf(id);
    return index < 0 ? "" : texts.get(index);
  }

  /// The same row with other texts under some columns of the schema, which the table may not have.
  public Row with(Map<String, String> cells) {
    Header wider = header.with(cells.keySet());
    List<String> own = new ArrayList<>(texts);
    while (own.size() < wider.width()) {
      own.add("");
    }
    cells.forEach((id, text) -> own.set(wider.indexOf(id), text));
    return new Row(wider, line, own);
  }

  /// The whole row.
  public Place place() {
    return Place.ofLine(header.file(), line);
  }
}
