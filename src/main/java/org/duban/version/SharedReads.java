package org.duban.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.duban.disk.Tree;
import org.duban.ledger.verify.VerifiedJournals;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.read.PlanReader;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// What the sides of a comparison have in common, byte by byte, and need not be read twice.
final class SharedReads {

  private final Map<String, Read<Plan>> plans = new HashMap<>();
  private final VerifiedJournals journals = new VerifiedJournals();

  /// The journals that were found whole.
  VerifiedJournals journals() {
    return journals;
  }

  /// The plan of `year` as the workspace's files stand.
  Read<Plan> plan(Workspace workspace, GoalYear year) {
    Path folder = workspace.year(year.year());
    return isPlain(folder, workspace.tree())
        ? plans.computeIfAbsent(
            year + " " + PlanFiles.in(workspace.tree(), folder, "").digest(),
            _ -> PlanReader.read(workspace, year))
        : PlanReader.read(workspace, year);
  }

  /// Whether nothing but bytes can make a difference: no links, no files that can't be read.
  private static boolean isPlain(Path folder, Tree tree) {
    try {
      return tree.list(folder).stream().allMatch(tree::isReadable);
    } catch (IOException _) {
      // Reading it says why.
      return false;
    }
  }
}
