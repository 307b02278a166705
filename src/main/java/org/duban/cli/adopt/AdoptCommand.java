package org.duban.cli.adopt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.ledger.Beforehand;
import org.duban.office.FrozenCopy;
import org.duban.office.Proposal;
import org.duban.office.YearSession;
import org.duban.plan.version.VersionCode;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban adopt`: puts the plan as its files stand in force, as the next version.
public final class AdoptCommand implements Command {

  private static final String DOCUMENT = "--document";
  private static final String REASON = "--reason";
  private static final String PUBLISHED_ON = "--published-on";
  private static final String YES = "--yes";
  private static final Set<String> CONSENT = Set.of("y", "yes", "是", "好");

  @Override
  public String name() {
    return "adopt";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("TEXT", DOCUMENT),
        Options.value("TEXT", REASON),
        Options.value("DAY", PUBLISHED_ON),
        Options.flag("-y", YES),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.BEHIND);
    boolean asks = !invocation.arguments().has(YES);
    while (true) {
      Proposal proposal = Proposal.of(working);
      AdoptPrinter printer = new AdoptPrinter(proposal, invocation);
      if (proposal.isInForce()) {
        printer.printUnchanged(format);
        return Exit.DONE;
      }
      LocalDate day = publishedOn(proposal, invocation);
      if (asks && !consents(printer, format, invocation)) {
        invocation.tell(invocation.say("adopt.declined"));
        return Exit.DONE;
      }
      Content.Adopt adoption = adoption(proposal, day, invocation);
      Read<Entry> entered = enter(proposal, adoption, working, invocation.recorder());
      if (isOvertaken(entered) && !asks) {
        continue;
      }
      Entry entry = invocation.need(entered);
      if (!asks) {
        printer.printChanges(format);
      }
      printer.printAdopted(format, adoption, entry);
      return Exit.DONE;
    }
  }

  /// Whether something else was entered since the proposal was made.
  private static boolean isOvertaken(Read<Entry> entered) {
    return entered.problems().stream().anyMatch(p -> p.code() == LedgerCode.J041);
  }

  /// The day from which the plan counts as known: today, unless another is named.
  private static LocalDate publishedOn(Proposal proposal, Invocation invocation) {
    LocalDate today = invocation.today();
    LocalDate day = invocation.arguments().day(PUBLISHED_ON).orElse(today);
    if (day.isAfter(today)) {
      throw CommandFailed.usage(
          Problem.error(
              VersionCode.V007, Place.NONE, "day", day.toString(), "today", today.toString()));
    }
    proposal
        .current()
        .filter(current -> day.isBefore(current.publishedOn()))
        .ifPresent(current -> {
          throw CommandFailed.usage(
              Problem.error(
                  VersionCode.V006,
                  Place.NONE,
                  "day",
                  day.toString(),
                  "version",
                  "v" + current.version(),
                  "earlier",
                  current.publishedOn().toString()));
        });
    return day;
  }

  /// Asks the person at the terminal; where there is none, nobody can consent.
  private static boolean consents(AdoptPrinter printer, Format format, Invocation invocation) {
    printer.printChanges(format);
    if (!invocation.console().terminals().in()) {
      throw CommandFailed.usage(UsageCode.U036.with("option", YES));
    }
    invocation.console().tell(invocation.say("adopt.question"));
    try {
      String answer =
          new BufferedReader(
                  new InputStreamReader(invocation.console().in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && CONSENT.contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content.Adopt adoption(Proposal proposal, LocalDate day, Invocation invocation) {
    return new Content.Adopt(
        proposal.next(),
        proposal.files().digest(),
        invocation.arguments().value(DOCUMENT).orElse(""),
        day,
        invocation.arguments().value(REASON).orElse(""));
  }

  /// Freezes the files and enters the adoption, where nothing else was entered since the proposal
  /// was made. Killed between the two, the next adoption finds the copy and uses or replaces it; a
  /// failure takes it away again.
  private static Read<Entry> enter(
      Proposal proposal, Content.Adopt adoption, YearSession working, Recorder recorder) {
    FrozenCopy copy = new FrozenCopy(working.versions(), adoption.version(), proposal.files());
    return working
        .journals()
        .appendTo(
            proposal.ledger(),
            new EntryDraft(Entry.OFFICE_JOURNAL, adoption),
            recorder,
            new Beforehand() {
              @Override
              public void run() {
                if (!working.planFiles().digest().equals(adoption.digest())) {
                  throw new CommandFailed(Exit.FINDINGS, List.of(UsageCode.U037.with()));
                }
                copy.freeze();
              }

              @Override
              public void undo() {
                copy.delete();
              }
            });
  }
}
