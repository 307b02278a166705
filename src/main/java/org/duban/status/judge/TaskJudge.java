package org.duban.status.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Delays;
import org.duban.plan.settings.StatusRule;
import org.duban.status.model.Delay;
import org.duban.status.model.Light;
import org.duban.status.model.TaskState;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Thresholds;
import org.duban.status.model.Verdict;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Judges the tasks of a plan at the last day of a period: progress against the time from start to
/// due, parents by their leaves. A parent without dates of its own has its leaves' schedule too, so
/// that it can't be ahead over measures that are all behind.
final class TaskJudge {

  private final Map<String, List<Task>> children;
  private final GoalYear year;
  private final LocalDate day;
  private final Thresholds thresholds;
  private final Delays delays;
  private final Map<String, TaskState> readings = new HashMap<>();

  TaskJudge(Plan plan, KnownFigures figures, Period period, StatusRule rule, Delays delays) {
    this.delays = delays;
    this.children = plan.children();
    this.year = plan.year();
    this.day = period.lastDay();
    this.thresholds = Thresholds.ofTask(rule);
    for (Task task : plan.tasks()) {
      readings.put(task.id(), TaskState.of(figures.updates(task.id(), period)));
    }
  }

  /// All tasks, each before its children. A tree may be too deep to call oneself for each level.
  List<TaskStatus> statuses() {
    List<Node> nodes = nodes();
    // From the end, so that what is below a task is taken together before it.
    for (Node node : nodes.reversed()) {
      node.rollup = rollup(node);
      if (node.parent != null) {
        node.parent.parts = node.parent.parts.plus(node.rollup.times(Ratio.of(node.task.weight())));
        node.parent.leaves += Math.max(1, node.leaves);
      }
    }
    return nodes.stream().map(this::status).toList();
  }

  /// A task in its tree.
  private static final class Node {

    private final Task task;
    private final Node parent;
    private final int depth;
    private int leaves;
    private Rollup parts = Rollup.NOTHING;
    private Rollup rollup = Rollup.NOTHING;

    Node(Task task, Node parent) {
      this.task = task;
      this.parent = parent;
      this.depth = parent == null ? 0 : parent.depth + 1;
    }
  }

