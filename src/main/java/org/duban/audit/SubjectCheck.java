package org.duban.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Revision;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// Entries for what neither the plan's files nor any adopted version has.
final class SubjectCheck {

  private SubjectCheck() {}

  static List<Problem> findings(
      Workspace workspace, Read<Plan> draft, Ledger ledger, List<Plan> adopted) {
    if (draft.hasErrors()) {
      // `check` tells of them; which subjects there are can't be known until then.
      return List.of();
    }
    Set<String> known = new HashSet<>(draft.value().orElseThrow().subjects());
    adopted.forEach(plan -> known.addAll(plan.subjects()));
    List<Problem> findings = new ArrayList<>();
    for (String subject : ledger.subjects(s -> !known.contains(Indicator.owning(s)))) {
      List<Revision> entries = ledger.history(subject);
      Entry first = entries.getFirst().entry();
      findings.add(
          Problem.warning(
              AuditCode.A007,
              Place.ofFile(Audit.file(workspace, ledger.year(), first.journal())),
              "subject",
              subject,
              "entry",
              first.reference(),
              "count",
              Integer.toString(entries.size())));
    }
    return findings;
  }
}
