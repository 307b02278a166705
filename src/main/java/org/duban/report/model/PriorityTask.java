package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// A priority task and all that is under it, in the order of the tree.
///
/// @param ordinal its number as headings are numbered: 三 in Chinese, 3 in English
public record PriorityTask(String ordinal, TaskRow task, List<TaskRow> measures) {

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
