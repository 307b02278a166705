package org.duban.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.ledger.Entry;
import org.duban.status.IndicatorStatus;
import org.duban.status.Light;
import org.duban.status.StatusSheet;
import org.duban.status.TaskStatus;
import org.duban.status.Verdict;

/// What needs attention: what is behind, what did not come, what is told differently from what the
/// figures show. Of the tasks, those at the ends of the tree: a task above stands where they stand.
final class Laggards {

  private final Prose prose;
  private final IndicatorRows indicatorRows;
  private final TaskRows taskRows;
  private final List<IndicatorStatus> indicators;
  private final List<TaskStatus> tasks;

  Laggards(Prose prose, StatusSheet sheet) {
    this.prose = prose;
    this.indicatorRows = new IndicatorRows(prose, sheet.period());
    this.taskRows = new TaskRows(prose, sheet.period().year().year());
    this.indicators = sheet.indicators();
    this.tasks = sheet.tasks().stream().filter(TaskStatus::isLeaf).toList();
  }

  static boolean isBehind(Light light) {
    return light == Light.YELLOW || light == Light.RED;
  }

  List<Laggard> behind() {
    List<Laggard> behind = new ArrayList<>();
    for (IndicatorStatus status : indicators) {
      if (isBehind(status.light())) {
        IndicatorRow row = indicatorRows.row(status);
        behind.add(
            new Laggard(
                row.id(),
                row.name(),
                row.department(),
                row.standing(),
                row.account(),
                reason(status.figure().or(status::words))));
      }
    }
    for (TaskStatus status : tasks) {
      if (isBehind(status.light())) {
        TaskRow row = taskRows.row(status);
        behind.add(
            new Laggard(
                row.id(),
                row.name(),
                row.department(),
                row.standing(),
                row.account(),
                reason(status.update())));
      }
    }
    return behind;
  }

  List<Unreported> unreported() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (IndicatorStatus status : indicators) {
      if (status.verdict() == Verdict.NO_DATA) {
        names
            .computeIfAbsent(status.indicator().department(), d -> new ArrayList<>())
            .add(status.indicator().name());
      }
    }
    for (TaskStatus status : tasks) {
      if (status.verdict() == Verdict.NO_DATA) {
        names
            .computeIfAbsent(status.task().department(), d -> new ArrayList<>())
            .add(status.task().name());
      }
    }
    return names.entrySet().stream()
        .map(entry -> new Unreported(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<String> disagreements() {
    return tasks.stream().filter(TaskStatus::disagrees).map(this::disagreement).toList();
  }

  List<NextStep> nextSteps() {
    List<NextStep> steps = new ArrayList<>();
    for (IndicatorStatus status : indicators) {
      if (isBehind(status.light())) {
        steps.add(
            new NextStep(
                status.indicator().name(),
                status.indicator().department(),
                step(status.figure().or(status::words))));
      }
    }
    for (TaskStatus status : tasks) {
      if (isBehind(status.light())) {
        steps.add(
            new NextStep(status.task().name(), status.task().department(), step(status.update())));
      }
    }
    return steps;
  }

  private String disagreement(TaskStatus status) {
    TaskRow row = taskRows.row(status);
    return prose.say(
        "disagreement",
        "name",
        row.name(),
        "department",
        row.department(),
        "account",
        row.account());
  }

  private String reason(Optional<Entry> entry) {
    return said(Remarked.words(entry).issues(), "reason_none");
  }

  private String step(Optional<Entry> entry) {
    return said(Remarked.words(entry).nextSteps(), "step_none");
  }

  private String said(String words, String otherwise) {
    return words.isBlank() ? prose.say(otherwise) : words;
  }
}
