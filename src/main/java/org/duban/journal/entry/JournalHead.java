package org.duban.journal.entry;

import java.util.Objects;

/// How far a journal goes: what somebody notes who wants to see later that nothing of it was
/// changed.
///
/// @param year the goal year whose journal it is
/// @param entries the number of the last entry
/// @param hash the hash of the last entry, in hex
public record JournalHead(int year, String journal, int entries, String hash) {

  public JournalHead {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(hash);
  }
}
