package org.duban.status.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duban.time.Ratio;

/// How many stand where. The share on schedule counts only what was assessed, as the offices do.
public record Tally(int total, Map<Verdict, Integer> byVerdict) {

  public Tally {
    byVerdict = Collections.unmodifiableMap(new EnumMap<>(byVerdict));
  }

  public static Tally of(Collection<Verdict> verdicts) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    for (Verdict verdict : verdicts) {
      counts.merge(verdict, 1, Integer::sum);
    }
    return new Tally(verdicts.size(), counts);
  }

  public static Tally ofTasks(Collection<TaskStatus> tasks) {
    return of(tasks.stream().map(TaskStatus::verdict).toList());
  }

  public int count(Verdict verdict) {
    return byVerdict.get(verdict);
  }

  public int assessed() {
    return sum(true, false);
  }

  public int onSchedule() {
    return sum(true, true);
  }

  /// On schedule ÷ assessed; empty when nothing was assessed.
  public Optional<Ratio> onScheduleShare() {
    return assessed() == 0 ? Optional.empty() : Optional.of(Ratio.of(onSchedule(), assessed()));
  }

  private int sum(boolean assessed, boolean onSchedule) {
    return byVerdict.entrySet().stream()
        .filter(e -> !assessed || e.getKey().isAssessed())
        .filter(e -> !onSchedule || e.getKey().isOnSchedule())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
