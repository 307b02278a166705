package org.duban.status.model;

import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// A figure with the entry that it stands in.
public record FigureEntry(Entry entry, Content.Actual actual) {

  public static FigureEntry of(Entry entry) {
    if (entry.content() instanceof Content.Actual actual) {
      return new FigureEntry(entry, actual);
    }
    throw new IllegalArgumentException(entry.reference() + " is not a figure");
  }

  public Ratio value() {
    return Ratio.of(actual.value());
  }

  public Period period() {
    return actual.period();
  }
}
