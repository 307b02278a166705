package org.duban.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.audit.Audit;
import org.duban.compare.CompareCode;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Owners;
import org.duban.office.Session;
import org.duban.office.Years;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// A workspace that a side of a comparison is in: what its files say, each read once.
final class ComparedWorkspace {

  private final Workspace workspace;
  private final String shownAs;
  private final String prefix;
  private final SharedReads readOnce;
  private final Session session;
  private final Settings settings;
  private final Years years;
  private final Map<GoalYear, Optional<Ledger>> ledgers = new HashMap<>();
  private final Map<GoalYear, AdoptedPlans> plans = new HashMap<>();
  private final Map<String, AdoptedPlan> adopted = new HashMap<>();
  private Optional<Read<Plan>> read = Optional.empty();
  private Optional<Plan> draft = Optional.empty();
  private Optional<Boolean> isWhole = Optional.empty();

  /// @param shownAs the side as the user named it
  /// @param prefix what stands before the paths of its files in messages: empty for the workspace
  ///   that the command is in, else what tells the side (`../other/`, `git:HEAD~1:`)
  ComparedWorkspace(
      Workspace workspace, String shownAs, String prefix, SharedReads readOnce, Session session) {
    this.workspace = workspace;
    this.shownAs = shownAs;
    this.prefix = prefix;
    this.readOnce = readOnce;
    this.session = session;
    settings = need(SettingsReader.read(workspace, "targets/duban.toml"));
    years = Years.of(workspace, settings);
  }

  Settings settings() {
    return settings;
  }

  Years years() {
    return years;
  }

  /// Stops where the workspace doesn't have `year`.
  void requireYear(GoalYear year) {
    if (!years.all().contains(year)) {
      throw CommandFailed.usage(
          CompareCode.K002.error(
              "side",
              shownAs,
              "year",
              year.label(),
              "years",
              Problem.listed(years.all().stream().map(GoalYear::label).toList())));
    }
  }

  /// Whether what was recorded passes verification; where not, the findings are told. Without
  /// `unverified` the command then stops.
  boolean verify(GoalYear year, boolean unverified) {
    if (isWhole.isEmpty()) {
      Audit audit = Audit.of(workspace, year, read(year), readOnce.journals());
      isWhole = Optional.of(audit.ok());
      if (!audit.ok()) {
        List<Problem> findings =
            new ArrayList<>(
                audit.findings().stream().filter(Problem::isError).map(this::ofSide).toList());
        if (!unverified) {
          findings.add(CompareCode.K004.error("side", shownAs));
          throw new CommandFailed(Exit.FINDINGS, findings);
        }
        session.complain(findings);
        session.complain(List.of(CompareCode.K010.warning("side", shownAs)));
      }
      // An unverified side tells of the lines that can't be read when it is read.
      if (audit.ok()) {
        ledgers.put(year, Optional.of(audit.ledger()));
      }
    }
    return isWhole.get();
  }

  /// Everything that was recorded for a year; empty where the workspace doesn't have it.
  Optional<Ledger> ledger(GoalYear year) {
    return ledgers.computeIfAbsent(
        year,
        y ->
            years.all().contains(y)
                ? Optional.of(need(LedgerReader.read(workspace, y).map(l -> judged(l, y))))
                : Optional.empty());
  }

  private Ledger judged(Ledger ledger, GoalYear of) {
    return Owners.judged(ledger, Owners.plans(plansOf(of), () -> readOnce.plan(workspace, of)));
  }

  private AdoptedPlans plansOf(GoalYear year) {
    return plans.computeIfAbsent(year, y -> new AdoptedPlans(PlanVersions.of(workspace, y)));
  }

  private Read<Plan> read(GoalYear year) {
    if (read.isEmpty()) {
      read = Optional.of(readOnce.plan(workspace, year));
    }
    return read.get();
  }

  /// The plan as the files stand.
  Plan draft(GoalYear year) {
    if (draft.isEmpty()) {
      draft = Optional.of(need(read(year)));
    }
    return draft.get();
  }

  /// The adoptions that stand in `ledger`, in their order.
  List<AdoptedPlan> adoptions(Ledger ledger) {
    return AdoptedPlans.standing(ledger).stream()
        .map(e -> adopted.computeIfAbsent(e.reference(), _ -> need(plansOf(ledger.year()).read(e))))
        .toList();
  }

  /// Tells where nothing was known on `day` yet.
  void tellWhereNothingIsKnown(Ledger known, LocalDate day) {
    Ledger all = ledger(known.year()).orElseThrow();
    if (known.firstEntry().isEmpty() && all.firstEntry().isPresent()) {
      LocalDate first =
          all.entries().stream()
              .map(e -> e.content().publishedOn())
              .min(LocalDate::compareTo)
              .orElseThrow();
      session.complain(
          List.of(
              CompareCode.K005.warning(
                  "side", shownAs, "day", day.toString(), "first", first.toString())));
    }
  }

  private <T> T need(Read<T> read) {
    return session.need(
        new Read<>(read.value(), read.problems().stream().map(this::ofSide).toList()));
  }

  /// The problem with its file as it is called from where the command is.
  private Problem ofSide(Problem problem) {
    Place place = problem.place();
    return place.file().isEmpty() || prefix.isEmpty()
        ? problem
        : new Problem(
            problem.severity(),
            problem.code(),
            new Place(prefix + place.file(), place.line(), place.column(), place.header()),
            problem.args());
  }
}
