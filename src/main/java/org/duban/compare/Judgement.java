package org.duban.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.plan.model.Plan;
import org.duban.plan.settings.Settings;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.time.Period;

/// What a version's statuses come from, so that one of it can be exchanged for another version's to
/// see what that moves.
public record Judgement(
    Plan plan, KnownFigures figures, Settings settings, Period period, LocalDate asOf) {

  public Judgement {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(settings);
    Objects.requireNonNull(period);
    Objects.requireNonNull(asOf);
  }

  StatusSheet sheet() {
    return Judge.sheet(plan, figures, period, asOf, settings, Optional.empty());
  }

  /// Where everything stands, by id.
  public Map<String, StatusSummary> standings() {
    return standings(sheet());
  }

  /// Where those of `subjects` stand that the plan has.
  Map<String, StatusSummary> standings(Set<String> subjects) {
    Map<String, StatusSummary> standings =
        new Judgement(part(subjects), figures, settings, period, asOf).standings();
    standings.keySet().retainAll(subjects);
    return standings;
  }

  /// The part of the plan that the statuses of `subjects` depend on.
  private Plan part(Set<String> subjects) {
    return new Plan(
        plan.year(),
        plan.indicators().stream().filter(i -> subjects.contains(i.id())).toList(),
        plan.tasks().stream().anyMatch(t -> subjects.contains(t.id())) ? plan.tasks() : List.of(),
        plan.pace(),
        plan.departments());
  }

  static Map<String, StatusSummary> standings(StatusSheet sheet) {
    Map<String, StatusSummary> standings = new LinkedHashMap<>();
    sheet.indicators().forEach(s -> standings.put(s.indicator().id(), StatusSummary.of(s)));
    sheet.tasks().forEach(s -> standings.put(s.task().id(), StatusSummary.of(s)));
    return standings;
  }

  Judgement withPlanOf(Judgement other) {
    return new Judgement(other.plan, figures, settings, period, asOf);
  }

  Judgement withFiguresOf(Judgement other) {
    return new Judgement(plan, other.figures, settings, period, asOf);
  }

  Judgement withRulesOf(Judgement other) {
    return new Judgement(plan, figures, other.settings, period, asOf);
  }
}
