package org.duban.status.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duban.plan.model.Task;
import org.duban.problem.Place;

/// Builds a task for a test: the whole of 2021 unless said otherwise.
public final class TaskBuilder {

  private final String id;
  private String parent = "";
  private LocalDate start = LocalDate.of(2021, 1, 1);
  private LocalDate due = LocalDate.of(2021, 12, 31);
  private BigDecimal weight = BigDecimal.ONE;
  private String department = "发改委";

  private TaskBuilder(String id) {
    this.id = id;
  }

  public static TaskBuilder task(String id) {
    return new TaskBuilder(id);
  }

  public TaskBuilder under(String parent) {
    this.parent = parent;
    return this;
  }

  public TaskBuilder from(String start) {
    this.start = LocalDate.parse(start);
    return this;
  }

  public TaskBuilder due(String due) {
    this.due = LocalDate.parse(due);
    return this;
  }

  public TaskBuilder weight(String weight) {
    this.weight = new BigDecimal(weight);
    return this;
  }

  TaskBuilder department(String department) {
    this.department = department;
    return this;
  }

  Task build() {
    return new Task(
        id, parent, "任务" + id, department, List.of(), "", start, due, weight, "", Place.NONE);
  }
}
