package org.duban.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duban.ledger.Content;
import org.duban.ledger.Draft;
import org.duban.ledger.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.Plan;
import org.duban.plan.PlanChange;
import org.duban.plan.PlanComparison;
import org.duban.plan.PlanFiles;
import org.duban.problem.Read;
import picocli.CommandLine.Model.OptionSpec;

/// `duban adopt`: puts the plan as its files stand in force, as the next version.
public final class AdoptCommand implements Command {

  private static final String DOCUMENT = "--document";
  private static final String REASON = "--reason";
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
        Options.flag("-y", YES),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    WorkingYear working = WorkingYear.of(invocation);
    PlanFiles files = working.planFiles();
    Plan draft = working.draft();
    Ledger ledger = working.ledger();
    Optional<Content.Adopt> current =
        PlanInForce.adoptions(ledger.asOf(invocation.today())).reversed().stream().findFirst();
    Plan before =
        current
            .map(a -> invocation.need(working.versions().read(a.version(), a.digest())))
            .orElseGet(() -> new Plan(working.year(), List.of(), List.of(), List.of(), List.of()));
    List<PlanChange> changes = PlanComparison.between(before, draft);
    AdoptPrinter printer =
        new AdoptPrinter(current.map(a -> "v" + a.version()), changes, invocation);
    if (current.isPresent() && changes.isEmpty()) {
      printer.printUnchanged(format);
      return Exit.DONE;
    }
    if (format == Format.TEXT) {
      printer.printChanges();
    }
    if (!invocation.arguments().has(YES) && !consents(invocation)) {
      invocation.tell(invocation.say("adopt.declined"));
      return Exit.DONE;
    }
    Content.Adopt adoption =
        new Content.Adopt(
            nextVersion(ledger),
            files.digest(),
            invocation.arguments().value(DOCUMENT).orElse(""),
            invocation.today(),
            invocation.arguments().value(REASON).orElse(""));
    printer.printAdopted(format, adoption, enter(adoption, files, working, invocation));
    return Exit.DONE;
  }

  /// Asks the person at the terminal; where there is none, nobody can consent.
  private static boolean consents(Invocation invocation) {
    if (!invocation.console().terminals().in()) {
      throw Stop.usage(UsageCode.U036.with("option", YES));
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

  /// A number is never used twice, even when its adoption was withdrawn.
  private static int nextVersion(Ledger ledger) {
    return 1
        + ledger.entries().stream()
            .map(Entry::content)
            .mapToInt(c -> c instanceof Content.Adopt a ? a.version() : 0)
            .max()
            .orElse(0);
  }

  /// Freezes the files, then enters the adoption. Killed between the two, the next adoption finds
  /// the copy and uses or replaces it; a failure takes it away again.
  private static Entry enter(
      Content.Adopt adoption, PlanFiles files, WorkingYear working, Invocation invocation) {
    if (!working.planFiles().digest().equals(files.digest())) {
      throw new Stop(Exit.FINDINGS, List.of(UsageCode.U037.with()));
    }
    FrozenCopy copy = new FrozenCopy(working.versions(), adoption.version(), files);
    copy.freeze();
    try {
      return invocation
          .need(
              working
                  .journals()
                  .append(
                      List.of(new Draft(Entry.OFFICE_JOURNAL, adoption)), invocation.recorder()))
          .getFirst();
    } catch (RuntimeException e) {
      deleteUnlessEntered(copy, working, e);
      throw e;
    }
  }

  /// Takes the copy away after a failure, but only where the journal can be read and doesn't have
  /// the adoption: a failure may come after the entry is on the disk.
  private static void deleteUnlessEntered(
      FrozenCopy copy, WorkingYear working, RuntimeException failure) {
    try {
      Read<Ledger> ledger = working.readLedger();
      if (!ledger.hasErrors() && nextVersion(ledger.value().orElseThrow()) == copy.version()) {
        copy.delete();
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
