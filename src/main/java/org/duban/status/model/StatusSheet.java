package org.duban.status.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Where everything stands at the end of a period, as known on a day.
///
/// @param planVersion the adopted version that it is judged by (`v1`); empty where none was adopted
/// @param indicators in the order of the plan
/// @param tasks in the order of the tree: each task before its children
public record StatusSheet(
    Plan plan,
    Period period,
    LocalDate asOf,
    Optional<String> planVersion,
    List<IndicatorStatus> indicators,
    List<TaskStatus> tasks) {

  public StatusSheet {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(period);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(planVersion);
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
  }

  /// The share of the goal year that has gone by at the end of the period, in months.
  public Ratio elapsedShare() {
    return Ratio.of(period.months(), GoalYear.MONTHS);
  }

  /// What entries behind the sheet are on, benchmarks among it.
  public Set<String> subjects() {
    Set<String> subjects = new HashSet<>();
    for (IndicatorStatus status : indicators) {
      subjects.add(status.indicator().id());
      subjects.add(status.indicator().id() + Indicator.BENCHMARK_SUFFIX);
    }
    tasks.forEach(status -> subjects.add(status.task().id()));
    return subjects;
  }

  /// What stands behind the sheet but was entered only after the day that it is of: nobody could
  /// have seen it on that day.
  ///
  /// @param ledger as known on that day
  public List<Entry> enteredLater(Ledger ledger) {
    return ledger.inForce(subjects(), period).stream()
        .filter(entry -> entry.recordedAt().toLocalDate().isAfter(asOf))
        .toList();
  }

  /// Only what `department` answers for.
  public StatusSheet ofDepartment(String department) {
    return part(
        indicators.stream().filter(s -> s.indicator().department().equals(department)).toList(),
        tasks.stream().filter(s -> s.task().department().equals(department)).toList());
  }

  /// The tasks of other departments that `department` supports.
  public List<TaskStatus> supportedBy(String department) {
    return tasks.stream()
        .filter(s ->
            s.task().support().contains(department) && !s.task().department().equals(department))
        .toList();
  }

  /// Only the task `id` and those under it.
  public StatusSheet ofTask(String id) {
    Set<String> wanted = new HashSet<>(Set.of(id));
    // A parent stands before its children.
    for (TaskStatus status : tasks) {
      if (wanted.contains(status.task().parent())) {
        wanted.add(status.task().id());
      }
    }
    return part(List.of(), tasks.stream().filter(s -> wanted.contains(s.task().id())).toList());
  }

  /// Whether anything in it is due by the period.
  public boolean hasDue() {
    return Stream.concat(
            indicators.stream().map(IndicatorStatus::verdict),
            tasks.stream().map(TaskStatus::verdict))
        .anyMatch(verdict -> verdict != Verdict.NOT_DUE);
  }

  /// Whether an indicator or a lowest task is red.
  public boolean hasRed() {
    return Stream.concat(
            indicators.stream().map(IndicatorStatus::light),
            tasks.stream().filter(TaskStatus::isLeaf).map(TaskStatus::light))
        .anyMatch(light -> light == Light.RED);
  }

  private StatusSheet part(List<IndicatorStatus> ofIndicators, List<TaskStatus> ofTasks) {
    return new StatusSheet(plan, period, asOf, planVersion, ofIndicators, ofTasks);
  }

  public Tally indicatorTally() {
    return Tally.of(indicators.stream().map(IndicatorStatus::verdict).toList());
  }

  /// The priority tasks: those of the first level, in a plan that has tasks below them. Each is
  /// judged by its measures, so that the two are never counted together.
  public List<TaskStatus> priorityTasks() {
    return plan.hasMeasures() ? tasks.stream().filter(s -> s.depth() == 0).toList() : List.of();
  }

  /// The tasks below the priority tasks; all of them in a plan of one level.
  public List<TaskStatus> measures() {
    return plan.hasMeasures() ? tasks.stream().filter(s -> s.depth() > 0).toList() : tasks;
  }
}
