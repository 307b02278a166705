package org.duban.ledger;

import org.duban.journal.store.JournalIndex;

/// How far a ledger looks.
///
/// @param recorded the last instant of recording, in milliseconds
/// @param position of what was recorded at that very instant, the last [position][LedgerIndex]
/// @param published the last day of publication
record AsOfLimits(long recorded, int position, int published) {

  static final AsOfLimits NONE =
      new AsOfLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /// Not beyond a day of publication.
  AsOfLimits published(int day) {
    return new AsOfLimits(recorded, position, Math.min(published, day));
  }

  /// Not beyond an instant and, of what was recorded then, a position.
  AsOfLimits recorded(long millis, int last) {
    boolean isNearer = millis < recorded || (millis == recorded && last < position);
    return isNearer ? new AsOfLimits(millis, last, published) : this;
  }

  /// @param base the position of the journal's first entry
  /// @param local the entry's place in the journal
  boolean sees(JournalIndex journal, int base, int local) {
    return journal.publishedDay(local) <= published && isRecorded(journal, base, local);
  }

  boolean isRecorded(JournalIndex journal, int base, int local) {
    long millis = journal.recordedMillis(local);
    return millis < recorded || (millis == recorded && base + local <= position);
  }

  boolean isWithdrawn(JournalIndex journal, int base, int local) {
    int withdrawal = journal.withdrawalOf(local);
    return withdrawal >= 0 && sees(journal, base, withdrawal);
  }
}
