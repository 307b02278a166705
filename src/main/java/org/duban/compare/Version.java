package org.duban.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanRows;
import org.duban.time.Period;

/// One side of a comparison: a plan, the figures known, and where everything stands by them at the
/// end of a period.
///
/// @param label as the user named it
/// @param horizon the last day that it knows of
/// @param planVersion the adopted version that it is judged by (`v1`)
/// @param plan the plan's rows; a sheet or column that a printed report leaves out is absent
/// @param adoptions the plan versions adopted up to it, in their order
/// @param rules the office's rules by their keys in duban.toml; empty where they are not known
/// @param printedStandings where everything stands by a printed report, by id
/// @param judgement what shows where everything stands; empty for a printed report
/// @param partial whether it is of one department or task only
/// @param program the program version and template that made a printed report
public record Version(
    String label,
    LocalDate horizon,
    Optional<String> planVersion,
    Period period,
    Map<Sheet, Map<String, Map<String, String>>> plan,
    List<AdoptedPlan> adoptions,
    Reports reports,
    Map<String, String> rules,
    Map<String, StatusSummary> printedStandings,
    Optional<Judgement> judgement,
    boolean partial,
    Optional<String> program) {

  public Version {
    Objects.requireNonNull(label);
    Objects.requireNonNull(horizon);
    Objects.requireNonNull(planVersion);
    Objects.requireNonNull(period);
    Objects.requireNonNull(plan);
    adoptions = List.copyOf(adoptions);
    Objects.requireNonNull(reports);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(printedStandings);
    Objects.requireNonNull(judgement);
    Objects.requireNonNull(program);
  }

  /// A version of a workspace.
  ///
  /// @param chained whether the journals' chains are verified
  public static Version of(
      String label,
      LocalDate horizon,
      Optional<String> planVersion,
      List<AdoptedPlan> adoptions,
      Ledger ledger,
      boolean chained,
      Judgement judgement) {
    return new Version(
        label,
        horizon,
        planVersion,
        judgement.period(),
        PlanRows.of(judgement.plan()),
        adoptions,
        new Reports.Recorded(ledger, chained),
        Rules.of(judgement.settings()),
        Map.of(),
        Optional.of(judgement),
        false,
        Optional.empty());
  }

  /// What an issued report says.
  ///
  /// @param plan what it prints of the plan
  public static Version printed(
      String label,
      LocalDate asOf,
      Optional<String> planVersion,
      Period period,
      Map<Sheet, Map<String, Map<String, String>>> plan,
      Reports.Printed reports,
      Map<String, StatusSummary> standings,
      boolean partial,
      String program) {
    return new Version(
        label,
        asOf,
        planVersion,
        period,
        plan,
        List.of(),
        reports,
        Map.of(),
        standings,
        Optional.empty(),
        partial,
        Optional.of(program));
  }

  /// The same as an issued report would carry it.
  Reports.Printed printed() {
    return switch (reports) {
      case Reports.Printed printed -> printed;
      case Reports.Recorded recorded -> recorded.printed(subjects(), period);
    };
  }

  /// The ids of indicators and tasks.
  Set<String> subjects() {
    return judgement
        .map(j -> (Set<String>) new LinkedHashSet<>(j.plan().subjects()))
        .orElseGet(printedStandings::keySet);
  }

  /// Where everything stands, by id.
  Map<String, StatusSummary> standings() {
    return judgement.map(Judgement::standings).orElse(printedStandings);
  }

  /// The same of `some` only.
  Map<String, StatusSummary> standings(Set<String> some) {
    if (judgement.isPresent()) {
      return judgement.get().standings(some);
    }
    Map<String, StatusSummary> standings = new LinkedHashMap<>(printedStandings);
    standings.keySet().retainAll(some);
    return standings;
  }
}
