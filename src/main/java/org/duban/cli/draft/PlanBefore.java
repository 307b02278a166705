package org.duban.cli.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.cli.option.Invocation;
import org.duban.draft.Draft;
import org.duban.draft.DraftDifference;
import org.duban.office.PlanInForce;
import org.duban.office.YearSession;
import org.duban.plan.read.PlanChange;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// The plan that the workspace has for the year of a draft, and what the draft says otherwise.
///
/// @param version of the plan in force; empty for files of which none was adopted
record PlanBefore(Optional<String> version, List<PlanChange> changes) {

  PlanBefore {
    Objects.requireNonNull(version);
    changes = List.copyOf(changes);
  }

  /// Empty where the workspace has no plan for that year. One that can't be read is told, and
  /// doesn't keep the draft from being shown.
  static Optional<PlanBefore> of(Draft draft, Invocation invocation) {
    Optional<Read<PlanInForce>> read =
        YearSession.ofYear(invocation, draft.year(), YearSession.Use.BEHIND).map(PlanInForce::read);
    read.ifPresent(
        plan -> invocation.complain(plan.problems().stream().map(Problem::asWarning).toList()));
    return read.flatMap(Read::value)
        .map(plan -> new PlanBefore(plan.version(), DraftDifference.of(plan.plan(), draft)));
  }
}
