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

  private final Session session;
  private final Settings settings;
  private final Optional<Period> period;
  private final GoalYear year;
  private final Years years;

  private WorkingYear(Session session, Optional<String> periodText) {
    this.session = session;
    settings = session.need(session.settings());
    years = Years.of(session.workspace(), settings);
    Optional<Integer> asked = session.year();
    period = periodText.map(text -> years.period(text, asked, session.today()));
    year = period.map(Period::year).orElseGet(() -> years.chosen(asked, session.today()));
  }

  /// The year that was asked for, else the only one, else the latest that has begun.
  static WorkingYear of(Session session) {
    return new WorkingYear(session, Optional.empty());
  }

  /// The year of the period that `text` names; without a text as [#of(Session)].
  static WorkingYear of(Session session, Optional<String> periodText) {
    return new WorkingYear(session, periodText);
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

  Session session() {
    return session;
  }

  /// The plan as the CSV files stand.
  Plan draft() {
    return session.need(readDraft());
  }

  Read<Plan> readDraft() {
    return PlanReader.read(session.workspace(), year);
  }

  /// The CSV files themselves.
  PlanFiles planFiles() {
    return PlanFiles.in(session.workspace().year(year.year()));
  }

  PlanVersions versions() {
    return PlanVersions.of(session.workspace(), year);
  }

  Read<Ledger> readLedger() {
    return LedgerReader.read(session.workspace(), year);
  }

  Ledger ledger() {
    return session.need(readLedger());
  }

  /// What another year knows, for what is compared with it; empty where the workspace doesn't have
  /// that year.
  Optional<Ledger> ledgerOf(GoalYear other) {
    return years.all().contains(other)
        ? Optional.of(session.need(LedgerReader.read(session.workspace(), other)))
        : Optional.empty();
  }

  Journals journals() {
    return new Journals(session.workspace(), year);
  }
}
