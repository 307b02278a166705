package org.duban.cli.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Paint;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Invocation;
import org.duban.compare.StatusSummary;
import org.duban.compare.history.HistoryEvent;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.EntryFields;
import org.duban.office.SubjectStory;
import org.duban.plan.model.Indicator;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanSheets;
import org.duban.status.model.IndicatorStatus;
import org.duban.text.Lang;
import org.duban.text.Moments;

/// A subject's whole story to be read, a line for each thing that happened.
final class HistoryText {

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of("words", "recorded_by", "entry", "published_on", "cause", "period");

  private static final List<String> NARROW = List.of("happening", "before", "after", "standing");

  private final SubjectStory story;
  private final List<HistoryEvent> happenings;
  private final Invocation invocation;
  private final EnumWords words;

  HistoryText(SubjectStory story, List<HistoryEvent> happenings, Invocation invocation) {
    this.story = story;
    this.happenings = happenings;
    this.invocation = invocation;
    this.words = new EnumWords(invocation.phrases());
  }

  void print() {
    SubjectText.printTitle(story, invocation);
    invocation.out().println("");
    invocation.out().println(say(happenings.isEmpty() ? "history.none" : "history"));
    if (!happenings.isEmpty()) {
      invocation.print(table());
    }
  }

  private PrintedTable table() {
    return new PrintedTable(
        Stream.of(
                "recorded_at",
                "published_on",
                "happening",
                "period",
                "before",
                "after",
                "cause",
                "standing",
                "entry",
                "recorded_by",
                "words")
            .map(key ->
                new Column(
                    key,
                    say("column." + key),
                    key.equals("before") || key.equals("after"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        happenings.stream().map(this::row).toList());
  }

  private List<Cell> row(HistoryEvent happening) {
    return List.of(
        Cell.of(Moments.minute(happening.entry().recordedAt())),
        Cell.of(happening.entry().content().publishedOn().toString()),
        Cell.of(what(happening)),
        Cell.of(happening.period().orElse("")),
        Cell.of(value(happening, happening.before())),
        Cell.of(withState(happening, value(happening, happening.after()))),
        Cell.of(cause(happening)),
        standing(happening),
        Cell.of(happening.entry().reference()),
        Cell.of(happening.entry().recordedBy()),
        Cell.of(remark(happening)));
  }

  private String what(HistoryEvent happening) {
    String about = happening.about().orElse("");
    String what =
        switch (happening.what()) {
          case "added", "removed", "adopted", "void", "issued" ->
              say("happened." + happening.what(), "about", about);
          case "planned", "actual", "forecast", "progress" ->
              invocation.phrases().say("compare.what." + happening.what());
          default -> say("happened.column", "column", column(happening.what()), "about", about);
        };
    return happening.subject().equals(story.id())
        ? what
        : say("happened.below", "subject", happening.subject(), "what", what);
  }

  private String column(String column) {
    return invocation.lang() == Lang.ZH
        ? Stream.of(Sheet.INDICATORS, Sheet.TASKS)
            .flatMap(sheet -> PlanSheets.otherName(sheet, column).stream())
            .findFirst()
            .orElse(column)
        : column;
  }

  private String value(HistoryEvent happening, Optional<String> value) {
    return value.map(v -> v + unit(happening)).orElse("");
  }

  private String unit(HistoryEvent happening) {
    boolean isNumber = happening.period().isPresent();
    if (!isNumber) {
      return "";
    }
    return story.indicator().map(IndicatorStatus::indicator).map(Indicator::unit).orElse("%");
  }

  private String withState(HistoryEvent happening, String value) {
    String state =
        happening
            .state()
            .map(s ->
                invocation
                    .phrases()
                    .say((isUpdate(happening) ? "status.reported." : "status.basis.") + s))
            .orElse("");
    return state.isEmpty() || happening.what().equals("void")
        ? value
        : value.isEmpty()
            ? state
            : invocation.phrases().say("compare.reported", "value", value, "state", state);
  }

  /// Whether what is reported is in percent done; an indicator has updates for its words.
  private boolean isUpdate(HistoryEvent happening) {
    return happening.what().equals("progress") || story.task().isPresent();
  }

  private String cause(HistoryEvent happening) {
    return switch (happening.what()) {
      case "added", "removed", "adopted", "void", "issued" -> "";
      default ->
          invocation.phrases().say("compare.cause." + EnumWords.code(happening.why().cause()));
    };
  }

  /// Where it stood after that, where that is another verdict than before; of a report, what it
  /// printed.
  private Cell standing(HistoryEvent happening) {
    boolean isNews = happening.isTurn() || happening.what().equals("issued");
    return happening.standing().filter(_ -> isNews).map(this::standing).orElse(Cell.of(""));
  }

  private Cell standing(StatusSummary standing) {
    Cell light = words.light(standing.light());
    Paint paint = light.paint();
    String verdict = words.of("verdict", standing.verdict());
    return new Cell(light.text() + " " + verdict, EnumWords.code(standing.verdict()), paint);
  }

  private String remark(HistoryEvent happening) {
    String said =
        switch (happening.entry().content()) {
          case Content.Actual _, Content.Progress _ ->
              EnumWords.joined(EntryFields.of(happening.entry()).remarks());
          case Content.Act _ -> happening.why().reason();
        };
    return Stream.of(happening.why().document(), said)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private String say(String key, String... args) {
    return invocation.say("show." + key, args);
  }
}
