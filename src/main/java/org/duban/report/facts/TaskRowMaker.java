package org.duban.report.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.plan.model.Task;
import org.duban.report.model.EntryRemarks;
import org.duban.report.model.LitWords;
import org.duban.report.model.PriorityTask;
import org.duban.report.model.ReportPhrases;
import org.duban.report.model.TaskRow;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.time.GoalYear;
import org.duban.time.Ratio;

/// Makes the rows of the tasks.
final class TaskRowMaker {

  private final ReportPhrases prose;
  private final LitWords standings;
  private final GoalYear goalYear;
  private final int year;

  TaskRowMaker(ReportPhrases prose, GoalYear goalYear) {
    this.prose = prose;
    this.standings = new LitWords(prose);
    this.goalYear = goalYear;
    this.year = goalYear.year();
  }

  /// The priority tasks of `whole` with what of `part` is under each; those that have none of it
  /// are left out. Both come in the order of the tree.
  List<PriorityTask> tree(StatusSheet whole, StatusSheet part) {
    Set<String> wanted =
        part.tasks().stream().map(status -> status.task().id()).collect(Collectors.toSet());
    List<PriorityTask> tree = new ArrayList<>();
    List<TaskStatus> statuses = whole.tasks();
    int start = 0;
    int number = 0;
    while (start < statuses.size()) {
      int end = start + 1;
      while (end < statuses.size() && statuses.get(end).depth() > 0) {
        end++;
      }
      number++;
      TaskStatus head = statuses.get(start);
      List<TaskRow> below =
          statuses.subList(start + 1, end).stream()
              .filter(status -> wanted.contains(status.task().id()))
              .map(status -> row(status, 0))
              .toList();
      boolean own = wanted.contains(head.task().id());
      if (own || !below.isEmpty()) {
        tree.add(new PriorityTask(prose.ordinal(number), row(head, 0), own, below));
      }
      start = end;
    }
    return tree;
  }

  /// The tree under the first of `tasks` alone.
  List<PriorityTask> subtree(List<TaskStatus> tasks) {
    TaskStatus head = tasks.getFirst();
    List<TaskRow> below =
        tasks.subList(1, tasks.size()).stream().map(status -> row(status, head.depth())).toList();
    return List.of(new PriorityTask(prose.ordinal(1), row(head, head.depth()), true, below));
  }

  /// How much of the goal year has gone by when `day` begins, or with `more` days.
  private BigDecimal share(LocalDate day, int more) {
    long days = ChronoUnit.DAYS.between(goalYear.firstDay(), goalYear.lastDay()) + 1;
    long gone = ChronoUnit.DAYS.between(goalYear.firstDay(), day) + more;
    return Ratio.of(Math.clamp(gone, 0, days), days).percent();
  }

  /// @param above how deep in the plan the tree of the report begins
  private TaskRow row(TaskStatus status, int above) {
    Task task = status.task();
    return new TaskRow(
        task.id(),
        status.depth() - above,
        task.name(),
        task.department(),
        prose.list(task.support()),
        status.progress().map(prose::percent).orElse(prose.say("not_reported")),
        prose.percent(status.scheduledShare()),
        standings.of(status),
        prose.day(task.due(), year),
        EntryRemarks.words(status.update()).note(),
        status.update().filter(EntryRemarks::isSample).isPresent(),
        prose.explanation().sentence(status),
        status.progress().map(Ratio::percent),
        status.scheduledShare().percent(),
        share(task.start(), 0),
        share(task.due(), 1));
  }
}
