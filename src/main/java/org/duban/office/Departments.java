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

  public static List<String> of(Plan plan) {
    return List.copyOf(
        new TreeSet<>(
            Stream.of(
                    plan.departments().stream().map(Department::name),
                    plan.indicators().stream().map(Indicator::department),
                    plan.tasks().stream().map(Task::department))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .toList()));
  }
}
