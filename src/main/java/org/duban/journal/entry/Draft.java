package org.duban.journal.entry;

import java.util.Objects;

/// What is about to be entered, and into which journal.
public record Draft(String journal, Content content) {

  public Draft {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(content);
  }
}
