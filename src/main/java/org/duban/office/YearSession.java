package org.duban.office;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.disk.IndexHome;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Journals;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Owners;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.read.PlanReader;
import org.duban.plan.settings.Settings;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// The goal year that a command works on, and what its files say. Problems of the files are told as
/// they are read; an error in them stops the command.
public final class YearSession {

  /// What a command needs the records for, which decides what becomes of doubts about them.
  public enum Use {
    /// It shows them: doubts are findings.
    SHOWN,
    /// It prints them for people who don't see what it tells: where a journal is not what was
    /// recorded, it stops.
    PRINTED,
    /// It records more: doubts are warnings.
    BEHIND
  }

  private final Session session;
  private final Use use;
  private final Settings settings;
  private final Optional<Period> period;
  private final GoalYear year;
  private final Years years;
  private final AdoptedPlans adopted;
  private final Map<GoalYear, Ledger> others = new HashMap<>();
  private Optional<Read<Plan>> draft = Optional.empty();
  private Optional<Read<Ledger>> ledger = Optional.empty();

  /// Where indexes are taken from; empty where all journals are read themselves.
  private Optional<IndexHome> indexes;

  private boolean isTold;

  private YearSession(YearSession beside, GoalYear year) {
    this.session = beside.session;
    this.indexes = beside.indexes;
    this.use = beside.use;
    this.settings = beside.settings;
    this.period = Optional.empty();
    this.year = year;
    this.years = beside.years;
    this.adopted = new AdoptedPlans(versions());
  }

  private YearSession(Session session, Optional<String> periodText, Use use) {
    this.session = session;
    this.indexes = session.indexHome();
    this.use = use;
    settings = session.need(session.settings());
    years = Years.of(session.workspace(), settings);
    Optional<Integer> asked = session.year();
    period = periodText.map(text -> years.period(text, asked, session.today()));
    year = period.map(Period::year).orElseGet(() -> years.chosen(asked, session.today()));
    adopted = new AdoptedPlans(versions());
  }

  /// The year that was asked for, else the only one, else the latest that has begun.
  static YearSession of(Session session) {
    return of(session, Optional.empty());
  }

  /// The year of the period that `text` names; without a text as [#of(Session)].
  public static YearSession of(Session session, Optional<String> periodText) {
    return of(session, periodText, Use.SHOWN);
  }

  /// The same.
  ///
  /// @param use what the command needs the records for
  public static YearSession of(Session session, Optional<String> periodText, Use use) {
    return new YearSession(session, periodText, use);
  }

  /// The year of this number; empty where the workspace doesn't have it.
  public static Optional<YearSession> ofYear(Session session, int number, Use use) {
    Years all = Years.in(session.workspace(), session.need(session.settings()));
    return all.all().stream()
        .filter(y -> y.year() == number)
        .findAny()
        .map(y -> new YearSession(new YearSession(session, Optional.empty(), use), y));
  }

  public Settings settings() {
    return settings;
  }

  public GoalYear year() {
    return year;
  }

  /// The period asked for, if one was.
  public Optional<Period> period() {
    return period;
  }

  Session session() {
    return session;
  }

  /// The plan as the CSV files stand.
  Plan draft() {
    return session.need(readDraft());
  }

  public Read<Plan> readDraft() {
    if (draft.isEmpty()) {
      draft = Optional.of(PlanReader.read(session.workspace(), year));
    }
    return draft.get();
  }

  /// The plan to record by: as the CSV files stand, but what the version in force has too is
  /// recorded by the department that answers for it there.
  public Plan recording() {
    Plan plan = draft();
    return readLedger().value().stream()
        .flatMap(known -> AdoptedPlans.standing(known).reversed().stream())
        .findFirst()
        .flatMap(a -> adopted.read(a).value())
        .map(AdoptedPlan::plan)
        .map(plan::answeringTo)
        .orElse(plan);
  }

  /// The plans that were adopted.
  AdoptedPlans adopted() {
    return adopted;
  }

  /// The CSV files themselves.
  public PlanFiles planFiles() {
    Workspace workspace = session.workspace();
    Path folder = workspace.year(year.year());
    return PlanFiles.in(workspace.tree(), folder, session.shown(folder));
  }

  public PlanVersions versions() {
    return PlanVersions.of(session.workspace(), year);
  }

  /// What is recorded, each department's on its own subjects.
  public Read<Ledger> readLedger() {
    if (ledger.isEmpty()) {
      ledger =
          Optional.of(
              LedgerReader.read(session.workspace(), year, indexes)
                  .map(read -> Owners.judged(read, Owners.plans(adopted, this::readDraft))));
    }
    return ledger.get();
  }

  /// What is recorded; what is doubtful about it is told, once.
  public Ledger ledger() {
    Ledger read = session.need(readLedger());
    if (use == Use.PRINTED && !read.isWhole()) {
      throw new CommandFailed(Exit.FINDINGS, read.doubts());
    }
    if (!isTold) {
      isTold = true;
      session.complain(
          read.doubts().stream()
              .map(doubt -> use == Use.SHOWN ? doubt : doubt.asWarning())
              .toList());
    }
    return read;
  }

  /// How a command ends that shows what is recorded: with findings where that is doubtful.
  public Exit exit() {
    return Stream.concat(
                ledger.stream().flatMap(read -> read.value().stream()), others.values().stream())
            .flatMap(read -> read.doubts().stream())
            .anyMatch(Problem::isError)
        ? Exit.FINDINGS
        : Exit.DONE;
  }

  /// The same as [ledger][#ledger] from the journals alone, all of them verified; stops where one
  /// is not what was recorded. What other years know is read so from now on as well. For what
  /// others will hold the office to.
  public Ledger wholeLedger() {
    indexes = Optional.empty();
    others.clear();
    draft = Optional.empty();
    ledger = Optional.empty();
    Ledger read = session.need(readLedger());
    if (!read.isWhole()) {
      throw new CommandFailed(Exit.FINDINGS, read.doubts());
    }
    return ledger();
  }

  /// What another year knows, for what is compared with it; empty where the workspace doesn't have
  /// that year.
  Optional<Ledger> ledgerOf(GoalYear other) {
    return years.all().contains(other) ? Optional.of(of(other)) : Optional.empty();
  }

  /// What all other years of the workspace know.
  public List<Ledger> otherLedgers() {
    return years.all().stream().filter(y -> !y.equals(year)).map(this::of).toList();
  }

  private Ledger of(GoalYear other) {
    return others.computeIfAbsent(other, y -> new YearSession(this, y).ledger());
  }

  public Journals journals() {
    return new Journals(session.workspace(), year);
  }
}
