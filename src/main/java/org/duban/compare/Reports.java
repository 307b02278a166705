package org.duban.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.time.Period;

/// What a version knows to be reported: everything that was recorded, or what an issued report
/// carries.
public sealed interface Reports {

  /// Journals, as known then.
  ///
  /// @param chained whether their chains are verified
  record Recorded(Ledger ledger, boolean chained) implements Reports {
    public Recorded {
      Objects.requireNonNull(ledger);
    }

    /// What a report for `period` would carry of these subjects.
    Printed printed(Set<String> subjects, Period period) {
      Map<Topic, Reported> reports = new HashMap<>();
      for (String subject : subjects) {
        put(reports, subject, Sort.FIGURE, ledger.figures(subject, period));
        put(reports, subject, Sort.FORECAST, ledger.forecasts(subject, period));
        put(reports, subject, Sort.UPDATE, ledger.updates(subject, period));
      }
      return new Printed(reports, Map.of());
    }

    private static void put(
        Map<Topic, Reported> reports, String subject, Sort sort, List<Entry> entries) {
      for (Entry entry : entries) {
        Reported reported = Reported.of(entry);
        reports.put(new Topic(subject, sort, reported.period().months()), reported);
      }
    }
  }

  /// What an issued report carries: what was in force up to its period.
  ///
  /// @param hashes of the entries that it speaks of
  record Printed(Map<Topic, Reported> reports, Map<EntryNumber, String> hashes) implements Reports {
    public Printed {
      reports = Map.copyOf(reports);
      hashes = Map.copyOf(hashes);
    }
  }

  /// An entry, by its place.
  record EntryNumber(int year, String journal, int no) {
    public EntryNumber {
      Objects.requireNonNull(journal);
    }
  }

  /// What a figure or update is about.
  record Topic(String subject, Sort sort, int months) {
    public Topic {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(sort);
    }
  }
}
