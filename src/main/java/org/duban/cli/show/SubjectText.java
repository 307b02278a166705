package org.duban.cli.show;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.io.Width;
import org.duban.cli.option.Invocation;
import org.duban.cli.status.EnteredLater;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.Revision;
import org.duban.office.StatusView;
import org.duban.office.SubjectStory;
import org.duban.plan.version.Slip;
import org.duban.status.model.Numbers;
import org.duban.status.model.Step;
import org.duban.text.Moments;
import org.duban.text.Notation;
import org.duban.text.Visible;
import org.duban.time.Period;

/// `show` to be read.
final class SubjectText {

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of("words", "reason", "remark", "recorded_by", "document", "recorded_at", "entry");

  private static final List<String> NARROW = List.of("text", "state", "value");

  private final SubjectStory story;
  private final StatusView view;
  private final Invocation invocation;
  private final EnumWords words;

  SubjectText(SubjectStory story, StatusView view, Invocation invocation) {
    this.story = story;
    this.view = view;
    this.invocation = invocation;
    this.words = new EnumWords(invocation.phrases());
  }

  void print() {
    printTitle(story, invocation);
    line("");
    line(say("steps"));
    int label = story.steps().stream().mapToInt(s -> Width.of(s.label())).max().orElse(0);
    for (Step step : story.steps()) {
      String space = " ".repeat(label - Width.of(step.label()));
      invocation.printText(
          Visible.text("  " + step.label() + space + "  " + step.text()), label + 4);
    }
    story.needed().ifPresent(n -> section("needed", () -> line("  " + n)));
    story.projection().ifPresent(p -> section("projection", () -> line("  " + p)));
    story.slip().ifPresent(slip -> section("slip", () -> line("  " + moved(slip))));
    if (!story.versions().isEmpty()) {
      section("versions", () -> invocation.print(versions()));
    }
    if (!story.revisions().isEmpty()) {
      section("entries", () -> invocation.print(revisions()));
    }
  }

  static void printTitle(SubjectStory story, Invocation invocation) {
    invocation.printText(
        invocation.say(
            story.department().isEmpty() ? "show.title" : "show.title_by_department",
            "name",
            Visible.text(story.name()),
            "id",
            Visible.text(story.id()),
            "department",
            Visible.text(story.department())));
    EnteredLater.line(story.enteredLater(), invocation)
        .ifPresent(later ->
            invocation.printText(
                invocation.say(
                    "show.entered_later",
                    "day",
                    Notation.of(invocation.lang()).date(story.asOf()),
                    "later",
                    later)));
  }

  private String moved(Slip slip) {
    String key = slip.days() > 0 ? "later" : slip.days() < 0 ? "earlier" : "back";
    Notation notation = Notation.of(invocation.lang());
    return say(
        slip.times() == 1 ? "slip.once_" + key : "slip." + key,
        "first",
        notation.date(slip.first()),
        "now",
        notation.date(slip.now()),
        "times",
        Integer.toString(slip.times()),
        "days",
        Integer.toString(Math.abs(slip.days())));
  }

  private void section(String key, Runnable body) {
    line("");
    line(say(key));
    body.run();
  }

  private PrintedTable versions() {
    return table(
        List.of("version", "text", "published_on", "document", "reason"),
        story.versions().stream()
            .map(said ->
                Stream.of(
                        said.version(),
                        said.text(),
                        said.publishedOn().toString(),
                        said.document(),
                        said.reason())
                    .map(Cell::of)
                    .toList())
            .toList());
  }

  private PrintedTable revisions() {
    return table(
        List.of(
            "period",
            "value",
            "state",
            "published_on",
            "recorded_at",
            "recorded_by",
            "entry",
            "remark",
            "words"),
        story.revisions().stream().map(this::row).toList());
  }

  private List<Cell> row(Revision revision) {
    Entry entry = revision.entry();
    EntryFields fields = EntryFields.of(entry);
    String percent = entry.content() instanceof Content.Progress ? "%" : "";
    return Stream.of(
            fields.period().map(Period::toString).orElse(""),
            fields.value().map(v -> Numbers.exact(v) + percent).orElse(""),
            words.state(fields),
            entry.content().publishedOn().toString(),
            Moments.minute(entry.recordedAt()),
            entry.recordedBy(),
            entry.reference(),
            remark(revision),
            EnumWords.joined(fields.remarks()))
        .map(Cell::of)
        .toList();
  }

  /// What became of it, and whether it came late.
  private String remark(Revision revision) {
    return Stream.of(
            revision.replaced().map(r -> say("replaces", "entry", r.reference())).orElse(""),
            revision.withdrawal().map(w -> say("withdrawn", "entry", w.reference())).orElse(""),
            approval(revision.entry()),
            view.ledger()
                .closings()
                .before(revision.entry())
                .map(closing -> say("after_close", "entry", closing.reference()))
                .orElse(""),
            late(revision.entry()))
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + " / " + b)
        .orElse("");
  }

  private String approval(Entry entry) {
    Approval approval = view.approval(entry);
    return switch (approval.state()) {
      case NONE -> "";
      case WAITING -> say("waiting");
      case APPROVED ->
          say("approved", "entry", approval.decision().map(Entry::reference).orElseThrow());
      case RETURNED ->
          say(
              "returned",
              "entry",
              approval.decision().map(Entry::reference).orElseThrow(),
              "reason",
              approval.reason());
    };
  }

  private String late(Entry entry) {
    return isEnteredLate(entry) ? say("late", "days", Long.toString(daysToEntry(entry))) : "";
  }

  /// Whether it was entered after the day on which it became known.
  static boolean isEnteredLate(Entry entry) {
    return daysToEntry(entry) > 0;
  }

  private static long daysToEntry(Entry entry) {
    return ChronoUnit.DAYS.between(entry.content().publishedOn(), entry.recordedAt().toLocalDate());
  }

  private PrintedTable table(List<String> keys, List<List<Cell>> rows) {
    return new PrintedTable(
        keys.stream()
            .map(key ->
                new Column(
                    key,
                    say("column." + key),
                    key.equals("value"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        rows);
  }

  private String say(String key, String... args) {
    return invocation.say("show." + key, args);
  }

  private void line(String text) {
    invocation.printText(Visible.text(text));
  }
}
