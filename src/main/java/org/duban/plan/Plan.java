package org.duban.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.time.GoalYear;

/// A year's plan: its indicators and tasks in the order of the files. Ids are unique over both.
///
/// @param departments empty when there is no departments.csv
public record Plan(
    GoalYear year,
    List<Indicator> indicators,
    List<Task> tasks,
    List<PacePoint> pace,
    List<Department> departments) {

  public Plan {
    Objects.requireNonNull(year);
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    pace = List.copyOf(pace);
    departments = List.copyOf(departments);
  }

  public Optional<Indicator> indicator(String id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  public Optional<Task> task(String id) {
    return tasks.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /// The tasks directly under each task, in file order; the top level is under "".
  public Map<String, List<Task>> children() {
    return tasks.stream()
        .collect(Collectors.groupingBy(Task::parent, LinkedHashMap::new, Collectors.toList()));
  }

  /// All ids that an update can be recorded for.
  public List<String> subjects() {
    return Stream.concat(indicators.stream().map(Indicator::id), tasks.stream().map(Task::id))
        .toList();
  }

  /// The department that answers for `subject`; empty when the plan names none or has no such
  /// subject.
  public Optional<String> departmentOf(String subject) {
    return indicator(subject)
        .map(Indicator::department)
        .or(() -> task(subject).map(Task::department))
        .filter(d -> !d.isEmpty());
  }

  /// The indicators by id.
  public Map<String, Indicator> indicatorsById() {
    return indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
  }
}
