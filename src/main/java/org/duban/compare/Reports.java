package org.duban.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.duban.ledger.Ledger;
import org.duban.status.StatusSheet;

/// What a version knows to be reported: everything that was recorded, or only what a report prints.
public sealed interface Reports {

  /// Journals, as known then.
  ///
  /// @param chained whether their chains are verified
  record Recorded(Ledger ledger, boolean chained) implements Reports {
    public Recorded {
      Objects.requireNonNull(ledger);
    }
  }

  /// The figures and updates that a report shows: the last of each subject.
  record Printed(Map<String, Reported> figures, Map<String, Reported> updates) implements Reports {
    public Printed {
      Objects.requireNonNull(figures);
      Objects.requireNonNull(updates);
    }

    /// What a report on `sheet` would show.
    static Printed of(StatusSheet sheet) {
      Map<String, Reported> figures = new LinkedHashMap<>();
      Map<String, Reported> updates = new LinkedHashMap<>();
      sheet
          .indicators()
          .forEach(s -> s.figure().ifPresent(e -> figures.put(s.indicator().id(), Reported.of(e))));
      sheet
          .tasks()
          .forEach(s -> s.update().ifPresent(e -> updates.put(s.task().id(), Reported.of(e))));
      return new Printed(figures, updates);
    }
  }
}
