package org.duban.cli.adopt;

import java.util.List;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.io.TextTable;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.PlanChangeTable;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.office.Proposal;
import org.duban.plan.read.PlanChange;

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
      invocation.print(PlanChangeTable.of(changes, invocation));
    } else if (invocation.console().terminals().in()) {
      TextTable.lines(PlanChangeTable.of(changes, invocation), Integer.MAX_VALUE, false)
          .forEach(invocation.console()::tell);
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
            json.objects("changes", changes, change -> PlanChangeTable.write(change, json));
          });
    }
    invocation.tell(invocation.say("adopt.done", "version", version, "entry", entry.reference()));
  }

  private void writeUnchanged(Json json) {
    json.field("adopted", false);
    json.field("version", from);
    json.field("previous", from);
    json.objects("changes", changes, change -> PlanChangeTable.write(change, json));
  }
}
