package org.duban.cli.command;

import java.util.Optional;
import org.duban.ledger.Journals;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.plan.Plan;
import org.duban.plan.PlanFiles;
import org.duban.plan.PlanReader;
import org.duban.plan.PlanVersions;
import org.duban.plan.Settings;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// The goal year that a command works on, and what its files say. Problems of the files are told as
/// they are read; an error in them stops the command.
final class WorkingYear {

  private final Invocation invocation;
  private final Settings settings;
  private final Optional<Period> period;
  private final GoalYear year;
  private final Years years;

  private WorkingYear(Invocation invocation, Optional<String> periodText) {
    this.invocation = invocation;
    settings = invocation.need(invocation.settings());
    years = Years.of(invocation.workspace(), settings);
    Optional<Integer> asked = invocation.arguments().year();
    period = periodText.map(text -> years.period(text, asked, invocation.today()));
    year = period.map(Period::year).orElseGet(() -> years.chosen(asked, invocation.today()));
  }

  /// The year that `--year` names, else the only one, else the latest that has begun.
  static WorkingYear of(Invocation invocation) {
    return new WorkingYear(invocation, Optional.empty());
  }

  /// The year of the period that `text` names; without a text as [#of(Invocation)].
  static WorkingYear of(Invocation invocation, Optional<String> periodText) {
    return new WorkingYear(invocation, periodText);
  }

  Settings settings() {
    return settings;
  }

  GoalYear year() {
    return year;
  }

  /// The period asked for, if one was.
  Optional<Period> period() {
    return period;
  }

  Invocation invocation() {
    return invocation;
  }

  /// The plan as the CSV files stand.
  Plan draft() {
    return invocation.need(readDraft());
  }

  Read<Plan> readDraft() {
    return PlanReader.read(invocation.workspace(), year);
  }

  /// The CSV files themselves.
  PlanFiles planFiles() {
    return PlanFiles.in(invocation.workspace().year(year.year()));
  }

  PlanVersions versions() {
    return PlanVersions.of(invocation.workspace(), year);
  }

  Read<Ledger> readLedger() {
    return LedgerReader.read(invocation.workspace(), year);
  }

  Ledger ledger() {
    return invocation.need(readLedger());
  }

  /// What another year knows, for what is compared with it; empty where the workspace doesn't have
  /// that year.
  Optional<Ledger> ledgerOf(GoalYear other) {
    return years.all().contains(other)
        ? Optional.of(invocation.need(LedgerReader.read(invocation.workspace(), other)))
        : Optional.empty();
  }

  Journals journals() {
    return new Journals(invocation.workspace(), year);
  }
}