  /// The tree, each task before its children.
  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    Deque<Node> next = new ArrayDeque<>();
    pushChildren("", null, next);
    while (!next.isEmpty()) {
      Node node = next.pop();
      nodes.add(node);
      pushChildren(node.task.id(), node, next);
    }
    return nodes;
  }

  private void pushChildren(String id, Node parent, Deque<Node> next) {
    children
        .getOrDefault(id, List.of())
        .reversed()
        .forEach(child -> next.push(new Node(child, parent)));
  }

  private TaskStatus status(Node node) {
    Task task = node.task;
    TaskState reading = readings.get(task.id());
    Rollup rollup = node.rollup;
    boolean byLeaves = node.leaves > 0 && !hasOwnDates(node);
    Ratio share =
        (byLeaves ? rollup.schedule() : Optional.<Ratio>empty())
            .orElseGet(() -> scheduledShare(task));
    Optional<Ratio> progress = rollup.progress();
    Verdict verdict = verdict(task, rollup, progress, share);
    Optional<Ratio> shortfall =
        thresholds.shortfall(
            progress.orElse(Ratio.ZERO).minus(share), share, Optional.of(Ratio.ONE));
    Optional<Delay> delay = delay(task, reading, verdict);
    return new TaskStatus(
        task,
        node.depth,
        progress,
        share,
        byLeaves,
        reading.update(),
        reading.report(),
        verdict,
        worse(light(verdict, shortfall), delay),
        verdict == Verdict.OVERDUE ? Math.toIntExact(ChronoUnit.DAYS.between(task.due(), day)) : 0,
        disagrees(reading, progress, verdict),
        node.leaves,
        rollup.unreported(),
        delay,
        thresholds,
        shortfall);
  }

  /// A parent whose dates are those of the task above it, or of the goal year, was given none.
  private boolean hasOwnDates(Node node) {
    LocalDate start = node.parent == null ? year.firstDay() : node.parent.task.start();
    LocalDate due = node.parent == null ? year.lastDay() : node.parent.task.due();
    return !node.task.start().equals(start) || !node.task.due().equals(due);
  }

  /// Days gone by ÷ days from start to due, both ends included.
  private Ratio scheduledShare(Task task) {
    long days = Math.max(1, ChronoUnit.DAYS.between(task.start(), task.due()) + 1);
    long gone = ChronoUnit.DAYS.between(task.start(), day) + 1;
    return Ratio.of(Math.clamp(gone, 0, days), days);
  }

  private Verdict verdict(Task task, Rollup rollup, Optional<Ratio> progress, Ratio share) {
    if (rollup.isSuspended()) {
      return Verdict.NOT_ASSESSED;
    }
    if (rollup.isDone()) {
      return Verdict.ACHIEVED;
    }
    if (!day.isBefore(task.due())) {
      return Verdict.OVERDUE;
    }
    if (!rollup.begun() && progress.orElse(Ratio.ZERO).signum() == 0) {
      return Verdict.NOT_DUE;
    }
    return progress.map(p -> compared(p.minus(share))).orElse(Verdict.NO_DATA);
  }

  private Verdict compared(Ratio gap) {
    if (gap.signum() >= 0) {
      return thresholds.isAhead(gap) ? Verdict.AHEAD : Verdict.ON_TRACK;
    }
    Ratio tolerance = thresholds.tolerance().dividedBy(Ratio.of(100, 1));
    return gap.plus(tolerance).signum() >= 0 ? Verdict.NEAR : Verdict.BEHIND;
  }

  /// Only lowest tasks start and report; one that is overdue or suspended is judged as that.
  private Optional<Delay> delay(Task task, TaskState reading, Verdict verdict) {
    boolean counts =
        switch (verdict) {
          case ON_TRACK, NEAR, BEHIND, NO_DATA -> !children.containsKey(task.id());
          case ACHIEVED, AHEAD, MISSED, OVERDUE, NOT_DUE, NOT_ASSESSED -> false;
        };
    return counts ? Delay.of(delays, task, reading, day) : Optional.empty();
  }

  private static Light worse(Light light, Optional<Delay> delay) {
    return delay.map(Delay::light).filter(late -> light != Light.RED).orElse(light);
  }

  private Light light(Verdict verdict, Optional<Ratio> shortfall) {
    return switch (verdict) {
      case ACHIEVED, AHEAD, ON_TRACK, NEAR -> Light.GREEN;
      case BEHIND, MISSED -> thresholds.light(shortfall);
      case OVERDUE -> Light.RED;
      case NO_DATA, NOT_DUE, NOT_ASSESSED -> Light.GREY;
    };
  }

  /// Whether the department says one thing and the numbers another. Done with less than all of it
  /// done is a contradiction in itself.
  private static boolean disagrees(TaskState reading, Optional<Ratio> progress, Verdict verdict) {
    if (reading.isDone() && !progress.equals(Optional.of(Ratio.ONE))) {
      return true;
    }
    return reading.report().stream()
        .anyMatch(report ->
            switch (report) {
              case ON_TRACK, AHEAD, DONE, CLOSED -> verdict.isAssessed() && !verdict.isOnSchedule();
              case BEHIND -> verdict.isOnSchedule();
              case NOT_STARTED, SUSPENDED -> false;
            });
  }

  /// What a task is judged by: its leaves, each with its weight times those of the tasks between. A
  /// task stands for itself where it is a leaf, where it is suspended as a whole, and where
  /// progress is reported for it and for none of its leaves.
  private Rollup rollup(Node node) {
    TaskState reading = readings.get(node.task.id());
    boolean onlyItself = reading.progress().isPresent() && !node.parts.anyReported();
    return node.leaves == 0 || reading.isSuspended() || onlyItself
        ? Rollup.of(
            reading.progress(),
            scheduledShare(node.task),
            !day.isBefore(node.task.start()),
            reading.isSuspended())
        : node.parts;
  }
}
