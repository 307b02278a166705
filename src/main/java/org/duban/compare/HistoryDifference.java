package org.duban.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.ledger.Ledger;

/// The journals in which one entry has two hashes: by the one version and by the other. Lines are
/// only ever added to a journal, so such a history was written anew, or two copies of the workspace
/// recorded each their own under the same numbers.
final class HistoryDifference {

  private HistoryDifference() {}

  /// For each such journal the first entry that is known to differ.
  static List<Change.HistoryRewritten> between(Version before, Version after) {
    Map<String, Change.HistoryRewritten> first = new TreeMap<>();
    switch (before.reports()) {
      case Reports.Recorded(var old, _) -> {
        switch (after.reports()) {
          case Reports.Recorded(var now, _) ->
              old.partings(now)
                  .forEach(p ->
                      first.put(
                          p.journal(),
                          changed(
                              p.journal(),
                              p.no(),
                              p.hash(),
                              p.otherHash(),
                              Cause.HISTORY_DIVERGED)));
          case Reports.Printed now ->
              now.hashes()
                  .forEach((entry, hash) -> put(first, entry, hash(old, entry), Optional.of(hash)));
        }
      }
      case Reports.Printed old ->
          old.hashes()
              .forEach((entry, hash) ->
                  put(
                      first,
                      entry,
                      Optional.of(hash),
                      switch (after.reports()) {
                        case Reports.Recorded(var now, _) -> hash(now, entry);
                        case Reports.Printed now -> Optional.ofNullable(now.hashes().get(entry));
                      }));
    }
    return List.copyOf(first.values());
  }

  private static Optional<String> hash(Ledger ledger, Reports.EntryNumber entry) {
    return entry.year() == ledger.year().year()
        ? ledger.hashOf(entry.journal(), entry.no())
        : Optional.empty();
  }

  /// An entry that only one of the two has says nothing: the other may not have had it yet.
  private static void put(
      Map<String, Change.HistoryRewritten> first,
      Reports.EntryNumber entry,
      Optional<String> old,
      Optional<String> now) {
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      first.merge(
          entry.journal(),
          changed(entry.journal(), entry.no(), old.get(), now.get(), Cause.HISTORY_REWRITTEN),
          (a, b) -> a.no() <= b.no() ? a : b);
    }
  }

  private static Change.HistoryRewritten changed(
      String journal, int no, String old, String now, Cause cause) {
    return new Change.HistoryRewritten(
        journal,
        no,
        old,
        now,
        new Why(cause, Optional.of(Source.reference(journal + "#" + no)), "", ""));
  }
}
