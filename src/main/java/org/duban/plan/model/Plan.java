package org.duban.plan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.time.GoalYear;

/// A year's plan: its indicators and tasks in the order of the files. Ids are unique over both.
///
/// A value like a record, with its rows found by id in constant time.
public final class Plan {

  private final GoalYear year;
  private final List<Indicator> indicators;
  private final List<Task> tasks;
  private final List<PacePoint> pace;
  private final List<Department> departments;
  private final Map<String, Indicator> indicatorsById = new LinkedHashMap<>();
  private final Map<String, Task> tasksById = new LinkedHashMap<>();

  /// @param departments empty when there is no departments.csv
  public Plan(
      GoalYear year,
      List<Indicator> indicators,
      List<Task> tasks,
      List<PacePoint> pace,
      List<Department> departments) {
    this.year = Objects.requireNonNull(year);
    this.indicators = List.copyOf(indicators);
    this.tasks = List.copyOf(tasks);
    this.pace = List.copyOf(pace);
    this.departments = List.copyOf(departments);
    this.indicators.forEach(i -> indicatorsById.putIfAbsent(i.id(), i));
    this.tasks.forEach(t -> tasksById.putIfAbsent(t.id(), t));
  }

  public GoalYear year() {
    return year;
  }

  public List<Indicator> indicators() {
    return indicators;
  }

  public List<Task> tasks() {
    return tasks;
  }

  public List<PacePoint> pace() {
    return pace;
  }

  public List<Department> departments() {
    return departments;
  }

  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicatorsById.get(id));
  }

  public Optional<Task> task(String id) {
    return Optional.ofNullable(tasksById.get(id));
  }

  /// The tasks directly under each task, in file order; the top level is under "".
  public Map<String, List<Task>> children() {
    return tasks.stream()
        .collect(Collectors.groupingBy(Task::parent, LinkedHashMap::new, Collectors.toList()));
  }

  /// Whether any task stands under another: then those of the first level are the priority tasks.
  public boolean hasMeasures() {
    return tasks.stream().anyMatch(task -> !task.isTopLevel());
  }

  /// All ids that an update can be recorded for.
  public List<String> subjects() {
    return Stream.concat(indicatorsById.keySet().stream(), tasksById.keySet().stream()).toList();
  }

  /// The department that answers for `subject`; empty when the plan names none or has no such
  /// subject.
  public Optional<String> departmentOf(String subject) {
    return indicator(subject)
        .map(Indicator::department)
        .or(() -> task(subject).map(Task::department))
        .filter(d -> !d.isEmpty());
  }

  /// The departments that the plan names anywhere: those listed, those that answer for something,
  /// and those that support a task.
  public Set<String> departmentNames() {
    Set<String> names = new LinkedHashSet<>();
    departments.forEach(d -> names.add(d.name()));
    indicators.forEach(i -> names.add(i.department()));
    tasks.forEach(t -> {
      names.add(t.department());
      names.addAll(t.support());
    });
    names.remove("");
    return names;
  }

  /// This plan, but what `other` has too answers to the department that it has there.
  public Plan answeringTo(Plan other) {
    return new Plan(
        year,
        indicators.stream()
            .map(i -> other.indicator(i.id()).map(o -> i.of(o.department())).orElse(i))
            .toList(),
        tasks.stream()
            .map(t -> other.task(t.id()).map(o -> t.of(o.department())).orElse(t))
            .toList(),
        pace,
        departments);
  }

  /// The indicators by id, in file order.
  public Map<String, Indicator> indicatorsById() {
    return Collections.unmodifiableMap(indicatorsById);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan
        && year.equals(plan.year)
        && indicators.equals(plan.indicators)
        && tasks.equals(plan.tasks)
        && pace.equals(plan.pace)
        && departments.equals(plan.departments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, indicators, tasks, pace, departments);
  }

  @Override
  public String toString() {
    return "Plan[" + year + ", " + indicators.size() + " indicators, " + tasks.size() + " tasks]";
  }
}
