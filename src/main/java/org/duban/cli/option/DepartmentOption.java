package org.duban.cli.option;

import java.util.List;
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
    return chosen(arguments, Departments.of(plan));
  }

  /// The same, where one may be named that only supports others.
  public static Optional<String> takingPart(Arguments arguments, Plan plan) {
    return chosen(arguments, Departments.takingPart(plan));
  }

  private static Optional<String> chosen(Arguments arguments, List<String> known) {
    Optional<String> department = arguments.value(NAME);
    department.ifPresent(d -> KnownWords.require(d, known, UsageCode.U022));
    return department;
  }
}
