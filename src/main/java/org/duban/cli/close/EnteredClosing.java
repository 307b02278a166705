package org.duban.cli.close;

import java.util.ArrayList;
import java.util.List;
import org.duban.cli.io.Json;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.JournalHead;
import org.duban.ledger.Beforehand;
import org.duban.ledger.Ledger;
import org.duban.office.PlanInForce;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.report.data.SealDetails;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;
import picocli.CommandLine.Model.OptionSpec;

/// What `close` and `reopen` have in common: for which period and whom, and how it is entered.
///
/// @param department empty for all
record EnteredClosing(
    YearSession working,
    Period period,
    String department,
    String reason,
    Format format,
    Invocation invocation) {

  private static final String REASON = "--reason";

  static List<OptionSpec> options() {
    return List.of(
        Options.value("NAME", DepartmentOption.NAME),
        Options.value("TEXT", REASON),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  static EnteredClosing of(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    YearSession working =
        YearSession.of(invocation, invocation.arguments().word(0), YearSession.Use.PRINTED);
    String department =
        DepartmentOption.chosen(
                invocation.arguments(), invocation.need(PlanInForce.read(working)).plan())
            .orElse("");
    return new EnteredClosing(
        working,
        working.period().orElseThrow(),
        department,
        invocation.arguments().reason(REASON).orElse(""),
        format,
        invocation);
  }

  static CommandFailed refused(Problem problem) {
    return new CommandFailed(Exit.FINDINGS, List.of(problem));
  }

  /// Enters it with the heads of all journals, by which it is told what came before it.
  void enter(Ledger seen, boolean closes) {
    List<JournalHead> heads = new ArrayList<>(seen.heads());
    working.otherLedgers().forEach(other -> heads.addAll(other.heads()));
    Content.Closing closing =
        new Content.Closing(
            closes, period, department, SealDetails.of(heads).json(), invocation.today(), reason);
    Entry entry =
        invocation.need(
            working
                .journals()
                .appendTo(
                    seen,
                    new EntryDraft(Entry.OFFICE_JOURNAL, closing),
                    invocation.recorder(),
                    Beforehand.NOTHING));
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          closing.closes() ? "duban/close/1" : "duban/reopen/1",
          json -> json.object("entry", () -> LogPrinter.writeFields(entry, json)));
      return;
    }
    invocation.out().println(entry.reference());
    String key = closing.closes() ? "close.done" : "reopen.done";
    invocation.tell(
        invocation.say(
            department.isEmpty() ? key : key + "_department",
            "period",
            PeriodLabel.of(period, invocation.lang()),
            "department",
            department));
  }
}
