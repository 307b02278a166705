package org.duban.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.report.data.ReportData;

/// Whether journals still contain the entries that somebody noted.
final class JournalHeadsCheck {

  private JournalHeadsCheck() {}

  /// A problem for each journal that doesn't: it was written anew, cut off or taken away.
  ///
  /// @param place where they were noted
  /// @param by what they were noted by
  static List<Problem> gone(
      Collection<ReportData.Journal> heads, Ledgers ledgers, Place place, String by) {
    List<Problem> gone = new ArrayList<>();
    for (ReportData.Journal head : heads) {
      Optional<String> hash =
          ledgers
              .of(head.year())
              .flatMap(ledger -> ledger.entry(head.journal(), head.entries()))
              .map(Entry::hash);
      if (!hash.equals(Optional.of(head.head()))) {
        gone.add(
            Problem.error(
                AuditCode.A010,
                place,
                "by",
                by,
                "year",
                Integer.toString(head.year()),
                "journal",
                head.journal(),
                "no",
                Integer.toString(head.entries()),
                "hash",
                head.head().substring(0, Math.min(12, head.head().length()))));
      }
    }
    return gone;
  }
}
