package org.duban.cli.command;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.plan.Department;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.Task;

/// The departments that a plan names.
final class Departments {

  private Departments() {}

  static List<String> of(Plan plan) {
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
