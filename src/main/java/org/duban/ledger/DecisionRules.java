package org.duban.ledger;

import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Recorder;

/// Which approvals and returns count: those of another person than the recorder, on the very entry
/// that was recorded, in its own journal or the office's.
public final class DecisionRules {

  private DecisionRules() {}

  /// Whether `decision`, made after `entry`, decides on it.
  static boolean counts(Entry decision, Entry entry) {
    return decision.content() instanceof Content.Decision on
        && isAboutUpdate(entry)
        && on.hash().equals(entry.hash())
        && isInPlace(decision, entry)
        && !isSamePerson(decision, entry);
  }

  /// Whether an entry is one that somebody can stand for.
  public static boolean isAboutUpdate(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual _, Content.Progress _ -> true;
      case Content.Act _ -> false;
    };
  }

  /// Whether the journal that `decision` stands in may decide on `entry`.
  public static boolean isInPlace(Entry decision, Entry entry) {
    return decision.journal().equals(Entry.OFFICE_JOURNAL)
        || decision.journal().equals(entry.journal());
  }

  /// Whether one person made both, however the name is spelt.
  public static boolean isSamePerson(Entry decision, Entry entry) {
    return Recorder.person(decision.recordedBy()).equals(Recorder.person(entry.recordedBy()));
  }
}
