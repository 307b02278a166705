package org.duban.status.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.plan.model.Task;
import org.duban.status.model.Amounts;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Score;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// The scores of departments and of priority tasks, the best first.
///
/// What is on schedule has 100 points; what is behind, 100 × (1 − shortfall ÷ what was due), 0 at
/// least. A department's score is the weighted mean of the indicators and lowest tasks that it
/// leads, a priority task's that of the lowest tasks under it. An indicator has its own weight, a
/// lowest task its own times those of the tasks above it. Only what was assessed counts.
public record Scoreboard(List<Score> departments, List<Score> priorityTasks) {

  private static final Ratio HUNDRED = Ratio.of(100, 1);

  public Scoreboard {
    departments = List.copyOf(departments);
    priorityTasks = List.copyOf(priorityTasks);
  }

  public static Scoreboard of(StatusSheet sheet) {
    Map<String, Sum> departments = new LinkedHashMap<>();
    for (IndicatorStatus status : sheet.indicators()) {
      String name = status.indicator().department();
      sum(departments, name, name)
          .add(status.verdict(), Ratio.of(status.indicator().weight()), points(status));
    }
    Map<String, Above> above = new HashMap<>();
    Map<String, Sum> priorityTasks = new LinkedHashMap<>();
    // Each task comes before its children.
    for (TaskStatus status : sheet.tasks()) {
      Task task = status.task();
      Above own = Above.of(task, above.get(task.parent()));
      above.put(task.id(), own);
      if (status.isLeaf()) {
        String name = task.department();
        sum(departments, name, name).add(status.verdict(), own.weight(), points(status));
        sum(priorityTasks, own.top().id(), own.top().name())
            .add(status.verdict(), own.weight(), points(status));
      }
    }
    // What nobody leads is nobody's score.
    departments.remove("");
    return new Scoreboard(
        ranked(departments.values().stream().map(sum -> sum.score("")).toList()),
        ranked(
            priorityTasks.entrySet().stream().map(e -> e.getValue().score(e.getKey())).toList()));
  }

  /// Only that of `department`, with its place among all.
  public Scoreboard ofDepartment(String department) {
    return new Scoreboard(
        departments.stream().filter(score -> score.name().equals(department)).toList(), List.of());
  }

  /// Only that of the priority task `id`, with its place among all.
  public Scoreboard ofTask(String id) {
    return new Scoreboard(
        List.of(), priorityTasks.stream().filter(score -> score.id().equals(id)).toList());
  }

  /// The priority task over a task, and the task's weight times those of the tasks above it.
  private record Above(Task top, Ratio weight) {

    static Above of(Task task, Above parent) {
      Ratio own = Ratio.of(task.weight());
      return parent == null
          ? new Above(task, own)
          : new Above(parent.top(), own.times(parent.weight()));
    }
  }

  private static Sum sum(Map<String, Sum> sums, String key, String name) {
    return sums.computeIfAbsent(key, _ -> new Sum(name));
  }

  private static Ratio points(IndicatorStatus status) {
    return status.grounds() instanceof VerdictReason.Compared c
        ? points(status.verdict(), c.lead(), c.due())
        : Ratio.ZERO;
  }

  private static Ratio points(TaskStatus status) {
    Ratio progress = status.progress().orElse(Ratio.ZERO);
    return points(
        status.verdict(), progress.minus(status.scheduledShare()), status.scheduledShare());
  }

  private static Ratio points(Verdict verdict, Ratio lead, Ratio due) {
    if (verdict.isOnSchedule()) {
      return HUNDRED;
    }
    if (due.signum() == 0) {
      return Ratio.ZERO;
    }
    Ratio points = Ratio.ONE.plus(lead.dividedBy(Amounts.magnitude(due))).times(HUNDRED);
    return points.signum() < 0 ? Ratio.ZERO : points;
  }

  /// The best first; what has no points last.
  private static List<Score> ranked(List<Score> scores) {
    List<Score> ranked = new ArrayList<>();
    List<Ratio> best =
        scores.stream()
            .flatMap(score -> score.points().stream())
            .sorted(Comparator.reverseOrder())
            .toList();
    Map<Ratio, Integer> places = new HashMap<>();
    for (int i = 0; i < best.size(); i++) {
      places.putIfAbsent(best.get(i), i + 1);
    }
    for (Score score : scores) {
      ranked.add(
          new Score(
              score.id(),
              score.name(),
              score.points(),
              score.points().map(places::get).orElse(0),
              score.items(),
              score.unreported()));
    }
    ranked.sort(
        Comparator.comparingInt(score -> score.place() == 0 ? Integer.MAX_VALUE : score.place()));
    return ranked;
  }

  /// The items of one department or priority task.
  private static final class Sum {

    private final String name;
    private Ratio weights = Ratio.ZERO;
    private Ratio points = Ratio.ZERO;
    private int items;
    private int unreported;

    Sum(String name) {
      this.name = name;
    }

    void add(Verdict verdict, Ratio weight, Ratio itemPoints) {
      if (verdict.isAssessed()) {
        items++;
        weights = weights.plus(weight);
        points = points.plus(weight.times(itemPoints));
      } else if (verdict == Verdict.NO_DATA) {
        unreported++;
      }
    }

    Score score(String id) {
      Optional<Ratio> mean = items == 0 ? Optional.empty() : Optional.of(points.dividedBy(weights));
      return new Score(id, name, mean, 0, items, unreported);
    }
  }
}
