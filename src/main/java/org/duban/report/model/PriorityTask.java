package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// A priority task and what is under it, in the order of the tree; in a report on a department,
/// what is the department's. In a report on a task, that task.
///
/// @param ordinal its number as headings are numbered: 三 in Chinese, 3 in English
/// @param own whether the report is about the task itself, and not only about what is under it
public record PriorityTask(String ordinal, TaskRow task, boolean own, List<TaskRow> measures) {

  public PriorityTask {
    Objects.requireNonNull(ordinal);
    Objects.requireNonNull(task);
    measures = List.copyOf(measures);
  }

  /// Whether its own update or one under it is sample data.
  public boolean hasSampleData() {
    return task.sample() || measures.stream().anyMatch(TaskRow::sample);
  }
}
