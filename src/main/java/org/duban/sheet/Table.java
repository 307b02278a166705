package org.duban.sheet;

import java.util.List;
import java.util.Objects;

/// A file as located rows. Rows that are not as wide as the header are left out: they are among the
/// problems of the reading.
public record Table(Header header, List<Row> rows) {

  public Table {
    Objects.requireNonNull(header);
    rows = List.copyOf(rows);
  }

  public String file() {
    return header.file();
  }
}
