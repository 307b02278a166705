package org.duban.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duban.audit.Anchors;
import org.duban.audit.Audit;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ProblemJson;
import org.duban.cli.option.ProblemPrinter;
import org.duban.journal.verify.CheckedJournal;
import org.duban.journal.verify.Divergence;
import org.duban.office.Years;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.text.Moments;
import org.duban.text.ProblemText;
import org.duban.time.GoalYear;
import picocli.CommandLine.Model.OptionSpec;

/// `duban verify`: whether the journals, the adopted plans and the register are what was entered;
/// and whether PDFs are what was issued.
public final class VerifyCommand implements Command {

  /// How much of a hash is shown for reading.
  private static final int SHORT = 12;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("FILE", false, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("DIR|git:REVISION", CopyAudit.AGAINST),
        Options.flag(CopyAudit.AHEAD_OK),
        Options.year(),
        Options.wide(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    if (invocation.arguments().has(Options.YEAR) && !invocation.arguments().words().isEmpty()) {
      // A PDF says itself of which year it is.
      throw CommandFailed.usage(UsageCode.U078.with("option", Options.YEAR, "other", "PDF"));
    }
    return invocation.arguments().words().isEmpty()
        ? verify(format, invocation)
        : verifyFiles(format, invocation);
  }

  /// The PDFs that are named, and the records that they were made from.
  private static Exit verifyFiles(Format format, Invocation invocation) {
    Optional<Workspace> workspace = invocation.anyWorkspace();
    PdfAudits files = PdfAudits.of(invocation, workspace);
    List<Audit> audits =
        workspace.stream().flatMap(w -> audits(w, files.years(), invocation).stream()).toList();
    Seen seen = new Seen(audits, CopyAudit.of(audits, false, invocation));
    boolean ok = files.ok() && seen.ok();
    List<Problem> findings = new ArrayList<>(files.findings());
    findings.addAll(seen.findings());
    if (format == Format.JSON) {
      printJson(ok, seen, findings, files::write, invocation);
    } else {
      files.print(invocation);
      printDetails(seen, findings, invocation);
    }
    return ok ? Exit.DONE : Exit.FINDINGS;
  }

  private static List<Audit> audits(
      Workspace workspace, List<Integer> wanted, Invocation invocation) {
    return Years.in(workspace, invocation.need(invocation.settings())).all().stream()
        .filter(year -> wanted.contains(year.year()))
        .map(year -> Audit.of(workspace, year, invocation.indexHome()))
        .toList();
  }

  private static Exit verify(Format format, Invocation invocation) {
    Workspace workspace = invocation.workspace();
    Settings settings = invocation.need(invocation.settings());
    Years years = Years.of(workspace, settings);
    List<GoalYear> chosen =
        invocation.arguments().year().map(years::named).map(List::of).orElse(years.all());
    List<Audit> audits =
        chosen.stream().map(year -> Audit.of(workspace, year, invocation.indexHome())).toList();
    boolean all = invocation.arguments().year().isEmpty();
    Seen seen = new Seen(audits, CopyAudit.of(audits, all, invocation));
    if (format == Format.JSON) {
      printJson(seen.ok(), seen, seen.findings(), _ -> {}, invocation);
    } else {
      print(seen, invocation);
    }
    return seen.ok() ? Exit.DONE : Exit.FINDINGS;
  }

  /// The audits of all years asked for, and of another copy.
  private record Seen(List<Audit> audits, Optional<CopyAudit> copy) {

    boolean ok() {
      return findings().stream().noneMatch(Problem::isError);
    }

    /// Those within a journal first.
    List<Divergence> divergences() {
      List<Divergence> divergences =
          new ArrayList<>(audits.stream().flatMap(a -> a.chain().divergences().stream()).toList());
      copy.ifPresent(c -> divergences.addAll(c.divergences()));
      return divergences;
    }

    List<CheckedJournal> journals() {
      return audits.stream().flatMap(a -> a.journals().stream()).toList();
    }

    /// A journal, and what notes it outside itself.
    record Anchored(CheckedJournal journal, Optional<Anchors.Anchor> anchor) {}

    List<Anchored> anchored() {
      Anchors anchors = anchors();
      return audits.stream()
          .flatMap(a ->
              a.journals().stream()
                  .map(j -> new Anchored(j, anchors.of(a.year().year(), j.journal()))))
          .toList();
    }

    Anchors anchors() {
      return Anchors.of(audits);
    }

    List<Problem> findings() {
      List<Problem> findings =
          new ArrayList<>(audits.stream().flatMap(a -> a.findings().stream()).toList());
      copy.ifPresent(c -> findings.addAll(c.findings()));
      return findings;
    }

    int entries() {
      return journals().stream().mapToInt(CheckedJournal::entries).sum();
    }

    int clockSet() {
      return journals().stream().mapToInt(CheckedJournal::clockSet).sum();
    }

    int clockBehind() {
      return journals().stream().mapToInt(CheckedJournal::clockBehind).sum();
    }

    int versions() {
      return audits.stream().mapToInt(Audit::versions).sum();
    }
  }

  private static void printJson(
      boolean ok, Seen seen, List<Problem> findings, Consumer<Json> files, Invocation invocation) {
    Json.document(
        invocation.out(),
        "duban/verify/1",
        json -> {
          json.field("ok", ok);
          files.accept(json);
          json.objects(
              "journals",
              seen.anchored(),
              anchored -> {
                CheckedJournal journal = anchored.journal();
                json.field("file", journal.file());
                json.field("entries", journal.entries());
                json.field("head", journal.head());
                json.field("ok", journal.ok());
                json.field("clockSet", journal.clockSet());
                json.field("clockBehind", journal.clockBehind());
                json.field("anchoredNo", anchored.anchor().map(Anchors.Anchor::no).orElse(0));
                json.field("anchoredBy", anchored.anchor().map(a -> a.by().reference()));
                json.field("anchoredAt", anchored.anchor().map(a -> Moments.exact(a.at())));
              });
          ProblemJson.write("findings", findings, invocation.phrases(), json);
          DivergencePrinter.write(
              seen.divergences(), invocation, seen.copy().map(CopyAudit::named), json);
          seen.copy().ifPresent(copy -> copy.write(json));
          json.field("entries", seen.entries());
          json.field("planVersions", seen.versions());
          json.field("clockSet", seen.clockSet());
          json.field("clockBehind", seen.clockBehind());
          json.field("notCovered", seen.anchors().notCovered());
          json.field("fingerprint", seen.anchors().fingerprint());
        });
  }

  private static void print(Seen seen, Invocation invocation) {
    if (!seen.journals().isEmpty()) {
      invocation.print(table(seen.anchored(), invocation));
      Anchors anchors = seen.anchors();
      invocation.out().println("");
      invocation
          .out()
          .println(invocation.say("verify.fingerprint", "fingerprint", anchors.fingerprint()));
      invocation.out().println(invocation.count("verify.not_covered", anchors.notCovered()));
    }
    printDetails(seen, seen.findings(), invocation);
    invocation.tell(
        invocation.say(
            "verify.summary_line",
            "entries",
            invocation.count("log.count", seen.entries()),
            "journals",
            invocation.count("verify.journals", seen.journals().size()),
            "versions",
            invocation.count("verify.versions", seen.versions()),
            "findings",
            invocation.count("verify.findings", seen.findings().size())));
    tell("verify.clock_set", seen.clockSet(), invocation);
    tell("verify.clock_behind", seen.clockBehind(), invocation);
  }

  private static void printDetails(Seen seen, List<Problem> findings, Invocation invocation) {
    seen.copy()
        .ifPresent(copy -> {
          invocation.out().println("");
          invocation.print(copy.table(invocation));
        });
    ProblemText text = ProblemPrinter.text(invocation.phrases());
    for (Problem finding : findings) {
      invocation.out().println("");
      invocation.out().println(text.of(finding));
    }
    DivergencePrinter divergences =
        new DivergencePrinter(invocation, seen.copy().map(CopyAudit::named));
    seen.divergences().forEach(divergences::print);
    seen.copy().ifPresent(copy -> copy.printMissing(invocation));
  }

  private static void tell(String key, int count, Invocation invocation) {
    if (count > 0) {
      invocation.tell(invocation.count(key, count));
    }
  }

  private static String said(Optional<Anchors.Anchor> anchor, Invocation invocation) {
    return anchor
        .map(a ->
            invocation.say(
                "verify.anchored",
                "no",
                Integer.toString(a.no()),
                "by",
                a.by().reference(),
                "day",
                a.at().toLocalDate().toString()))
        .orElseGet(() -> invocation.say("verify.not_anchored"));
  }

  private static PrintedTable table(List<Seen.Anchored> journals, Invocation invocation) {
    return new PrintedTable(
        Stream.of("file", "entries", "head", "ok", "anchored")
            .map(key ->
                new Column(
                    key, invocation.say("verify.column." + key), key.equals("entries"), Room.KEPT))
            .toList(),
        journals.stream()
            .map(anchored -> {
              CheckedJournal journal = anchored.journal();
              return Stream.of(
                      journal.file(),
                      Integer.toString(journal.entries()),
                      journal.head().substring(0, SHORT),
                      invocation.say(journal.ok() ? "verify.whole" : "verify.broken"),
                      said(anchored.anchor(), invocation))
                  .map(Cell::of)
                  .toList();
            })
            .toList());
  }
}
