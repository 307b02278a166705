package org.duban.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Settings;
import org.duban.status.judge.KnownFigures;
import org.duban.time.Period;

/// What a subject is judged by at one time of its story, whatever was known then.
///
/// @param plan in force before the first adoption
/// @param figures of other years
public record HistoricalJudgement(Plan plan, KnownFigures figures, Settings settings) {

  public HistoricalJudgement {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(settings);
  }

  /// Where `subject` stood at the end of `period` with what `ledger` knows.
  public Optional<StatusSummary> standing(
      String subject, Ledger ledger, Optional<AdoptedPlan> adopted, Period period) {
    Plan inForce = adopted.map(AdoptedPlan::plan).orElse(plan);
    Judgement judgement =
        new Judgement(
            part(subject, inForce), figures.with(ledger), settings, period, period.lastDay());
    return Optional.ofNullable(judgement.standings().get(subject));
  }

  /// The last period for which any of `subjects` has something.
  public static Optional<Period> latest(Set<String> subjects, Ledger ledger) {
    Period whole = ledger.year().whole();
    return subjects.stream()
        .flatMap(s -> Stream.of(ledger.figures(s), ledger.updates(s, whole)))
        .filter(entries -> !entries.isEmpty())
        .map(entries -> Reported.of(entries.getLast()).period().months())
        .max(Integer::compare)
        .map(ledger.year()::through);
  }

  /// The subject, what is under it in any of the plans, and what is recorded to measure it by.
  public static Set<String> family(String subject, List<Plan> plans) {
    Set<String> family = new LinkedHashSet<>(List.of(subject));
    for (Plan each : plans) {
      family.addAll(below(subject, each));
      if (each.indicator(subject).isPresent()) {
        family.add(subject + Indicator.BENCHMARK_SUFFIX);
      }
    }
    return family;
  }

  /// What has to be known to judge the subject.
  public static Set<String> needed(String subject, Plan plan) {
    Set<String> needed = family(subject, List.of(plan));
    plan.indicator(subject)
        .flatMap(i -> i.goal().target())
        .flatMap(Target::reference)
        .ifPresent(needed::add);
    return needed;
  }

  /// The part of a plan that the subject's status depends on: what it needs and, of a task, those
  /// above it, which it hangs on.
  private static Plan part(String subject, Plan plan) {
    Set<String> wanted = needed(subject, plan);
    Optional<Task> task = plan.task(subject);
    while (task.isPresent()) {
      wanted.add(task.get().id());
      task = plan.task(task.get().parent());
    }
    return new Plan(
        plan.year(),
        plan.indicators().stream().filter(i -> wanted.contains(i.id())).toList(),
        plan.tasks().stream().filter(t -> wanted.contains(t.id())).toList(),
        plan.pace(),
        plan.departments());
  }

  private static Set<String> below(String task, Plan plan) {
    Map<String, List<Task>> children = plan.children();
    List<String> found = new ArrayList<>(List.of(task));
    for (int i = 0; i < found.size(); i++) {
      children.getOrDefault(found.get(i), List.of()).forEach(child -> found.add(child.id()));
    }
    return new LinkedHashSet<>(found);
  }
}
