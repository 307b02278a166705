package org.duban.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Plan;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.Read;

/// The plans of a year that were adopted: from each adoption to its frozen plan, which is read
/// once.
public final class AdoptedPlans {

  private final PlanVersions versions;
  private final Map<Content.Adopt, Read<Plan>> read = new HashMap<>();

  public AdoptedPlans(PlanVersions versions) {
    this.versions = versions;
  }

  /// The adoptions that stand in `ledger`, in the order in which they came into force. Only the
  /// office adopts plans.
  public static List<Entry> standing(Ledger ledger) {
    return ofOffice(ledger.adoptions());
  }

  /// The same, with those that were withdrawn since.
  public static List<Entry> ever(Ledger ledger) {
    return ofOffice(ledger.everAdopted());
  }

  private static List<Entry> ofOffice(List<Entry> adoptions) {
    return adoptions.stream().filter(e -> e.journal().equals(Entry.OFFICE_JOURNAL)).toList();
  }

  public Read<Plan> read(Content.Adopt adoption) {
    return read.computeIfAbsent(adoption, a -> versions.read(a.version(), a.digest()));
  }

  /// The plan that `adoption` adopted.
  public Read<AdoptedPlan> read(Entry adoption) {
    return read((Content.Adopt) adoption.content()).map(plan -> new AdoptedPlan(adoption, plan));
  }

  /// Those of `adoptions` of which there is still a copy that can be read.
  public List<AdoptedPlan> readable(List<Entry> adoptions) {
    return adoptions.stream().flatMap(a -> read(a).value().stream()).toList();
  }
}
