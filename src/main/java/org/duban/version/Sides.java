package org.duban.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.compare.CompareCode;
import org.duban.compare.Judgement;
import org.duban.compare.Version;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.office.Assessment;
import org.duban.office.Session;
import org.duban.office.WorkspaceFinder;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.duban.problem.Stop;
import org.duban.status.judge.KnownFigures;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Makes versions of what the user named.
public final class Sides implements AutoCloseable {

  private final Session session;
  private final Optional<String> periodText;
  private final boolean unverified;
  private final Map<String, OpenWorkspace> open = new HashMap<>();
  private final ReadOnce readOnce = new ReadOnce();
  private final GitCheckout checkout;
  private boolean headsGone;

  /// @param periodText the period asked for, as it was typed
  /// @param unverified whether what fails verification is compared as well
  public Sides(Session session, Optional<String> periodText, boolean unverified) {
    this.session = session;
    this.periodText = periodText;
    this.unverified = unverified;
    this.checkout = new GitCheckout(session);
  }

  /// Whether the workspace's journals lack what a report that it is compared with was made on.
  public boolean headsGone() {
    return headsGone;
  }

  /// The two versions, in the order of their names.
  public List<Version> versions(List<SideName> names) {
    Map<SideName, IssuedReport> issued = new HashMap<>();
    boolean besideJournals = names.stream().anyMatch(SideName::isOwn);
    Map<SideName, OpenWorkspace> workspaces = new HashMap<>();
    for (SideName name : names) {
      if (name instanceof SideName.Issued(var typed)) {
        // Named twice, stdin can be read once.
        issued.computeIfAbsent(
            name, _ -> IssuedReport.of(typed, session, unverified, besideJournals));
      } else {
        workspaces.put(name, workspace(name));
      }
    }
    Optional<Period> printed =
        names.stream()
            .filter(issued::containsKey)
            .map(name -> issued.get(name).period())
            .findFirst();
    Optional<Period> asked = asked(names, workspaces).or(() -> printed);
    GoalYear year = asked.map(Period::year).orElseGet(() -> year(names, workspaces));
    headsGone = issued.values().stream().anyMatch(IssuedReport::headsGone);
    issued.values().forEach(report -> report.requireYear(year));
    workspaces.values().forEach(w -> w.requireYear(year));
    Map<SideName, Side> sides = new HashMap<>();
    for (SideName name : names) {
      if (workspaces.containsKey(name)) {
        sides.put(name, side(name, workspaces.get(name), year));
      }
    }
    Period period = asked.orElseGet(() -> latest(sides.values(), year));
    return names.stream()
        .map(name ->
            issued.containsKey(name) ? issued.get(name).version() : sides.get(name).version(period))
        .toList();
  }

  private Optional<Period> asked(List<SideName> names, Map<SideName, OpenWorkspace> workspaces) {
    return first(names, workspaces)
        .flatMap(
            w -> periodText.map(text -> w.years().period(text, session.year(), session.today())));
  }

  private GoalYear year(List<SideName> names, Map<SideName, OpenWorkspace> workspaces) {
    return first(names, workspaces).orElseThrow().years().chosen(session.year(), session.today());
  }

  private static Optional<OpenWorkspace> first(
      List<SideName> names, Map<SideName, OpenWorkspace> workspaces) {
    return names.stream().filter(workspaces::containsKey).map(workspaces::get).findFirst();
  }

  private Period latest(Collection<Side> sides, GoalYear year) {
    return sides.stream()
        .flatMap(s -> Assessment.latestRecorded(s.plan(), s.ledger()).stream())
        .max(Comparator.comparingInt(Period::months))
        .orElseGet(() -> Assessment.lastEnded(year, session.today()));
  }

  @Override
  public void close() {
    checkout.close();
  }

  /// A side whose period is still to be chosen.
  ///
  /// @param horizon the last day that it knows of
  private record Side(
      String label,
      OpenWorkspace workspace,
      boolean whole,
      LocalDate asOf,
      LocalDate horizon,
      Ledger ledger,
      KnownFigures figures,
      Plan plan,
      Optional<String> planVersion,
      List<AdoptedPlan> adoptions) {

    Version version(Period period) {
      return Version.of(
          label,
          horizon,
          planVersion,
          adoptions,
          ledger,
          whole,
          new Judgement(plan, figures, workspace.settings(), period, asOf));
    }
  }

