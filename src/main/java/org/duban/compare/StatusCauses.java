package org.duban.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.read.PlanChange.Sheet;

/// Finds which of the changes between two versions moved a status.
///
/// Three things can: what was reported, what the plan says, and the rules. Where more than one of
/// them changed for a subject, each is exchanged by itself: the one that alone makes the later
/// status of the earlier version, and the earlier of the later, is what moved it.
final class StatusCauses {

  private final Version before;
  private final Version after;
  private final PlanDifference plan;
  private final Map<String, List<Change.ReportChanged>> reports;
  private final Map<String, List<Change.OfPlan>> rows;
  private final List<Change.RuleChanged> rules;
  private final Map<String, Set<String>> below = new HashMap<>();
  private final Set<String> affected;
  private final Map<Part, Standings> swapped = new HashMap<>();
  private Optional<Standings> own = Optional.empty();

  /// What a status comes from.
  private enum Part {
    REPORTS,
    PLAN,
    RULES;

    /// `own` with this part of `other`.
    Judgement swap(Judgement own, Judgement other) {
      return switch (this) {
        case REPORTS -> own.withFiguresOf(other);
        case PLAN -> own.withPlanOf(other);
        case RULES -> own.withRulesOf(other);
      };
    }
  }

  /// Where what can differ stands in each version, or would with one part of the other.
  private record Standings(Map<String, StatusSummary> before, Map<String, StatusSummary> after) {}

  StatusCauses(
      Version before,
      Version after,
      PlanDifference plan,
      List<Change.ReportChanged> reports,
      List<Change.RuleChanged> rules,
      Set<String> affected) {
    this.affected = affected;
    this.before = before;
    this.after = after;
    this.plan = plan;
    int months = Math.max(before.period().months(), after.period().months());
    this.reports =
        reports.stream()
            .filter(r -> r.period().months() <= months)
            .collect(Collectors.groupingBy(Change.ReportChanged::subject));
    this.rows =
        plan.changes().stream()
            .filter(c -> c.sheet() != Sheet.DEPARTMENTS)
            .collect(Collectors.groupingBy(Change.OfPlan::subject));
    this.rules = List.copyOf(rules);
    below(before);
    below(after);
  }

  /// Why a status differs that none of the changes moved.
  Why otherwise() {
    return Why.of(before.period().covers(after.period()) ? Cause.METHOD : Cause.NEW_PERIOD);
  }

  /// The changes that moved the status of `subject`, as the later version calls it.
  List<Change> of(String subject) {
    Map<Part, List<Change>> found = new LinkedHashMap<>();
    put(found, Part.REPORTS, reportsOn(subject));
    put(found, Part.PLAN, rowsOf(subject));
    put(found, Part.RULES, rulesFor(subject));
    if (found.size() > 1) {
      List<Part> enough = found.keySet().stream().filter(p -> isEnough(p, subject)).toList();
      if (enough.size() == 1) {
        return found.get(enough.getFirst());
      }
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static void put(
      Map<Part, List<Change>> found, Part part, List<? extends Change> changes) {
    if (!changes.isEmpty()) {
      found.put(part, List.copyOf(changes));
    }
  }

  /// The subject's own first, of these the latest period first; then those that it depends on.
  private List<Change.ReportChanged> reportsOn(String subject) {
    List<String> own = List.of(subject, plan.formerly(subject));
    return family(subject).stream()
        // What is recorded keeps the id that it was recorded under.
        .flatMap(s -> Stream.of(s, plan.formerly(s)).distinct())
        .flatMap(s ->
            Stream.of(List.of(s, s + Indicator.BENCHMARK_SUFFIX), references(s))
                .flatMap(List::stream))
        .distinct()
        .flatMap(s -> reports.getOrDefault(s, List.of()).stream())
        .sorted(
            Comparator.comparing((Change.ReportChanged r) -> !own.contains(r.subject()))
                .thenComparing(Change.ReportChanged::sort)
                .thenComparing(r -> r.period().months(), Comparator.reverseOrder())
                .thenComparing(Change.ReportChanged::subject))
        .toList();
  }

  /// The target before the rest, the subject's own rows before those under it.
  private List<Change.OfPlan> rowsOf(String subject) {
    return family(subject).stream()
        .flatMap(s -> rows.getOrDefault(s, List.of()).stream())
        .sorted(
            Comparator.comparing((Change.OfPlan c) ->
                    !(c instanceof Change.CellChanged cell && cell.field().equals("target")))
                .thenComparing(c -> !c.subject().equals(subject)))
        .toList();
  }

  /// The rules of the subject's own, of its measure, or of tasks.
  private List<Change.RuleChanged> rulesFor(String subject) {
    List<String> sections =
        Stream.of(before, after)
            .flatMap(v -> v.judgement().stream())
            .flatMap(j -> j.plan().indicator(subject).stream())
            .flatMap(i -> Stream.of(Rules.section(i.measure()), Rules.sectionOfIndicator(i.id())))
            .toList();
    return rules.stream()
        .filter(r ->
            sections.isEmpty()
                ? r.key().startsWith(Rules.TASKS)
                : sections.stream().anyMatch(r.key()::startsWith))
        .toList();
  }

  /// The subject and, of a task, all that is under it.
  private List<String> family(String subject) {
    List<String> family = new ArrayList<>(List.of(subject));
    Set<String> seen = new HashSet<>(family);
    for (int i = 0; i < family.size(); i++) {
      for (String child : below.getOrDefault(family.get(i), Set.of())) {
        if (seen.add(child)) {
          family.add(child);
        }
      }
    }
    return family;
  }

  private void below(Version version) {
    version
        .plan()
        .getOrDefault(Sheet.TASKS, Map.of())
        .forEach((id, cells) ->
            below
                .computeIfAbsent(
                    plan.renamed(cells.getOrDefault("parent", "")), _ -> new HashSet<>())
                .add(plan.renamed(id)));
  }

  /// What an indicator is compared with instead of a number.
  private List<String> references(String subject) {
    return Stream.of(before, after)
        .flatMap(v -> v.judgement().stream())
        .flatMap(j -> target(j.plan(), subject).stream())
        .flatMap(target -> target.reference().stream())
        .toList();
  }

  private static Optional<Target> target(Plan plan, String subject) {
    return plan.indicator(subject).flatMap(i -> i.goal().target());
  }

  private boolean isEnough(Part part, String subject) {
    if (before.judgement().isEmpty() || after.judgement().isEmpty()) {
      return false;
    }
    Standings with = swapped.computeIfAbsent(part, this::swap);
    Standings now = own();
    String formerly = plan.formerly(subject);
    // Where the plans were exchanged, so were the names.
    boolean renames = part == Part.PLAN;
    return Objects.equals(with.before().get(renames ? subject : formerly), now.after().get(subject))
        && Objects.equals(
            with.after().get(renames ? formerly : subject), now.before().get(formerly));
  }

  private Standings own() {
    if (own.isEmpty()) {
      own = Optional.of(new Standings(before.standings(affected), after.standings(affected)));
    }
    return own.get();
  }

  private Standings swap(Part part) {
    Judgement old = before.judgement().orElseThrow();
    Judgement now = after.judgement().orElseThrow();
    return new Standings(
        part.swap(old, now).standings(affected), part.swap(now, old).standings(affected));
  }
}
