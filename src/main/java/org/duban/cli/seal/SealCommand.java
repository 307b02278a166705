package org.duban.cli.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.JournalHead;
import org.duban.ledger.Beforehand;
import org.duban.ledger.Ledger;
import org.duban.office.YearSession;
import org.duban.problem.Exit;
import org.duban.report.data.SealDetails;
import picocli.CommandLine.Model.OptionSpec;

/// `duban seal`: enters in the office's journal how far all journals go, so that nothing up to
/// there can be changed unseen.
public final class SealCommand implements Command {

  private static final String REASON = "--reason";

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("TEXT", REASON),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.PRINTED);
    Ledger seen = working.wholeLedger();
    List<JournalHead> heads = new ArrayList<>(seen.heads());
    working.otherLedgers().forEach(other -> heads.addAll(other.heads()));
    SealDetails details = SealDetails.of(heads);
    Content.Seal seal =
        new Content.Seal(
            invocation.today(), details.json(), invocation.arguments().value(REASON).orElse(""));
    Entry entry =
        invocation.need(
            working
                .journals()
                .appendTo(
                    seen,
                    new EntryDraft(Entry.OFFICE_JOURNAL, seal),
                    invocation.recorder(),
                    Beforehand.NOTHING));
    print(entry, details, format, invocation);
    return Exit.DONE;
  }

  private static void print(
      Entry entry, SealDetails details, Format format, Invocation invocation) {
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/seal/1",
          json -> {
            json.object("entry", () -> LogPrinter.writeFields(entry, json));
            json.field("fingerprint", details.fingerprint());
            json.objects(
                "journals",
                details.journals(),
                journal -> {
                  json.field("year", journal.year());
                  json.field("journal", journal.journal());
                  json.field("entries", journal.entries());
                  json.field("head", journal.head());
                });
          });
      return;
    }
    invocation.out().println(entry.reference());
    invocation.tell(
        invocation.say(
            "seal.done",
            "entries",
            invocation.count(
                "log.count", details.journals().stream().mapToInt(j -> j.entries()).sum()),
            "journals",
            invocation.count("verify.journals", details.journals().size())));
  }
}
