package org.duban.report.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Everything that a progress report says, ready to print in its language: what templates see under
/// `report`, and what every output format is made from. Texts are final; where a value is given as
/// well, it is for drawing and for further computing.
///
/// @param kind what kind of report it is
/// @param overview the paragraph that sums the period up, sentence by sentence
/// @param indicators in the order of the plan
/// @param tasks the priority tasks, each with what is under it
/// @param laggards what is behind, indicators first
/// @param unreported what was due and did not come, by department
/// @param disagreements tasks that are on schedule by their progress and not by their department's
///   report
/// @param withoutStep the laggards whose department doesn't say what it will do
/// @param ranking the scores, where duban.toml asks for them
public record Report(
    Kind kind,
    Masthead masthead,
    List<String> overview,
    List<IndicatorRow> indicators,
    List<PriorityTask> tasks,
    List<Laggard> laggards,
    List<Owed> unreported,
    List<String> disagreements,
    List<Owed> withoutStep,
    Optional<Ranking> ranking) {

  public Report {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(masthead);
    overview = List.copyOf(overview);
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    laggards = List.copyOf(laggards);
    unreported = List.copyOf(unreported);
    disagreements = List.copyOf(disagreements);
    withoutStep = List.copyOf(withoutStep);
    Objects.requireNonNull(ranking);
  }

  /// Whether any figure or update in it is sample data, which the report must say.
  public boolean hasSampleData() {
    return indicators.stream().anyMatch(IndicatorRow::sample)
        || tasks.stream().anyMatch(PriorityTask::hasSampleData);
  }
}
