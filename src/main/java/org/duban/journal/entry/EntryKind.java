package org.duban.journal.entry;

import java.util.Locale;
import java.util.Optional;

/// What kind of entry a line is; the word in the `kind` column.
public enum EntryKind {
  ACTUAL,
  PROGRESS,
  VOID,
  ADOPT,
  ISSUE,
  SEAL,
  APPROVE,
  RETURN,
  CLOSE,
  REOPEN;

  /// The word as it is stored.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EntryKind of(Content content) {
    return switch (content) {
      case Content.Actual _ -> ACTUAL;
      case Content.Progress _ -> PROGRESS;
      case Content.Withdrawal _ -> VOID;
      case Content.Adopt _ -> ADOPT;
      case Content.Issue _ -> ISSUE;
      case Content.Seal _ -> SEAL;
      case Content.Decision d -> d.approves() ? APPROVE : RETURN;
      case Content.Closing c -> c.closes() ? CLOSE : REOPEN;
    };
  }

  /// The kind that `word` stands for, exactly as stored.
  public static Optional<EntryKind> of(String word) {
    for (EntryKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
