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
import org.duban.office.JudgedYear;
import org.duban.office.Session;
import org.duban.office.WorkspaceFinder;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.status.judge.KnownFigures;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Makes versions of what the user named.
public final class ComparedVersions implements AutoCloseable {

  private final Session session;
  private final Optional<String> periodText;
  private final boolean unverified;
  private final Map<String, ComparedWorkspace> open = new HashMap<>();
  private final SharedReads readOnce = new SharedReads();
  private final GitCheckout checkout;
  private boolean headsGone;

  /// @param periodText the period asked for, as it was typed
  /// @param unverified whether what fails verification is compared as well
  public ComparedVersions(Session session, Optional<String> periodText, boolean unverified) {
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
  public List<Version> versions(List<VersionName> names) {
    Map<VersionName, IssuedReport> issued = new HashMap<>();
    boolean besideJournals = names.stream().anyMatch(VersionName::isOwn);
    Map<VersionName, ComparedWorkspace> workspaces = new HashMap<>();
    for (VersionName name : names) {
      if (name instanceof VersionName.Issued(var typed)) {
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
    Map<VersionName, Side> sides = new HashMap<>();
    for (VersionName name : names) {
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

  private Optional<Period> asked(
      List<VersionName> names, Map<VersionName, ComparedWorkspace> workspaces) {
    return first(names, workspaces)
        .flatMap(
            w -> periodText.map(text -> w.years().period(text, session.year(), session.today())));
  }

  private GoalYear year(List<VersionName> names, Map<VersionName, ComparedWorkspace> workspaces) {
    return first(names, workspaces).orElseThrow().years().chosen(session.year(), session.today());
  }

  private static Optional<ComparedWorkspace> first(
      List<VersionName> names, Map<VersionName, ComparedWorkspace> workspaces) {
    return names.stream().filter(workspaces::containsKey).map(workspaces::get).findFirst();
  }

  private Period latest(Collection<Side> sides, GoalYear year) {
    return sides.stream()
        .flatMap(s -> JudgedYear.latestEnded(s.plan(), s.ledger(), s.asOf()).stream())
        .max(Comparator.comparingInt(Period::months))
        .orElseGet(() -> JudgedYear.lastEnded(year, session.today()));
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
      ComparedWorkspace workspace,
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

  private Side side(VersionName name, ComparedWorkspace workspace, GoalYear year) {
    boolean whole = workspace.verify(year, unverified);
    LocalDate asOf = name.namedDay().orElseGet(session::today);
    Ledger ledger = known(workspace.ledger(year).orElseThrow(), name, asOf, workspace);
    workspace.tellWhereNothingIsKnown(ledger, asOf);
    KnownFigures figures =
        new KnownFigures(
            List.of(ledger),
            other -> workspace.ledger(other).map(l -> known(l, name, asOf, workspace)));
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

  /// What counts in a workspace is what it counts itself.
  private static Ledger known(
      Ledger ledger, VersionName name, LocalDate asOf, ComparedWorkspace workspace) {
    Ledger recorded =
        name instanceof VersionName.AsRecorded(_, OffsetDateTime instant)
            ? ledger.asRecorded(instant.toInstant())
            : ledger;
    Ledger known = recorded.asOf(asOf);
    return workspace.settings().approval().required() ? known.approvedOnly() : known;
  }

  private static Optional<AdoptedPlan> inForce(VersionName name, List<AdoptedPlan> adoptions) {
    if (name instanceof VersionName.Adopted(var typed, var version)) {
      if (adoptions.isEmpty()) {
        throw CommandFailed.usage(CompareCode.K011.error("version", typed));
      }
      return Optional.of(
          adoptions.stream()
              .filter(a -> a.number() == version)
              .findAny()
              .orElseThrow(() ->
                  CommandFailed.usage(
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
  private static Plan planBefore(ComparedWorkspace workspace, GoalYear year) {
    return workspace.adoptions(workspace.ledger(year).orElseThrow()).stream()
        .findFirst()
        .map(AdoptedPlan::plan)
        .orElseGet(() -> workspace.draft(year));
  }

  /// A day knows what was published up to it; journals, what was entered last.
  private LocalDate horizon(VersionName name, Ledger ledger) {
    return name.namedDay()
        .orElseGet(() ->
            ledger
                .lastEntry()
                .map(last -> last.recordedAt().toLocalDate())
                .orElseGet(() -> ledger.year().firstDay()));
  }

  private ComparedWorkspace workspace(VersionName name) {
    return switch (name) {
      case VersionName.Folder(var typed) ->
          open.computeIfAbsent(
              typed,
              _ ->
                  new ComparedWorkspace(
                      WorkspaceFinder.named(typed, session.folder()),
                      typed,
                      typed.endsWith("/") ? typed : typed + "/",
                      readOnce,
                      session));
      case VersionName.Git(var typed, var revision) ->
          open.computeIfAbsent(
              typed,
              _ ->
                  new ComparedWorkspace(
                      new Workspace(checkout.of(revision)), typed, typed + ":", readOnce, session));
      case VersionName.AsOf _,
          VersionName.AsRecorded _,
          VersionName.Adopted _,
          VersionName.Now _,
          VersionName.Issued _ ->
          open.computeIfAbsent(
              "",
              _ -> new ComparedWorkspace(session.workspace(), name.typed(), "", readOnce, session));
    };
  }
}
