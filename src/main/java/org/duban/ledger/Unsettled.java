package org.duban.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.time.Period;

/// What doesn't count yet, or no longer, because of those who answer for it.
///
/// @param required whether only what was approved is to count
/// @param counted whether what waits counts nevertheless, as in a draft
/// @param waiting what waits to be approved; by journal and number
/// @param returned what was sent back and not recorded anew
public record Unsettled(
    boolean required, boolean counted, List<Entry> waiting, List<Entry> returned) {

  public Unsettled {
    waiting = List.copyOf(waiting);
    returned = List.copyOf(returned);
  }

  /// On `subjects` for periods up to `period`.
  ///
  /// @param required whether only what was approved is to count
  public static Unsettled of(
      Ledger ledger, boolean required, Collection<String> subjects, Period period) {
    return new Unsettled(
        required,
        required && !ledger.isApprovedOnly(),
        required ? ledger.approvedOnly().waiting(subjects, period) : List.of(),
        ledger.returned(subjects, period));
  }

  /// What it is on.
  public Set<String> subjects() {
    return Stream.of(waiting, returned)
        .flatMap(List::stream)
        .map(entry -> EntryFields.of(entry).subject())
        .collect(Collectors.toSet());
  }

  /// What waits for exactly `period`: its subjects have reported.
  public Set<String> reported(Period period) {
    Set<String> reported = new HashSet<>();
    for (Entry entry : waiting) {
      EntryFields fields = EntryFields.of(entry);
      if (fields.period().filter(p -> p.months() == period.months()).isPresent()) {
        reported.add(fields.subject());
      }
    }
    return reported;
  }
}
