package org.duban.cli.adopt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.TextTable;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.office.Proposal;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanSheets;
import org.duban.text.Lang;

/// What an adoption changes, as JSON (`duban/adopt/1`) and to be read.
final class AdoptPrinter {

  private final Optional<String> from;
  private final List<PlanChange> changes;
  private final Invocation invocation;

  AdoptPrinter(Proposal proposal, Invocation invocation) {
    this.from = proposal.current().map(a -> "v" + a.version());
    this.changes = proposal.changes();
    this.invocation = invocation;
  }

  /// The changes as a table; with JSON they follow in the answer, and this is for the person only.
  void printChanges(Format format) {
    if (format == Format.TEXT) {
      invocation.print(table());
    } else if (invocation.console().terminals().in()) {
      TextTable.lines(table(), Integer.MAX_VALUE, false).forEach(invocation.console()::tell);
    }
  }

  void printUnchanged(Format format) {
    if (format == Format.JSON) {
      Json.document(invocation.out(), "duban/adopt/1", this::writeUnchanged);
    }
    invocation.tell(invocation.say("adopt.unchanged", "version", from.orElseThrow()));
  }

  void printAdopted(Format format, Content.Adopt adoption, Entry entry) {
    String version = "v" + adoption.version();
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/adopt/1",
          json -> {
            json.field("adopted", true);
            json.field("version", version);
            json.field("previous", from);
            json.field("digest", adoption.digest());
            json.field("document", adoption.document());
            json.field("reason", adoption.reason());
            json.field("publishedOn", adoption.publishedOn().toString());
            json.field("entry", entry.reference());
            json.objects("changes", changes, change -> write(change, json));
          });
    }
    invocation.tell(invocation.say("adopt.done", "version", version, "entry", entry.reference()));
  }

  private void writeUnchanged(Json json) {
    json.field("adopted", false);
    json.field("version", from);
    json.field("previous", from);
    json.objects("changes", changes, change -> write(change, json));
  }

  private static void write(PlanChange change, Json json) {
    json.field("sheet", change.sheet().fileName());
    json.field("id", change.id());
    json.field("what", EnumWords.code(change.what()));
    json.field("field", Optional.of(change.field()).filter(f -> !f.isEmpty()));
    json.field("before", change.before());
    json.field("after", change.after());
  }

  private PrintedTable table() {
    return new PrintedTable(
        Stream.of("sheet", "id", "what", "field", "before", "after")
            .map(key ->
                new Column(
                    key,
                    invocation.say("adopt.column." + key),
                    false,
                    key.equals("before") || key.equals("after")))
            .toList(),
        changes.stream()
            .map(c ->
                Stream.of(
                        invocation.say("adopt.sheet." + c.sheet().fileName()),
                        c.id(),
                        invocation.say("adopt.what." + EnumWords.code(c.what())),
                        field(c),
                        c.before(),
                        c.after())
                    .map(Cell::of)
                    .toList())
            .toList());
  }

  private String field(PlanChange change) {
    return invocation.lang() == Lang.ZH
        ? PlanSheets.otherName(change.sheet(), change.field()).orElse(change.field())
        : change.field();
  }
}
