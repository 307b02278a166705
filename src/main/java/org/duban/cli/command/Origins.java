package org.duban.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.ledger.Content;
import org.duban.plan.PlanFiles;
import org.duban.report.data.Provenance;

/// What a report is made from, as it stands in the workspace.
final class Origins {

  private Origins() {}

  /// @param program the version of Duban that makes the report
  static Provenance of(Assessment assessment, WorkingYear working, String program) {
    return new Provenance(
        program, planFiles(assessment.plan(), working), settings(working.session()));
  }

  private static PlanFiles planFiles(PlanInForce plan, WorkingYear working) {
    if (plan.version().isEmpty()) {
      return working.planFiles();
    }
    Content.Adopt adoption = plan.adopted().getLast().adoption();
    return working.versions().files(adoption.version(), adoption.digest());
  }

  private static Map<String, byte[]> settings(Session session) {
    Path file = session.workspace().settingsFile();
    Tree tree = session.workspace().tree();
    if (tree.at(file) == Found.NOTHING) {
      return Map.of();
    }
    try {
      return Map.of(file.getFileName().toString(), tree.bytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
