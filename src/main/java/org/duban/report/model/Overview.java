package org.duban.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;

/// The paragraph that sums a period up in numbers.
public final class Overview {

  /// More laggards than these are not named here, only counted.
  private static final int MOST_NAMES = 8;

  /// How many letters all names may take where the report has to fit on a page.
  private static final int IN_BRIEF = 240;

  private final ReportPhrases prose;
  private final ReportKind kind;
  private final StatusSheet sheet;
  private final List<AttentionItem> matters;
  private final Set<String> waiting;

  /// @param waiting what was reported but waits to be approved
  public Overview(
      ReportPhrases prose,
      ReportKind kind,
      StatusSheet sheet,
      List<AttentionItem> matters,
      Set<String> waiting) {
    this.prose = prose;
    this.kind = kind;
    this.sheet = sheet;
    this.matters = List.copyOf(matters);
    this.waiting = Set.copyOf(waiting);
  }

  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        prose.say(
            "overview_time",
            "date",
            prose.day(sheet.period().lastDay()),
            "elapsed",
            prose.percent(sheet.elapsedShare())));
    if (!sheet.indicators().isEmpty()) {
      sentences.add(
          counted(
              "overview_indicators",
              sheet.indicatorTally(),
              sheet.indicators().stream().map(IndicatorStatus::light).toList(),
              (int)
                  sheet.indicators().stream()
                      .filter(s -> s.verdict() == Verdict.NO_DATA)
                      .filter(s -> waiting.contains(s.indicator().id()))
                      .count()));
    }
    if (kind != ReportKind.TASK) {
      addCounted(sentences, "overview_priority_tasks", sheet.priorityTasks());
    }
    addCounted(
        sentences,
        sheet.plan().hasMeasures() ? "overview_measures" : "overview_tasks",
        sheet.measures());
    behind().ifPresent(sentences::add);
    return sentences;
  }

  private void addCounted(List<String> sentences, String key, List<TaskStatus> tasks) {
    if (!tasks.isEmpty()) {
      sentences.add(
          counted(
              key,
              Tally.ofTasks(tasks),
              tasks.stream().map(TaskStatus::light).toList(),
              (int)
                  tasks.stream()
                      .filter(s -> s.verdict() == Verdict.NO_DATA)
                      .filter(s -> waiting.contains(s.task().id()))
                      .count()));
    }
  }

  /// @param unapproved how many have no data for want of an approval
  private String counted(String key, Tally tally, List<Light> lights, int unapproved) {
    List<String> clauses = new ArrayList<>();
    clauses.add(prose.count(key, tally.total()));
    clauses.addAll(shared(tally, lights, unapproved));
    return prose.say("sentence", "text", prose.clauses(clauses));
  }

  /// What is said of indicators and tasks alike. What there is none of isn't said.
  private List<String> shared(Tally tally, List<Light> lights, int unapproved) {
    List<String> clauses = new ArrayList<>();
    clauses.add(prose.count("overview_assessed", tally.assessed()));
    tally
        .onScheduleShare()
        .ifPresent(share ->
            clauses.add(
                prose.count(
                    "overview_on_schedule", tally.onSchedule(), "share", prose.percent(share))));
    add(clauses, "overview_red", Collections.frequency(lights, Light.RED));
    add(clauses, "overview_yellow", Collections.frequency(lights, Light.YELLOW));
    add(clauses, "overview_overdue", tally.count(Verdict.OVERDUE));
    add(clauses, "overview_waiting", unapproved);
    add(clauses, "overview_no_data", tally.count(Verdict.NO_DATA) - unapproved);
    add(clauses, "overview_not_due", tally.count(Verdict.NOT_DUE));
    add(clauses, "overview_not_assessed", tally.count(Verdict.NOT_ASSESSED));
    return clauses;
  }

  private void add(List<String> clauses, String name, int count) {
    if (count > 0) {
      clauses.add(prose.count(name, count));
    }
  }

  /// What is behind, red before yellow and the largest gap first: all of it by name, or where that
  /// is too much, nothing but the counts above.
  private Optional<String> behind() {
    List<String> names =
        AttentionItem.behind(matters).stream().map(item -> prose.quoted(item.name())).toList();
    if (names.isEmpty()) {
      return Optional.of(prose.say("overview_none_behind"));
    }
    int most = kind == ReportKind.BRIEF ? IN_BRIEF : Integer.MAX_VALUE;
    boolean all =
        names.size() <= MOST_NAMES && names.stream().mapToInt(Shortened::width).sum() <= most;
    return all
        ? Optional.of(prose.say("overview_laggards", "names", prose.list(names)))
        : Optional.empty();
  }
}
