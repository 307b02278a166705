package org.duban.ledger.verify;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.journal.store.JournalImage;
import org.duban.journal.verify.ChainCheck;
import org.duban.journal.verify.CheckedJournal;
import org.duban.time.GoalYear;

/// The journals that were verified and found whole. What two copies of a journal begin with in
/// common, byte by byte, is verified once: versions of one workspace that are compared differ in
/// few lines. What is found is the same as without.
public final class VerifiedJournals {

  private final Map<String, Whole> whole = new ConcurrentHashMap<>();

  private record Whole(GoalYear year, JournalImage image, ChainCheck.Findings findings) {}

  ChainCheck.Findings check(JournalImage image, GoalYear year) {
    ChainCheck.Findings findings =
        Optional.ofNullable(whole.get(image.journal()))
            .filter(copy ->
                copy.year().equals(year) && image.problem().isEmpty() && !image.isWithoutEntries())
            .flatMap(copy -> continued(image, copy))
            .orElseGet(() -> ChainCheck.of(image, year));
    if (findings.isWhole()) {
      whole.putIfAbsent(image.journal(), new Whole(year, image, findings));
    }
    return findings;
  }

  /// Which entries were made under which clock is known of the copy as a whole only.
  private static Optional<ChainCheck.Findings> continued(JournalImage image, Whole copy) {
    int length = image.inCommonWith(copy.image());
    CheckedJournal verified = copy.findings().verified();
    boolean isCounted =
        length == copy.image().length() || verified.clockSet() + verified.clockBehind() == 0;
    return length > 0 && isCounted
        ? ChainCheck.of(image, copy.year(), copy.findings(), length)
        : Optional.empty();
  }
}