  private Side side(SideName name, OpenWorkspace workspace, GoalYear year) {
    boolean whole = workspace.verify(year, unverified);
    LocalDate asOf = name.namedDay().orElseGet(session::today);
    Ledger ledger = known(workspace.ledger(year).orElseThrow(), name, asOf);
    workspace.tellWhereNothingIsKnown(ledger, asOf);
    KnownFigures figures =
        new KnownFigures(
            List.of(ledger), other -> workspace.ledger(other).map(l -> known(l, name, asOf)));
    List<AdoptedPlan> adoptions = workspace.adoptions(ledger);
    Optional<AdoptedPlan> inForce = inForce(name, adoptions);
    List<AdoptedPlan> upTo =
        inForce.map(a -> adoptions.subList(0, adoptions.indexOf(a) + 1)).orElse(List.of());
    return new Side(
        name.typed(),
        workspace,
        whole,
        asOf,
        horizon(name, ledger),
        ledger,
        figures,
        inForce.map(AdoptedPlan::plan).orElseGet(() -> planBefore(workspace, year)),
        inForce.map(AdoptedPlan::version),
        upTo);
  }

  private static Ledger known(Ledger ledger, SideName name, LocalDate asOf) {
    Ledger recorded =
        name instanceof SideName.AsRecorded(_, OffsetDateTime instant)
            ? ledger.asRecorded(instant.toInstant())
            : ledger;
    return recorded.asOf(asOf);
  }

  private static Optional<AdoptedPlan> inForce(SideName name, List<AdoptedPlan> adoptions) {
    if (name instanceof SideName.Adopted(var typed, var version)) {
      if (adoptions.isEmpty()) {
        throw Stop.usage(CompareCode.K011.error("version", typed));
      }
      return Optional.of(
          adoptions.stream()
              .filter(a -> a.number() == version)
              .findAny()
              .orElseThrow(() ->
                  Stop.usage(
                      CompareCode.K003.error(
                          "version",
                          typed,
                          "known",
                          Problem.listed(adoptions.stream().map(AdoptedPlan::version).toList())))));
    }
    return adoptions.isEmpty() ? Optional.empty() : Optional.of(adoptions.getLast());
  }

  /// Before the first adoption the plan was already what was then adopted; where none ever was, it
  /// is what the files say.
  private static Plan planBefore(OpenWorkspace workspace, GoalYear year) {
    return workspace.adoptions(workspace.ledger(year).orElseThrow()).stream()
        .findFirst()
        .map(AdoptedPlan::plan)
        .orElseGet(() -> workspace.draft(year));
  }

  /// A day knows what was published up to it; journals, what was entered last.
  private LocalDate horizon(SideName name, Ledger ledger) {
    return name.namedDay()
        .orElseGet(() ->
            ledger
                .lastEntry()
                .map(last -> last.recordedAt().toLocalDate())
                .orElseGet(() -> ledger.year().firstDay()));
  }

  private OpenWorkspace workspace(SideName name) {
    return switch (name) {
      case SideName.Folder(var typed) ->
          open.computeIfAbsent(
              typed,
              _ ->
                  new OpenWorkspace(
                      WorkspaceFinder.named(typed, session.folder()),
                      typed,
                      typed.endsWith("/") ? typed : typed + "/",
                      readOnce,
                      session));
      case SideName.Git(var typed, var revision) ->
          open.computeIfAbsent(
              typed,
              _ ->
                  new OpenWorkspace(
                      new Workspace(checkout.of(revision)), typed, typed + ":", readOnce, session));
      case SideName.AsOf _,
          SideName.AsRecorded _,
          SideName.Adopted _,
          SideName.Now _,
          SideName.Issued _ ->
          open.computeIfAbsent(
              "", _ -> new OpenWorkspace(session.workspace(), name.typed(), "", readOnce, session));
    };
  }
}
