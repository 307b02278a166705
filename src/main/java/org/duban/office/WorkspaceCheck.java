package org.duban.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.disk.Found;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Owners;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanReader;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// All files of a workspace, or of one of its years, read in one go.
///
/// @param plans what could be read of each year's plan
/// @param problems in the order of the files, within a file from top to bottom
/// @param notices where the files differ from the plan in force
/// @param files how many files were read
public record WorkspaceCheck(
    Settings settings, List<Plan> plans, List<Problem> problems, List<Problem> notices, int files) {

  private static final List<String> SHEETS = List.of("indicators", "tasks", "pace", "departments");

  public WorkspaceCheck {
    plans = List.copyOf(plans);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  public static WorkspaceCheck of(Session session) {
    Workspace workspace = session.workspace();
    Read<Settings> read = session.settings();
    Settings settings = read.value().orElseGet(SettingsReader::defaults);
    Years years = Years.in(workspace, settings);
    Optional<GoalYear> only = session.year().map(years::named);
    List<GoalYear> chosen = only.map(List::of).orElse(years.all());
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Problem> notices = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    int files = workspace.tree().at(workspace.settingsFile()) == Found.NOTHING ? 0 : 1;
    if (chosen.isEmpty()) {
      problems.add(Years.none());
    }
    for (GoalYear year : chosen) {
      Read<Plan> plan = PlanReader.read(workspace, year);
      problems.addAll(plan.problems());
      plan.value().ifPresent(plans::add);
      PlanVersions versions = PlanVersions.of(workspace, year);
      Read<Ledger> ledger =
          LedgerReader.read(workspace, year, session.indexHome())
              .map(all -> Owners.judged(all, Owners.plans(new AdoptedPlans(versions), () -> plan)));
      problems.addAll(ledger.problems());
      ledger.value().ifPresent(judged -> problems.addAll(judged.doubts()));
      LedgerReader.forgeable(workspace, year).ifPresent(problems::add);
      ledger
          .value()
          .map(l -> l.asOf(session.today()))
          .ifPresent(known -> {
            problems.addAll(PlanInForce.problems(versions, known));
            notices.addAll(PlanInForce.differences(versions, known, plan));
          });
      files += sheets(workspace, year) + journals(workspace, year);
    }
    if (Stream.of(settings.fontsFolder(), settings.template(), settings.logo())
        .anyMatch(Optional::isPresent)) {
      problems.addAll(OfficeStationery.problems(session, settings));
    }
    if (only.isEmpty()) {
      problems.addAll(
          SettingsReader.unknownIndicators(
              settings, plans, workspace, session.shown(workspace.settingsFile())));
    }
    return new WorkspaceCheck(settings, plans, sorted(problems), notices, files);
  }

  private static int sheets(Workspace workspace, GoalYear year) {
    Path folder = workspace.year(year.year());
    return Math.toIntExact(
        SHEETS.stream()
            .flatMap(name -> Stream.of(name + ".csv", name + ".xlsx"))
            .filter(name -> workspace.tree().at(folder.resolve(name)) != Found.NOTHING)
            .count());
  }

  private static int journals(Workspace workspace, GoalYear year) {
    Path folder = workspace.journals(year.year());
    if (!workspace.tree().hasFolder(folder)) {
      return 0;
    }
    try {
      return Math.toIntExact(
          workspace.tree().list(folder).stream()
              .filter(f -> f.getFileName().toString().endsWith(".csv"))
              .count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Problem> sorted(List<Problem> problems) {
    Map<String, Integer> files = new LinkedHashMap<>();
    problems.forEach(p -> files.putIfAbsent(p.place().file(), files.size()));
    return problems.stream()
        .distinct()
        .sorted((a, b) -> {
          int byFile = Integer.compare(files.get(a.place().file()), files.get(b.place().file()));
          int byLine = byFile != 0 ? byFile : Problem.byLine(a, b);
          return byLine != 0 ? byLine : Integer.compare(a.place().column(), b.place().column());
        })
        .toList();
  }

  /// How every target was understood.
  public List<TargetRow> targets() {
    return plans.stream()
        .flatMap(plan -> plan.indicators().stream().map(i -> TargetRow.of(plan, i, settings)))
        .toList();
  }
}
