package org.duban.ledger;

import java.util.Optional;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.store.JournalIndex;

/// How far a ledger looks.
///
/// @param recorded the last instant of recording, in milliseconds
/// @param position of what was recorded at that very instant, the last [position][LedgerIndex]
/// @param published the last day of publication
/// @param approved whether only what was approved is in force
record AsOfLimits(long recorded, int position, int published, boolean approved) {

  static final AsOfLimits NONE =
      new AsOfLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, false);

  /// The same, where only what was approved is in force, or all.
  AsOfLimits approved(boolean only) {
    return new AsOfLimits(recorded, position, published, only);
  }

  /// Not beyond a day of publication.
  AsOfLimits published(int day) {
    return new AsOfLimits(recorded, position, Math.min(published, day), approved);
  }

  /// Not beyond an instant and, of what was recorded then, a position.
  AsOfLimits recorded(long millis, int last) {
    boolean isNearer = millis < recorded || (millis == recorded && last < position);
    return isNearer ? new AsOfLimits(millis, last, published, approved) : this;
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

  /// How an entry stands with those who answer for it, as far as can be seen.
  Approval approval(LedgerIndex index, int position) {
    int decision = index.decisionOn(position, this);
    if (decision < 0) {
      return approved ? Approval.WAITING : Approval.NONE;
    }
    Entry entry = index.entry(decision);
    boolean approves = entry.content() instanceof Content.Decision d && d.approves();
    return new Approval(
        approves ? Approval.State.APPROVED : Approval.State.RETURNED, Optional.of(entry));
  }

  /// Whether those who answer for an entry let it count.
  boolean letsCount(LedgerIndex index, int position) {
    if (!index.hasDecisions()) {
      return !approved;
    }
    return switch (approval(index, position).state()) {
      case NONE, APPROVED -> true;
      case WAITING, RETURNED -> false;
    };
  }

  boolean isWithdrawn(JournalIndex journal, int base, int local) {
    int withdrawal = journal.withdrawalOf(local);
    return withdrawal >= 0 && sees(journal, base, withdrawal);
  }
}
