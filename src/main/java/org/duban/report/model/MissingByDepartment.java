package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// What one department owes.
///
/// @param department the department; words that say so where the plan names none
/// @param names the indicators and tasks that it owes something for
public record MissingByDepartment(String department, List<String> names) {

  public MissingByDepartment {
    Objects.requireNonNull(department);
    names = List.copyOf(names);
  }
}
