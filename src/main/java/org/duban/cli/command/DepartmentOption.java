package org.duban.cli.command;

import java.util.Optional;
import org.duban.plan.Plan;

/// The option that chooses one of the departments that a plan names.
final class DepartmentOption {

  static final String NAME = "--department";

  private DepartmentOption() {}

  static Optional<String> chosen(Arguments arguments, Plan plan) {
    Optional<String> department = arguments.value(NAME);
    department.ifPresent(d -> Known.require(d, Departments.of(plan), UsageCode.U022));
    return department;
  }
}
