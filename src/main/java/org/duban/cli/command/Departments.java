package org.duban.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.plan.Department;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.Task;

/// The departments that a plan names, and the one that `--department` chooses.
final class Departments {

  static final String OPTION = "--department";

  private Departments() {}

  static Optional<String> chosen(Arguments arguments, Plan plan) {
    Optional<String> department = arguments.value(OPTION);
    department.ifPresent(d -> Known.require(d, of(plan), UsageCode.U022));
    return department;
  }

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
