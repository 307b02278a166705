package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// How a department's indicators and tasks stood, month by month.
public record DepartmentRow(String name, List<MonthShare> months) {

  public DepartmentRow {
    Objects.requireNonNull(name);
    months = List.copyOf(months);
  }
}
