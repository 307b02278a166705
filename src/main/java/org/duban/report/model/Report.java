package org.duban.report.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Everything that a progress report says, ready to print in its language: what templates see under
/// `report`, and what every output format is made from. Texts are final; where a value is given as
/// well, it is for drawing and for further computing.
///
/// @param kind what kind of report it is
/// @param notice what makes it a notice, where duban.toml has it one
/// @param overview the paragraph that sums the period up, sentence by sentence
/// @param indicators in the order of the plan
/// @param tasks the priority tasks, each with what is under it
/// @param laggards what is behind, indicators first
/// @param unreported what was due and did not come, by department
/// @param disagreements tasks that are on schedule by their progress and not by their department's
///   report
/// @param withoutReason the laggards whose department gives no reason
/// @param withoutStep the laggards whose department doesn't say what it will do
/// @param ranking the scores, where duban.toml asks for them
/// @param lights how many indicators and tasks have which light
/// @param months the names of the goal year's months
/// @param elapsed how much of the goal year had gone by, in percent
/// @param departments how much of what each answers for was on schedule, month by month
/// @param targetChanges the targets that adopted plan versions changed
/// @param revisions the figures that later ones replaced, a sentence each
/// @param updates the updates of a task and what is under it; empty but in a report on a task
/// @param notices what doesn't count, or counts in a draft, because of those who answer for it
/// @param replyBy the day by which a reminder is to be answered; empty in other reports
public record Report(
    ReportKind kind,
    Masthead masthead,
    Optional<Notice> notice,
    List<String> overview,
    List<IndicatorRow> indicators,
    List<PriorityTask> tasks,
    List<BehindItem> laggards,
    List<MissingByDepartment> unreported,
    List<String> disagreements,
    List<MissingByDepartment> withoutReason,
    List<MissingByDepartment> withoutStep,
    Optional<Ranking> ranking,
    List<LightRow> lights,
    List<String> months,
    BigDecimal elapsed,
    List<DepartmentRow> departments,
    List<TargetChange> targetChanges,
    List<String> revisions,
    List<UpdateRow> updates,
    List<String> notices,
    String replyBy) {

  public Report {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(masthead);
    Objects.requireNonNull(notice);
    overview = List.copyOf(overview);
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    laggards = List.copyOf(laggards);
    unreported = List.copyOf(unreported);
    disagreements = List.copyOf(disagreements);
    withoutReason = List.copyOf(withoutReason);
    withoutStep = List.copyOf(withoutStep);
    Objects.requireNonNull(ranking);
    lights = List.copyOf(lights);
    months = List.copyOf(months);
    Objects.requireNonNull(elapsed);
    departments = List.copyOf(departments);
    targetChanges = List.copyOf(targetChanges);
    revisions = List.copyOf(revisions);
    updates = List.copyOf(updates);
    notices = List.copyOf(notices);
    Objects.requireNonNull(replyBy);
  }

  /// Whether any figure, update or part of the notice is sample data, which the report must say.
  public boolean hasSampleData() {
    return notice.filter(Notice::isSample).isPresent()
        || indicators.stream().anyMatch(IndicatorRow::sample)
        || tasks.stream().anyMatch(PriorityTask::hasSampleData);
  }
}
