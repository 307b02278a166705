package org.duban.cli.option;

import java.util.Optional;
import org.duban.office.Departments;
import org.duban.plan.model.Plan;
import org.duban.problem.KnownWords;
import org.duban.problem.UsageCode;

/// The option that chooses one of the departments that a plan names.
public final class DepartmentOption {

  public static final String NAME = "--department";

  private DepartmentOption() {}

  public static Optional<String> chosen(Arguments arguments, Plan plan) {
    Optional<String> department = arguments.value(NAME);
    department.ifPresent(d -> KnownWords.require(d, Departments.of(plan), UsageCode.U022));
    return department;
  }
}
