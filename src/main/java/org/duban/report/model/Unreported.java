package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// What one department owes.
///
/// @param names the indicators and tasks for which nothing came
public record Unreported(String department, List<String> names) {

  public Unreported {
    Objects.requireNonNull(department);
    names = List.copyOf(names);
  }
}
