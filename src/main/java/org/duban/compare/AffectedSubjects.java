package org.duban.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerDifference;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.time.GoalYear;

/// Finds the subjects whose status can differ between two versions, so that only those have to be
/// judged: of a million figures, few change.
///
/// Those are the subjects of which the plan, the figures of the year or those of the years before
/// differ, the tasks above them and what is measured by them. Where the rules or the periods
/// differ, it is every subject.
final class AffectedSubjects {

  private final Judgement before;
  private final Judgement after;
  private final Set<String> touched = new HashSet<>();

  private AffectedSubjects(Judgement before, Judgement after) {
    this.before = before;
    this.after = after;
  }

  /// Under the ids of both versions.
  static Set<String> subjects(
      Version before, Version after, PlanDifference plan, List<Change.ReportChanged> reports) {
    if (before.judgement().isEmpty() || after.judgement().isEmpty()) {
      return all(before, after);
    }
    AffectedSubjects affected =
        new AffectedSubjects(before.judgement().get(), after.judgement().get());
    affected.lookIntoOtherYears();
    return affected.find(plan, reports).orElseGet(() -> all(before, after));
  }

  private static Set<String> all(Version before, Version after) {
    Set<String> all = new LinkedHashSet<>(after.subjects());
    all.addAll(before.subjects());
    return all;
  }

  /// Empty where it is every subject.
  private Optional<Set<String>> find(PlanDifference plan, List<Change.ReportChanged> reports) {
    boolean alike =
        before.period().covers(after.period()) && before.settings().equals(after.settings());
    if (!alike || !addOtherYears()) {
      return Optional.empty();
    }
    reports.forEach(r -> touch(r.subject()));
    for (Change.OfPlan change : plan.changes()) {
      if (change.sheet() != Sheet.DEPARTMENTS) {
        touch(change.subject());
        touch(plan.formerly(change.subject()));
      }
      if (change instanceof Change.RowMoved moved) {
        touch(moved.from());
      }
    }
    addReferring(before.plan());
    addReferring(after.plan());
    addAbove(before.plan());
    addAbove(after.plan());
    return Optional.of(touched);
  }

  private void touch(String subject) {
    touched.add(subject);
    touched.add(Indicator.owning(subject));
  }

  /// The year before, which paces and ranks are measured by, and those that goals of several years
  /// add up.
  private Set<GoalYear> otherYears() {
    GoalYear year = after.period().year();
    Set<GoalYear> years = new LinkedHashSet<>(List.of(year.previous()));
    for (Plan plan : List.of(before.plan(), after.plan())) {
      plan.indicators().forEach(i -> years.addAll(i.span().yearsBefore(year)));
    }
    return years;
  }

  /// Reads what judging both versions side by side would otherwise read at once.
  private void lookIntoOtherYears() {
    for (GoalYear other : otherYears()) {
      before.figures().lookInto(other);
      after.figures().lookInto(other);
    }
  }

  /// What the two know otherwise of earlier years. False where one of them has a year that the
  /// other lacks.
  private boolean addOtherYears() {
    for (GoalYear other : otherYears()) {
      Optional<Ledger> was = before.figures().ledger(other);
      Optional<Ledger> is = after.figures().ledger(other);
      if (was.isPresent() != is.isPresent()) {
        return false;
      }
      if (was.isPresent()) {
        LedgerDifference.between(was.get(), is.get(), false).forEach(d -> touch(d.subject()));
      }
    }
    return true;
  }

  private void addReferring(Plan plan) {
    for (Indicator indicator : plan.indicators()) {
      if (indicator
          .goal()
          .target()
          .flatMap(Target::otherIndicator)
          .filter(touched::contains)
          .isPresent()) {
        touched.add(indicator.id());
      }
    }
  }

  private void addAbove(Plan plan) {
    Map<String, String> parents = new HashMap<>();
    plan.tasks().forEach(task -> parents.put(task.id(), task.parent()));
    for (Task task : plan.tasks()) {
      if (touched.contains(task.id())) {
        String above = task.parent();
        while (parents.containsKey(above) && touched.add(above)) {
          above = parents.get(above);
        }
      }
    }
  }
}
