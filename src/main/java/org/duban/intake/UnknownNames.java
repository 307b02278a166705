package org.duban.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The names on a file's sheets that the plan doesn't have: told once, and an error where it has
/// none of them.
final class UnknownNames {

  private static final int MOST_NEAREST = 5;
  private static final int MOST_NAMED = 20;

  private final ImportVocabulary vocabulary;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private boolean isAnyKnown;

  UnknownNames(ImportVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(String name, Place place) {
    places.putIfAbsent(name, place);
  }

  /// Notes whether a table is about something that the plan has.
  void known(boolean any) {
    isAnyKnown |= any;
  }

  /// What there is to say of them; empty where the plan has all.
  Optional<Problem> problem() {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<String> near =
        places.keySet().stream()
            .limit(MOST_NAMED)
            .flatMap(n -> vocabulary.nearest(n).stream())
            .distinct()
            .limit(MOST_NEAREST)
            .toList();
    String more = places.size() > MOST_NAMED ? "…" : "";
    String[] args = {
      "names",
      Problem.listed(places.keySet().stream().limit(MOST_NAMED).toList()) + more,
      "count",
      Integer.toString(places.size()),
      "nearest",
      near.isEmpty() ? "—" : Problem.listed(near),
      "year",
      Integer.toString(vocabulary.year().year())
    };
    Place first = places.values().iterator().next();
    return Optional.of(
        isAnyKnown
            ? Problem.warning(LedgerCode.J108, first, args)
            : Problem.error(LedgerCode.J109, first, args));
  }
}
