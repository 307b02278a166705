package org.duban.status;

import org.duban.ledger.Content;
import org.duban.ledger.Entry;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// A figure with the entry that it stands in.
record Reading(Entry entry, Content.Actual actual) {

  static Reading of(Entry entry) {
    if (entry.content() instanceof Content.Actual actual) {
      return new Reading(entry, actual);
    }
    throw new IllegalArgumentException(entry.reference() + " is not a figure");
  }

  Ratio value() {
    return Ratio.of(actual.value());
  }

  Period period() {
    return actual.period();
  }
}
