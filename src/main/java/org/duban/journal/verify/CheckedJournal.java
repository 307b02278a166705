package org.duban.journal.verify;

import java.util.Objects;

/// What was found of one journal.
///
/// @param entries how many lines hold an entry
/// @param head the hash of the last entry; of an empty journal the hash before the first
/// @param ok whether nothing is broken
/// @param clockSet how many entries were made under a clock set by hand
/// @param clockBehind how many were made while the clock was behind the entry before
public record CheckedJournal(
    String journal,
    String file,
    int entries,
    String head,
    boolean ok,
    int clockSet,
    int clockBehind) {

  public CheckedJournal {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(file);
    Objects.requireNonNull(head);
  }
}
