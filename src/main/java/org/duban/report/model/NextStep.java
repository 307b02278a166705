package org.duban.report.model;

import java.util.Objects;

/// What a department will do about an indicator or task.
///
/// @param step the department's words; a sentence that says so where it has reported none
public record NextStep(String name, String department, String step) {

  public NextStep {
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(step);
  }
}
