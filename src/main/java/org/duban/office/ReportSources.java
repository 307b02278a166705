package org.duban.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.journal.entry.Content;
import org.duban.plan.read.PlanFiles;
import org.duban.report.data.Provenance;

/// What a report is made from, as it stands in the workspace.
public final class ReportSources {

  private ReportSources() {}

  /// Where the report of a judged year comes from.
  ///
  /// @param program the version of Duban that makes the report
  public static Provenance of(JudgedYear assessment, YearSession working, String program) {
    return new Provenance(
        program, planFiles(assessment.plan(), working), settings(working.session()));
  }

  private static PlanFiles planFiles(PlanInForce plan, YearSession working) {
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
