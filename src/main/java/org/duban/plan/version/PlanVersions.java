package org.duban.plan.version;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Tree;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.read.PlanReader;
import org.duban.plan.read.PlanSheets;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// The adopted plan versions of a year: frozen copies of the plan's files under
/// `adopted/<version>-<first 12 digits of their digest>/`. Which of them were adopted, and when,
/// the office's journal says.
///
/// @param tree the workspace
/// @param folder `targets/2021/adopted`
/// @param shownAs the folder's path in problems
public record PlanVersions(Tree tree, Path folder, String shownAs, GoalYear year) {

  public static PlanVersions of(Workspace workspace, GoalYear year) {
    return new PlanVersions(
        workspace.tree(),
        workspace.adopted(year.year()),
        "targets/" + year.year() + "/adopted",
        year);
  }

  /// The plan that was adopted as `version`. A copy that is not what was adopted is not read.
  public Read<Plan> read(int version, String digest) {
    Optional<Problem> problem = problemWith(version, digest);
    return problem.isPresent()
        ? Read.failed(problem.get())
        : PlanReader.read(tree, path(version, digest), shownPath(version, digest), year);
  }

  /// What is wrong with the frozen copy of `version`.
  ///
  /// @param digest as it was entered
  public Optional<Problem> problemWith(int version, String digest) {
    String number = Integer.toString(version);
    if (!PlanFiles.isDigest(digest)) {
      return Optional.of(
          Problem.error(
              VersionCode.V003, Place.ofFile(shownAs), "version", number, "digest", digest));
    }
    Path copy = path(version, digest);
    String shown = shownPath(version, digest);
    Optional<Problem> refusal = tree.folderRefusal(copy, shown);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!tree.hasFolder(copy)) {
      return Optional.of(
          Problem.error(VersionCode.V001, Place.ofFile(shown), "version", number, "folder", shown));
    }
    String found;
    try {
      found = files(version, digest).digest();
    } catch (EnvironmentFailure e) {
      return Optional.of(e.problem());
    }
    return found.equals(digest)
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                VersionCode.V002,
                Place.ofFile(shown),
                "version",
                number,
                "folder",
                shown,
                "digest",
                digest,
                "found",
                found));
  }

  /// A warning where the files as they stand say something else than `version`, which is in force.
  public List<Problem> differences(int version, Plan adopted, Read<Plan> draft) {
    Place place = Place.ofFile("targets/" + year.year());
    String number = Integer.toString(version);
    if (draft.hasErrors()) {
      return List.of(Problem.warning(VersionCode.V005, place, "version", number));
    }
    List<PlanChange> changes = PlanComparison.between(adopted, draft.value().orElseThrow());
    if (changes.isEmpty()) {
      return List.of();
    }
    PlanChange first = changes.getFirst();
    String column = first.field().isEmpty() ? PlanSheets.key(first.sheet()) : first.field();
    return List.of(
        Problem.warning(
            VersionCode.V004,
            place,
            "version",
            number,
            "count",
            Integer.toString(changes.size()),
            "sheet",
            first.sheet().fileName(),
            "id",
            first.id(),
            "column",
            column,
            "chinese",
            PlanSheets.otherName(first.sheet(), column).orElseThrow()));
  }

  /// The files of the frozen copy of `version`.
  public PlanFiles files(int version, String digest) {
    return PlanFiles.in(tree, path(version, digest), shownPath(version, digest));
  }

  /// Where the frozen copy of `version` stands.
  public Path path(int version, String digest) {
    return folder.resolve(PlanFiles.folderName(version, digest));
  }

  /// The same, as messages name it.
  public String shownPath(int version, String digest) {
    return shownAs + "/" + PlanFiles.folderName(version, digest);
  }
}
