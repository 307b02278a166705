package org.duban.office;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.plan.model.Department;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;

/// The departments that a plan names.
public final class Departments {

  private Departments() {}

  /// Those that answer for anything, or that departments.csv lists.
  public static List<String> of(Plan plan) {
    return sorted(leading(plan));
  }

  /// Those, and the ones that only support.
  public static List<String> takingPart(Plan plan) {
    return sorted(
        Stream.concat(leading(plan), plan.tasks().stream().flatMap(t -> t.support().stream())));
  }

  private static Stream<String> leading(Plan plan) {
    return Stream.of(
            plan.departments().stream().map(Department::name),
            plan.indicators().stream().map(Indicator::department),
            plan.tasks().stream().map(Task::department))
        .flatMap(names -> names);
  }

  private static List<String> sorted(Stream<String> names) {
    return List.copyOf(new TreeSet<>(names.filter(name -> !name.isEmpty()).toList()));
  }
}
