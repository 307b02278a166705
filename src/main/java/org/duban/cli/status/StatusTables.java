package org.duban.cli.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.office.StatusView;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Task;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Amounts;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Numbers;
import org.duban.status.model.Score;
import org.duban.status.model.TaskStatus;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;
import org.duban.time.Ratio;

/// A status sheet as tables: two to be read, one to be worked on.
final class StatusTables {

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of("department", "scheduled_share", "reported", "completion_rate", "due", "target");

  private static final List<String> NARROW =
      List.of("indicator", "target", "task", "status", "scored", "due");

  private final Phrases phrases;
  private final EnumWords words;
  private final Amounts amounts;
  private final Explanation explanation;

  StatusTables(Phrases phrases) {
    this.phrases = phrases;
    this.words = new EnumWords(phrases);
    this.amounts = new Amounts(phrases);
    this.explanation = Explanation.in(phrases);
  }

  PrintedTable indicators(StatusView view) {
    Period period = view.sheet().period();
    return new PrintedTable(
        List.of(
            column("indicator", false),
            column("target", false),
            column("actual", true),
            column("completion_rate", true),
            column("scheduled_share", true),
            column("gap", true),
            column("light", false),
            column("status", false),
            column("department", false)),
        view.sheet().indicators().stream().map(s -> row(s, view, period)).toList());
  }

  private List<Cell> row(IndicatorStatus status, StatusView view, Period period) {
    Indicator indicator = status.indicator();
    String wording = indicator.goal().wording();
    String original = view.originalWording(indicator);
    return List.of(
        Cell.of(indicator.name()),
        Cell.of(
            original.equals(wording)
                ? wording
                : say("changed_target", "current", wording, "original", original)),
        Cell.of(actual(status, period)),
        percent(status.completionRate()),
        percent(status.scheduledShare()),
        Cell.of(status.gap().map(g -> gap(indicator, g)).orElse("")),
        words.light(status.light()),
        Cell.of(words.of("verdict", status.verdict())),
        Cell.of(indicator.department()));
  }

  /// The figure, with its period where that is not the one asked for.
  private String actual(IndicatorStatus status, Period period) {
    if (status.figure().isEmpty()
        || !(status.figure().get().content() instanceof Content.Actual actual)) {
      return "";
    }
    Ratio value = status.actual().orElse(Ratio.of(actual.value()));
    String figure = amounts.figure(status.indicator(), value);
    return actual.period().covers(period)
        ? figure
        : say(
            "earlier_figure",
            "figure",
            figure,
            "period",
            PeriodLabel.of(actual.period(), phrases.lang()));
  }

  private String gap(Indicator indicator, Ratio gap) {
    String sign = gap.signum() < 0 ? "-" : gap.signum() > 0 ? "+" : "";
    Ratio size = Amounts.size(indicator, gap);
    if (indicator.measure() == Measure.TOTAL) {
      return say("points", "number", sign + size.percent().toPlainString());
    }
    return indicator.isPercentage()
        ? say("points", "number", sign + Numbers.exact(size))
        : sign + amounts.amount(size, indicator.unit());
  }

  PrintedTable tasks(StatusView view) {
    return tasks(view.sheet().tasks(), view);
  }

  /// The tasks of others that the department supports.
  PrintedTable supported(StatusView view) {
    return tasks(view.supported(), view);
  }

  private PrintedTable tasks(List<TaskStatus> tasks, StatusView view) {
    return new PrintedTable(
        List.of(
            column("task", false),
            column("progress", true),
            column("scheduled_share", true),
            column("reported", false),
            column("light", false),
            column("status", false),
            column("due", false),
            column("department", false)),
        tasks.stream().map(s -> row(s, view)).toList());
  }

  private List<Cell> row(TaskStatus status, StatusView view) {
    String verdict = words.of("verdict", status.verdict());
    return List.of(
        Cell.of("  ".repeat(status.depth()) + status.task().id() + " " + status.task().name()),
        percent(status.progress()),
        percent(Optional.of(status.scheduledShare())),
        Cell.of(status.reported().map(r -> words.of("reported", r)).orElse("")),
        words.light(status.light()),
        Cell.of(
            status.overdueDays() == 0
                ? verdict
                : say(
                    "overdue", "status", verdict, "days", Integer.toString(status.overdueDays()))),
        Cell.of(due(status.task(), view)),
        Cell.of(status.task().department()));
  }

