package org.duban.cli.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.cli.io.MarkdownTable;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.option.Invocation;
import org.duban.office.StatusView;
import org.duban.status.explain.Explanation;
import org.duban.status.explain.UnsettledText;
import org.duban.status.judge.Scoreboard;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Numbers;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.text.Notation;
import org.duban.text.Visible;
import org.duban.time.PeriodLabel;

/// A status sheet to be read: what it is of, the indicators, the tasks, and why some of them need
/// attention.
final class StatusText {

  private final StatusView view;
  private final Invocation invocation;
  private final StatusTables tables;

  StatusText(StatusView view, Invocation invocation) {
    this.view = view;
    this.invocation = invocation;
    this.tables = new StatusTables(invocation.phrases());
  }

  void print() {
    invocation.printText(title());
    enteredLater().ifPresent(invocation::printText);
    approvals().forEach(invocation::printText);
    invocation.printText(elapsed());
    section(summary("indicators", view.sheet().indicatorTally()), tables.indicators(view), false);
    section(String.join("\n", taskSummaries()), tables.tasks(view), false);
    section(supported(), tables.supported(view), false);
    scores(false);
    List<String> attention = attention();
    if (!attention.isEmpty()) {
      invocation.printText("");
      invocation.printText(say("attention"));
      attention.forEach(a -> invocation.printText("  " + a));
    }
  }

  void printMarkdown() {
    line("# " + MarkdownTable.escaped(title()));
    line("");
    enteredLater()
        .ifPresent(later -> {
          line(MarkdownTable.escaped(later));
          line("");
        });
    approvals()
        .forEach(text -> {
          line(MarkdownTable.escaped(text));
          line("");
        });
    line(elapsed());
    section(
        "## " + summary("indicators", view.sheet().indicatorTally()),
        tables.indicators(view),
        true);
    section("## " + String.join(say("and"), taskSummaries()), tables.tasks(view), true);
    section("## " + supported(), tables.supported(view), true);
    scores(true);
    List<String> attention = attention();
    if (!attention.isEmpty()) {
      line("");
      line("## " + say("attention"));
      line("");
      attention.forEach(a -> line("- " + MarkdownTable.escaped(a)));
    }
  }

  private void section(String heading, PrintedTable table, boolean markdown) {
    if (table.rows().isEmpty()) {
      return;
    }
    line("");
    if (markdown) {
      line(heading);
      line("");
      invocation.printMarkdown(table);
    } else {
      invocation.printText(heading);
      invocation.print(table);
    }
  }

  /// The scores, where they were asked for, and how they come about.
  private void scores(boolean markdown) {
    if (view.scores().isEmpty()) {
      return;
    }
    Scoreboard scores = view.scores().get();
    String mark = markdown ? "## " : "";
    section(mark + say("scores.departments"), tables.scores(scores.departments()), markdown);
    section(mark + say("scores.tasks"), tables.scores(scores.priorityTasks()), markdown);
    line("");
    String formula =
        say("scores.formula", "formula", Explanation.in(invocation.phrases()).formula());
    if (markdown) {
      line(formula);
    } else {
      invocation.printText(formula);
    }
  }

  private String title() {
    StatusSheet sheet = view.sheet();
    return say(
        sheet.planVersion().isPresent() ? "title_by_version" : "title",
        "office",
        view.office().isEmpty() ? "" : say("office", "name", view.office()),
        "period",
        PeriodLabel.of(sheet.period(), invocation.lang()),
        "day",
        Notation.of(invocation.lang()).date(sheet.asOf()),
        "version",
        sheet.planVersion().orElse(""));
  }

  private Optional<String> enteredLater() {
    return EnteredLater.line(view.enteredLater(), invocation);
  }

  /// What doesn't count because of those who answer for it, and what came after the close.
  private List<String> approvals() {
    UnsettledText text = new UnsettledText(invocation.phrases());
    List<String> lines =
        new ArrayList<>(text.lines(view.unsettled(), view.ledger(), view.sheet().plan()));
    text.afterClose(view.enteredAfterClose(), view.sheet().plan()).ifPresent(lines::add);
    return lines;
  }

  private String elapsed() {
    return say("elapsed", "share", view.sheet().elapsedShare().percent().toPlainString());
  }

  private String supported() {
    return say("supported", "n", Integer.toString(view.supported().size()));
  }

  /// Priority tasks and measures are counted apart: the ones are judged by the others.
  private List<String> taskSummaries() {
    StatusSheet sheet = view.sheet();
    List<String> summaries = new ArrayList<>();
    addSummary(summaries, "priorityTasks", sheet.priorityTasks());
    addSummary(summaries, sheet.plan().hasMeasures() ? "measures" : "tasks", sheet.measures());
    return summaries;
  }

  private void addSummary(List<String> summaries, String what, List<TaskStatus> tasks) {
    if (!tasks.isEmpty()) {
      summaries.add(summary(what, Tally.ofTasks(tasks)));
    }
  }

  private String summary(String what, Tally tally) {
    return say(
        tally.assessed() == 0 ? what + "_not_assessed" : what,
        "total",
        Integer.toString(tally.total()),
        "assessed",
        Integer.toString(tally.assessed()),
        "onSchedule",
        Integer.toString(tally.onSchedule()),
        "share",
        Numbers.percent(tally.onScheduleShare()).orElse(""));
  }

  /// Everything that is behind or disputed, with the sentence that says why; at the end, what was
  /// not reported.
  private List<String> attention() {
    Explanation explanation = Explanation.in(invocation.phrases());
    List<String> lines = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> waiting = view.unsettled().reported(view.sheet().period());
    for (IndicatorStatus s : view.sheet().indicators()) {
      String name = Visible.text(s.indicator().name());
      if (isBehind(s.light())) {
        lines.add(reason(name, explanation.sentence(s)));
      } else if (s.verdict() == Verdict.NO_DATA && !waiting.contains(s.indicator().id())) {
        missing.add(name);
      }
    }
    for (TaskStatus s : view.sheet().tasks()) {
      String name = Visible.text(s.task().id() + " " + s.task().name());
      if (isBehind(s.light()) || s.disagrees()) {
        lines.add(reason(name, explanation.sentence(s)));
      } else if (s.verdict() == Verdict.NO_DATA && s.isLeaf() && !waiting.contains(s.task().id())) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      lines.add(reason(say("missing"), Notation.of(invocation.lang()).some(missing)));
    }
    return lines;
  }

  private static boolean isBehind(Light light) {
    return light == Light.YELLOW || light == Light.RED;
  }

  private String reason(String name, String sentence) {
    return say("reason", "name", name, "sentence", sentence);
  }

  private String say(String key, String... args) {
    return invocation.say("status." + key, args);
  }

  private void line(String text) {
    invocation.out().println(text);
  }
}
