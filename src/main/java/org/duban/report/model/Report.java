package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// Everything that a progress report says, ready to print in its language: what templates see under
/// `report`, and what every output format is made from. Texts are final; where a value is given as
/// well, it is for drawing and for further computing.
///
/// @param overview the paragraph that sums the period up, sentence by sentence
/// @param indicators in the order of the plan
/// @param tasks the priority tasks, each with what is under it
/// @param laggards what is behind, indicators first
/// @param unreported what was due and did not come
/// @param disagreements tasks whose department reports another state than the figures show
/// @param nextSteps what the departments of the laggards will do
public record Report(
    Masthead masthead,
    List<String> overview,
    List<IndicatorRow> indicators,
    List<PriorityTask> tasks,
    List<Laggard> laggards,
    List<Unreported> unreported,
    List<String> disagreements,
    List<NextStep> nextSteps) {

  public Report {
    Objects.requireNonNull(masthead);
    overview = List.copyOf(overview);
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    laggards = List.copyOf(laggards);
    unreported = List.copyOf(unreported);
    disagreements = List.copyOf(disagreements);
    nextSteps = List.copyOf(nextSteps);
  }

  /// Whether any figure or update in it is sample data, which the report must say.
  public boolean hasSampleData() {
    return indicators.stream().anyMatch(IndicatorRow::sample)
        || tasks.stream().anyMatch(PriorityTask::hasSampleData);
  }
}
