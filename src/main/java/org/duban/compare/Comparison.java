package org.duban.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duban.plan.model.Indicator;
import org.duban.plan.read.PlanChange.Sheet;

/// What differs between two versions, and why.
///
/// @param changes journals that were written anew first, then the rules; then by subject, in the
///   order of the later plan, for each the plan, the figures and the status
public record Comparison(Version from, Version to, List<Change> changes) {

  public Comparison {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    changes = List.copyOf(changes);
  }

  public static Comparison of(Version from, Version to) {
    return of(from, to, false);
  }

  /// What differs between two versions.
  ///
  /// @param scored whether scores are compared where neither office's settings ask for them
  public static Comparison of(Version from, Version to, boolean scored) {
    PlanDifference plan = PlanDifference.between(from, to);
    List<Change.ReportChanged> reports = ReportDifference.between(from, to);
    List<Change.RuleChanged> rules = rules(from, to);
    Set<String> affected = AffectedSubjects.subjects(from, to, plan, reports);
    StatusCauses movers = new StatusCauses(from, to, plan, reports, rules, affected);
    List<Change> changes = new ArrayList<>(HistoryDifference.between(from, to));
    changes.addAll(rules);
    changes.addAll(plan.changes());
    changes.addAll(reports);
    changes.addAll(StandingDifference.between(from, to, plan, movers, affected));
    boolean asked =
        Stream.of(from, to)
            .flatMap(v -> v.judgement().stream())
            .anyMatch(j -> j.settings().scores());
    if (scored || asked) {
      changes.addAll(
          ScoreDifference.between(from, to, plan, List.copyOf(changes), movers.otherwise()));
    }
    // What a report on one department or task leaves out is no difference.
    for (Version version : List.of(from, to)) {
      if (version.partial()) {
        changes.removeIf(c ->
            !(c instanceof Change.HistoryRewritten)
                && !version.subjects().contains(Indicator.owning(c.subject())));
      }
    }
    changes.sort(Comparator.comparingInt(order(from, to)::of));
    return new Comparison(from, to, changes);
  }

  /// The same comparison with those changes only.
  public Comparison only(Predicate<Change> wanted) {
    return new Comparison(from, to, changes.stream().filter(wanted).toList());
  }

  /// Whether a journal has two histories.
  public boolean isOfRewrittenHistory() {
    return changes.stream().anyMatch(c -> c instanceof Change.HistoryRewritten);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// What the plans call a subject; the id where they don't.
  public String nameOf(String subject) {
    return Stream.of(to, from)
        .flatMap(v ->
            Stream.of(Sheet.INDICATORS, Sheet.TASKS)
                .map(sheet -> v.plan().getOrDefault(sheet, Map.of()).get(subject)))
        .filter(Objects::nonNull)
        .map(cells -> cells.getOrDefault("name", subject))
        .findFirst()
        .orElse(subject);
  }

  private static List<Change.RuleChanged> rules(Version from, Version to) {
    // A printed report doesn't know its office's rules.
    if (from.judgement().isEmpty() || to.judgement().isEmpty()) {
      return List.of();
    }
    Set<String> keys = new TreeSet<>(from.rules().keySet());
    keys.addAll(to.rules().keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(from.rules().get(key), to.rules().get(key)))
        .map(key ->
            new Change.RuleChanged(
                key,
                from.rules().getOrDefault(key, ""),
                to.rules().getOrDefault(key, ""),
                Why.of(Cause.RULE_CHANGE)))
        .toList();
  }

  @FunctionalInterface
  private interface Order {
    int of(Change change);
  }

  /// The place of a change's subject: that of the later plan, then of the earlier one, then none.
  /// Sorting by it keeps the order of what has the same place.
  private static Order order(Version from, Version to) {
    Map<String, Integer> places = new HashMap<>();
    places.put("", 0);
    for (Version version : List.of(to, from)) {
      for (Sheet sheet : List.of(Sheet.INDICATORS, Sheet.TASKS)) {
        version
            .plan()
            .getOrDefault(sheet, Map.of())
            .keySet()
            .forEach(id -> places.putIfAbsent(id, places.size()));
      }
    }
    return change ->
        (change instanceof Change.OfPlan p && p.sheet() == Sheet.DEPARTMENTS)
                || change instanceof Change.ScoreChanged
            ? Integer.MAX_VALUE
            : places.getOrDefault(Indicator.owning(change.subject()), Integer.MAX_VALUE - 1);
  }
}
