package org.duban.journal.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The columns of a journal, in their order.
public enum JournalColumn {
  NO(1),
  RECORDED_AT(2),
  RECORDED_BY(3),
  KIND(4),
  SUBJECT(5),
  PERIOD(6),
  VALUE(7),
  BASIS(8),
  STATUS(9),
  PUBLISHED_ON(10),
  NOTE(11),
  ISSUES(12),
  NEXT_STEPS(13),
  EVIDENCE(14),
  REASON(15),
  HASH(16);

  /// How many cells a line has.
  public static final int COUNT = HASH.position;

  /// The first line of every journal, without its line end.
  public static final String HEADER =
      Arrays.stream(values()).map(JournalColumn::header).collect(Collectors.joining(","));

  private final int position;

  JournalColumn(int position) {
    this.position = position;
  }

  /// The name in the header.
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The position in a line, from 1.
  public int position() {
    return position;
  }

  /// The position in a list of cells, from 0.
  public int index() {
    return position - 1;
  }

  public String in(List<String> cells) {
    return cells.get(index());
  }
}
