package org.duban.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The differences between where things stand in two versions, each with the changes that moved it.
final class StandingDifference {

  /// From here on both versions are judged side by side.
  private static final int MANY = 1_000;

  private StandingDifference() {}

  static List<Change.StandingChanged> between(
      Version before,
      Version after,
      PlanDifference plan,
      StatusCauses movers,
      Set<String> affected) {
    Stream<Version> versions = Stream.of(before, after);
    List<Map<String, StatusSummary>> standings =
        (affected.size() > MANY ? versions.parallel() : versions)
            .map(version -> version.standings(affected))
            .toList();
    Map<String, StatusSummary> old = new LinkedHashMap<>();
    standings.getFirst().forEach((id, standing) -> old.put(plan.renamed(id), standing));
    Map<String, StatusSummary> now = standings.getLast();
    Set<String> subjects = new LinkedHashSet<>(now.keySet());
    subjects.addAll(old.keySet());
    List<Change.StandingChanged> changes = new ArrayList<>();
    for (String subject : subjects) {
      Optional<StatusSummary> was = Optional.ofNullable(old.get(subject));
      Optional<StatusSummary> is = Optional.ofNullable(now.get(subject));
      if (!was.equals(is)) {
        List<Change> movedBy = movers.of(subject);
        changes.add(
            new Change.StandingChanged(
                subject,
                was,
                is,
                movedBy.isEmpty() ? movers.otherwise() : movedBy.getFirst().why(),
                movedBy));
      }
    }
    return changes;
  }
}
