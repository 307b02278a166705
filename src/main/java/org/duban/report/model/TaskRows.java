package org.duban.report.model;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.Task;
import org.duban.status.TaskStatus;
import org.duban.time.Ratio;

/// Makes the rows of the tasks.
final class TaskRows {

  private final Prose prose;
  private final Standings standings;
  private final int year;

  TaskRows(Prose prose, int year) {
    this.prose = prose;
    this.standings = new Standings(prose);
    this.year = year;
  }

  /// The priority tasks with what is under each; `statuses` come in the order of the tree.
  List<PriorityTask> tree(List<TaskStatus> statuses) {
    List<PriorityTask> tree = new ArrayList<>();
    int start = 0;
    while (start < statuses.size()) {
      int end = start + 1;
      while (end < statuses.size() && statuses.get(end).depth() > 0) {
        end++;
      }
      List<TaskRow> below = statuses.subList(start + 1, end).stream().map(this::row).toList();
      String ordinal = prose.ordinal(tree.size() + 1);
      tree.add(new PriorityTask(ordinal, row(statuses.get(start)), below));
      start = end;
    }
    return tree;
  }

  TaskRow row(TaskStatus status) {
    Task task = status.task();
    return new TaskRow(
        task.id(),
        status.depth(),
        task.name(),
        task.department(),
        prose.list(task.support()),
        status.progress().map(prose::percent).orElse(prose.say("not_reported")),
        prose.percent(status.scheduledShare()),
        standings.of(status),
        prose.day(task.due(), year),
        Remarked.words(status.update()).note(),
        status.update().filter(Remarked::isSample).isPresent(),
        prose.explanation().sentence(status),
        status.progress().map(Ratio::percent),
        status.scheduledShare().percent());
  }
}
