package org.duban.office;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.version.PlanComparison;

/// The plan as its files stand, proposed for adoption.
///
/// @param ledger all that is recorded by now
/// @param current the adoption in force so far
/// @param next the number that the plan would get; none is used twice, even when its adoption was
///   withdrawn
/// @param changes what the plan changes against the one in force
public record Proposal(
    Ledger ledger,
    Optional<Content.Adopt> current,
    int next,
    PlanFiles files,
    List<PlanChange> changes) {

  public Proposal {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(current);
    Objects.requireNonNull(files);
    changes = List.copyOf(changes);
  }

  public static Proposal of(YearSession working) {
    PlanFiles files = working.planFiles();
    Ledger ledger = working.wholeLedger();
    Plan draft = working.draft();
    Optional<Entry> current = AdoptedPlans.standing(ledger).reversed().stream().findFirst();
    Plan before =
        current
            .map(a -> working.session().need(working.adopted().read(a)).plan())
            .orElseGet(() -> new Plan(working.year(), List.of(), List.of(), List.of(), List.of()));
    return new Proposal(
        ledger,
        current.map(a -> (Content.Adopt) a.content()),
        next(ledger),
        files,
        PlanComparison.between(before, draft));
  }

  private static int next(Ledger ledger) {
    return 1
        + ledger.entries().stream()
            .map(Entry::content)
            .mapToInt(c -> c instanceof Content.Adopt a ? a.version() : 0)
            .max()
            .orElse(0);
  }

  /// Whether the plan in force says it all already.
  public boolean isInForce() {
    return current.isPresent() && changes.isEmpty();
  }
}
