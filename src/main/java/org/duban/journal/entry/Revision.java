package org.duban.journal.entry;

import java.util.Objects;
import java.util.Optional;

/// One figure or update in the history of a subject and period.
///
/// @param replaced what was in force before it and that it took the place of
/// @param withdrawal the entry that withdraws it
public record Revision(Entry entry, Optional<Entry> replaced, Optional<Entry> withdrawal) {

  public Revision {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(replaced);
    Objects.requireNonNull(withdrawal);
  }
}
