package org.duban.journal.entry;

import java.util.Objects;

/// What is about to be entered, and into which journal.
public record EntryDraft(String journal, Content content) {

  public EntryDraft {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(content);
  }
}
