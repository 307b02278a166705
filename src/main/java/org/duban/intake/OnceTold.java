package org.duban.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.problem.Problem;

/// The problems of one table, of which each cause is told once.
final class OnceTold {

  private final List<Problem> problems;
  private final Set<String> told = new HashSet<>();

  /// @param problems takes what is told
  OnceTold(List<Problem> problems) {
    this.problems = problems;
  }

  /// Whether `cause` was not asked for before.
  boolean isFirst(String cause) {
    return told.add(cause);
  }

  void tell(Problem problem) {
    problems.add(problem);
  }

  /// Tells a problem that isn't told yet.
  void complain(Problem problem) {
    if (isFirst(problem.toString())) {
      tell(problem);
    }
  }
}
