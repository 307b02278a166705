package org.duban.cli.record;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.duban.cli.io.Json;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.ledger.Ledger;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.text.Visible;
import picocli.CommandLine.Model.OptionSpec;

/// `duban void JOURNAL NO --reason R`: withdraws an entry. The entry stays where it is.
public final class VoidCommand implements Command {

  private static final String REASON = "--reason";

  @Override
  public String name() {
    return "void";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("JOURNAL"), Argument.required("NO"));
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
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TEXTS);
    String reason = arguments.needed(REASON);
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.BEHIND);
    Entry entry =
        entry(arguments.word(0).orElseThrow(), arguments.word(1).orElseThrow(), working.ledger());
    EntryDraft draft =
        new EntryDraft(
            entry.journal(), new Content.Withdrawal(entry.no(), invocation.today(), reason));
    Entry withdrawal =
        invocation
            .need(working.journals().append(List.of(draft), invocation.recorder()))
            .getFirst();
    print(entry, withdrawal, format, invocation);
    return Exit.DONE;
  }

  private static void print(Entry entry, Entry withdrawal, Format format, Invocation invocation) {
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/void/1",
          json -> {
            json.field("withdrawn", entry.reference());
            json.object("entry", () -> LogPrinter.writeFields(withdrawal, json));
          });
      return;
    }
    invocation.out().println(Visible.text(withdrawal.reference()));
    invocation.tell(invocation.say("void.done", "entry", entry.reference()));
  }

  /// The entry that these words name, if it can be withdrawn.
  private static Entry entry(String journal, String no, Ledger ledger) {
    Entry entry =
        (no.matches("[1-9]\\d{0,8}")
                ? ledger.entry(journal, Integer.parseInt(no))
                : Optional.<Entry>empty())
            .orElseThrow(() -> CommandFailed.usage(missing(journal, no, ledger)));
    if (entry.content() instanceof Content.Withdrawal) {
      throw CommandFailed.usage(UsageCode.U032.with("entry", entry.reference()));
    }
    // What stands where it has no effect may go.
    boolean isClosing =
        entry.content() instanceof Content.Closing && entry.journal().equals(Entry.OFFICE_JOURNAL);
    if (isClosing || entry.content() instanceof Content.Decision) {
      throw CommandFailed.usage(UsageCode.U083.with("entry", entry.reference()));
    }
    ledger
        .withdrawalOf(entry)
        .ifPresent(w -> {
          throw CommandFailed.usage(
              UsageCode.U033.with("entry", entry.reference(), "by", w.reference()));
        });
    return entry;
  }

  private static Problem missing(String journal, String no, Ledger ledger) {
    TreeSet<String> journals = new TreeSet<>();
    ledger.entries().forEach(e -> journals.add(e.journal()));
    List<String> nearest = Nearest.to(journal, journals);
    return UsageCode.U031.with(
        "entry",
        journal + "#" + no,
        "journals",
        Problem.listed(nearest.isEmpty() ? journals : nearest));
  }
}