  /// The best first. Where something was not reported, how much is said beside the score.
  PrintedTable scores(List<Score> scores) {
    return new PrintedTable(
        List.of(
            column("rank", true),
            column("scored", false),
            column("score", true),
            column("assessed", true),
            column("no_data", true)),
        scores.stream()
            .map(score ->
                List.of(
                    Cell.of(score.place() == 0 ? "" : Integer.toString(score.place())),
                    Cell.of((score.id() + " " + score.name()).strip()),
                    Cell.of(score.points().map(p -> p.rounded(1).toPlainString()).orElse("")),
                    Cell.of(Integer.toString(score.items())),
                    Cell.of(Integer.toString(score.unreported()))))
            .toList());
  }

  private String due(Task task, StatusView view) {
    String due = task.due().toString();
    return view.slip(task.id())
        .map(slip ->
            say(
                "moved",
                "due",
                due,
                "times",
                Integer.toString(slip.times()),
                "days",
                (slip.days() > 0 ? "+" : "") + slip.days()))
        .orElse(due);
  }

  private static Cell percent(Optional<Ratio> share) {
    return Cell.of(Numbers.percent(share).map(p -> p + "%").orElse(""));
  }

  /// One row for each indicator and task, with bare values: what `--format csv` prints.
  PrintedTable data(StatusView view) {
    List<List<Cell>> rows = new ArrayList<>();
    view.sheet().indicators().forEach(s -> rows.add(data(s)));
    view.sheet().tasks().forEach(s -> rows.add(data(s)));
    List<Column> columns =
        List.of(
            bare("kind", false),
            bare("id", false),
            bare("parent", false),
            bare("name", false),
            bare("department", false),
            bare("unit", false),
            bare("target", false),
            bare("actual", true),
            bare("period", false),
            bare("basis", false),
            bare("published_on", false),
            bare("entry", false),
            bare("completion_rate", true),
            bare("progress", true),
            bare("scheduled_share", true),
            bare("gap", true),
            bare("reported", false),
            bare("status", false),
            bare("light", false),
            bare("due", false),
            bare("overdue_days", true),
            bare("reason", false));
    return new PrintedTable(columns, rows);
  }

  private List<Cell> data(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    Optional<Content.Actual> actual =
        status
            .figure()
            .map(Entry::content)
            .filter(Content.Actual.class::isInstance)
            .map(Content.Actual.class::cast);
    return cells(
        "indicator",
        indicator.id(),
        "",
        indicator.name(),
        indicator.department(),
        indicator.unit(),
        indicator.goal().wording(),
        actual.map(a -> Numbers.exact(a.value())).orElse(""),
        actual.map(a -> a.period().toString()).orElse(""),
        actual.map(a -> EnumWords.code(a.basis())).orElse(""),
        actual.map(a -> a.publishedOn().toString()).orElse(""),
        status.figure().map(Entry::reference).orElse(""),
        Numbers.percent(status.completionRate()).orElse(""),
        "",
        Numbers.percent(status.scheduledShare()).orElse(""),
        Numbers.gap(indicator, status.gap()).orElse(""),
        "",
        EnumWords.code(status.verdict()),
        EnumWords.code(status.light()),
        "",
        "",
        explanation.sentence(status));
  }

  private List<Cell> data(TaskStatus status) {
    return cells(
        "task",
        status.task().id(),
        status.task().parent(),
        status.task().name(),
        status.task().department(),
        "",
        "",
        "",
        "",
        "",
        status.update().map(e -> e.content().publishedOn().toString()).orElse(""),
        status.update().map(Entry::reference).orElse(""),
        "",
        Numbers.percent(status.progress()).orElse(""),
        status.scheduledShare().percent().toPlainString(),
        "",
        status.reported().map(EnumWords::code).orElse(""),
        EnumWords.code(status.verdict()),
        EnumWords.code(status.light()),
        status.task().due().toString(),
        Integer.toString(status.overdueDays()),
        explanation.sentence(status));
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(Cell::of).toList();
  }

  private static Column bare(String key, boolean numeric) {
    return new Column(key, key, numeric, Room.KEPT);
  }

  private Column column(String key, boolean numeric) {
    return new Column(key, say("column." + key), numeric, Room.of(key, GIVES_WAY, NARROW));
  }

  private String say(String key, String... args) {
    return phrases.say("cli.status." + key, args);
  }
}
