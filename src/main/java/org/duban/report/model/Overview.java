package org.duban.report.model;

import java.util.ArrayList;
import java.util.List;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.Verdict;

/// The paragraph that sums a period up in numbers.
public final class Overview {

  /// More laggards than these are not named here, only counted.
  private static final int MOST_NAMES = 8;

  /// How wide a name may be where all has to fit on a page.
  private static final int IN_BRIEF = 40;

  private final ReportPhrases prose;
  private final ReportKind kind;
  private final StatusSheet sheet;
  private final List<AttentionItem> matters;

  public Overview(
      ReportPhrases prose, ReportKind kind, StatusSheet sheet, List<AttentionItem> matters) {
    this.prose = prose;
    this.kind = kind;
    this.sheet = sheet;
    this.matters = List.copyOf(matters);
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
      sentences.add(indicators());
    }
    if (!sheet.tasks().isEmpty()) {
      sentences.add(tasks());
    }
    sentences.add(behind());
    return sentences;
  }

  private String indicators() {
    Tally tally = sheet.indicatorTally();
    List<String> clauses = new ArrayList<>();
    clauses.add(prose.count("overview_indicators", tally.total()));
    clauses.addAll(shared(tally));
    return prose.say("sentence", "text", prose.clauses(clauses));
  }

  private String tasks() {
    Tally tally = sheet.taskTally();
    List<String> clauses = new ArrayList<>();
    clauses.add(
        switch (kind) {
          case BULLETIN, BRIEF, ANNUAL -> tasksAndMeasures(tally);
          case DEPARTMENT -> prose.count("overview_own_tasks", tally.total());
          case TASK -> prose.count("overview_measures", tally.total());
        });
    clauses.addAll(shared(tally));
    return prose.say("sentence", "text", prose.clauses(clauses));
  }

  private String tasksAndMeasures(Tally tally) {
    long top = sheet.tasks().stream().filter(task -> task.depth() == 0).count();
    return prose.say(
        "overview_tasks",
        "top",
        String.valueOf(top),
        "below",
        String.valueOf(tally.total() - top),
        "n",
        String.valueOf(tally.total()));
  }

  /// What is said of indicators and tasks alike. What there is none of isn't said.
  private List<String> shared(Tally tally) {
    List<String> clauses = new ArrayList<>();
    clauses.add(prose.count("overview_assessed", tally.assessed()));
    tally
        .onScheduleShare()
        .ifPresent(share ->
            clauses.add(
                prose.count(
                    "overview_on_schedule", tally.onSchedule(), "share", prose.percent(share))));
    int behind = tally.count(Verdict.BEHIND) + tally.count(Verdict.MISSED);
    add(clauses, "overview_behind", behind);
    add(clauses, "overview_overdue", tally.count(Verdict.OVERDUE));
    add(clauses, "overview_no_data", tally.count(Verdict.NO_DATA));
    add(clauses, "overview_not_due", tally.count(Verdict.NOT_DUE));
    add(clauses, "overview_not_assessed", tally.count(Verdict.NOT_ASSESSED));
    return clauses;
  }

  private void add(List<String> clauses, String name, int count) {
    if (count > 0) {
      clauses.add(prose.count(name, count));
    }
  }

  private String behind() {
    List<String> names = matters.stream().filter(AttentionItem::isBehind).map(this::name).toList();
    if (names.isEmpty()) {
      return prose.say("overview_none_behind");
    }
    String shown = prose.list(names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES
        ? prose.say("overview_laggards", "names", shown)
        : prose.say("overview_many", "names", shown, "n", String.valueOf(names.size()));
  }

  private String name(AttentionItem matter) {
    return kind == ReportKind.BRIEF ? Shortened.to(IN_BRIEF, matter.name()) : matter.name();
  }
}
