package org.duban.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The differences between where things stand in two versions, each with the changes that moved it.
final class StandingDifference {

  private StandingDifference() {}

  static List<Change.StandingChanged> between(
      Version before, Version after, PlanDifference plan, Movers movers, Set<String> affected) {
    Map<String, Standing> old = new LinkedHashMap<>();
    before.standings(affected).forEach((id, standing) -> old.put(plan.renamed(id), standing));
    Map<String, Standing> now = after.standings(affected);
    Set<String> subjects = new LinkedHashSet<>(now.keySet());
    subjects.addAll(old.keySet());
    List<Change.StandingChanged> changes = new ArrayList<>();
    for (String subject : subjects) {
      Optional<Standing> was = Optional.ofNullable(old.get(subject));
      Optional<Standing> is = Optional.ofNullable(now.get(subject));
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
