package org.duban.cli.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.CsvTable;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.PlanChangeTable;
import org.duban.draft.Draft;
import org.duban.draft.DraftSheets;
import org.duban.draft.Unread;

/// A draft as JSON (`duban/draft/1`), as tables beside the words of the text, or as one table for
/// spreadsheets.
final class DraftPrinter {

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY = List.of("source", "offset", "unread");

  private static final List<String> NARROW = List.of("name", "task", "target", "department");

  private final Draft draft;
  private final Optional<PlanBefore> before;
  private final Invocation invocation;
  private final DraftSheets sheets;

  /// @param before the plan that there is for the year
  DraftPrinter(Draft draft, Optional<PlanBefore> before, Invocation invocation) {
    this.draft = draft;
    this.before = before;
    this.invocation = invocation;
    this.sheets = new DraftSheets(draft, invocation.phrases());
  }

  void print(Format format) {
    switch (format) {
      case JSON -> printJson();
      case CSV -> CsvTable.print(all(), invocation.out());
      case TEXT, MD -> printText();
    }
  }

  // ---- JSON

  private void printJson() {
    Json.document(
        invocation.out(),
        "duban/draft/1",
        json -> {
          json.field("year", draft.year());
          json.objects("indicators", draft.indicators(), row -> write(row, json));
          json.objects("tasks", draft.tasks(), row -> write(row, json));
          json.objects("unread", draft.unread(), unread -> write(unread, json));
          before.ifPresentOrElse(
              plan -> json.object("against", () -> write(plan, json)),
              () -> json.nullField("against"));
        });
  }

  private void write(Draft.IndicatorRow row, Json json) {
    json.field("id", row.id());
    json.field("name", row.name());
    json.field("target", row.target());
    json.field("operator", row.operator());
    json.number("value", row.value());
    json.number("upper", row.upper());
    json.field("unit", row.unit());
    json.field("department", filled(row.department()));
    json.texts("support", row.support());
    json.field("sure", row.isSure());
    json.field("note", filled(sheets.note(row.doubts())));
    write(row.origin(), json);
  }

  private void write(Draft.TaskRow row, Json json) {
    json.field("id", row.id());
    json.field("parent", filled(row.parent()));
    json.field("name", row.name());
    json.field("department", filled(row.department()));
    json.texts("support", row.support());
    json.field("due", filled(row.due()));
    json.field("dueDate", row.dueDay().map(Object::toString));
    json.field("measureOfSuccess", filled(row.measureOfSuccess()));
    json.field("sure", row.isSure());
    json.field("note", filled(sheets.note(row.doubts())));
    write(row.origin(), json);
  }

  private static void write(Draft.Origin origin, Json json) {
    json.field("quote", origin.quote());
    json.field("offset", origin.offset());
    json.field("file", origin.file());
  }

  private static void write(PlanBefore plan, Json json) {
    json.field("version", plan.version());
    json.objects("changes", plan.changes(), change -> PlanChangeTable.write(change, json));
  }

  private void write(Unread unread, Json json) {
    json.field("quote", unread.quote());
    json.field("why", sheets.why(unread));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  // ---- to be read

  private void printText() {
    if (!draft.indicators().isEmpty()) {
      invocation.print(indicators());
    }
    if (!draft.tasks().isEmpty()) {
      if (!draft.indicators().isEmpty()) {
        invocation.out().println("");
      }
      invocation.print(tasks());
    }
    if (!draft.unread().isEmpty()) {
      invocation.out().println("");
      invocation.print(unread());
    }
    before
        .filter(plan -> !plan.changes().isEmpty())
        .ifPresent(plan -> {
          invocation.out().println("");
          invocation.print(PlanChangeTable.of(plan.changes(), invocation));
        });
    invocation.tell(
        invocation.say(
            "draft.done",
            "year",
            Integer.toString(draft.year()),
            "indicators",
            Integer.toString(draft.indicators().size()),
            "tasks",
            Integer.toString(draft.tasks().size()),
            "doubtful",
            Long.toString(draft.doubtful()),
            "unread",
            Integer.toString(draft.unread().size())));
    before.ifPresent(plan ->
        invocation.tell(
            invocation.say(
                plan.version().isPresent() ? "draft.against" : "draft.against.files",
                "changes",
                Integer.toString(plan.changes().size()),
                "version",
                plan.version().orElse(""))));
  }

  private PrintedTable indicators() {
    return table(
        List.of("id", "name", "target", "department", "note", "source"),
        draft.indicators().stream()
            .map(row ->
                List.of(
                    row.id(),
                    row.name(),
                    row.target(),
                    row.department(),
                    sheets.note(row.doubts()),
                    source(row.origin())))
            .toList());
  }

  private PrintedTable tasks() {
    return table(
        List.of("id", "task", "department", "support", "due", "note", "source"),
        draft.tasks().stream()
            .map(row ->
                List.of(
                    row.id(),
                    row.name(),
                    row.department(),
                    String.join("、", row.support()),
                    row.due(),
                    sheets.note(row.doubts()),
                    source(row.origin())))
            .toList());
  }

  private PrintedTable unread() {
    return table(
        List.of("unread", "why"),
        draft.unread().stream().map(u -> List.of(oneLine(u.quote()), sheets.why(u))).toList());
  }

  /// All rows in one table.
  private PrintedTable all() {
    List<String> columns =
        List.of(
            "kind",
            "id",
            "parent",
            "name",
            "target",
            "unit",
            "department",
            "support",
            "due",
            "sure",
            "note",
            "source",
            "offset",
            "file");
    Stream<List<String>> indicators =
        draft.indicators().stream()
            .map(row ->
                List.of(
                    "indicator",
                    row.id(),
                    "",
                    row.name(),
                    row.target(),
                    row.unit(),
                    row.department(),
                    String.join("、", row.support()),
                    row.due().map(Object::toString).orElse(""),
                    Boolean.toString(row.isSure()),
                    sheets.note(row.doubts()),
                    oneLine(row.origin().quote()),
                    Integer.toString(row.origin().offset()),
                    row.origin().file()));
    Stream<List<String>> tasks =
        draft.tasks().stream()
            .map(row ->
                List.of(
                    "task",
                    row.id(),
                    row.parent(),
                    row.name(),
                    "",
                    "",
                    row.department(),
                    String.join("、", row.support()),
                    row.dueDay().map(Object::toString).orElse(row.due()),
                    Boolean.toString(row.isSure()),
                    sheets.note(row.doubts()),
                    oneLine(row.origin().quote()),
                    Integer.toString(row.origin().offset()),
                    row.origin().file()));
    return table(columns, Stream.concat(indicators, tasks).toList());
  }

  private PrintedTable table(List<String> columns, List<List<String>> rows) {
    return new PrintedTable(
        columns.stream()
            .map(key ->
                new Column(
                    key,
                    invocation.say("draft.column." + key),
                    key.equals("offset"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
  }

  private static String source(Draft.Origin origin) {
    return oneLine(origin.quote());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
