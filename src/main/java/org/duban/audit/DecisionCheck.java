package org.duban.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Closings;
import org.duban.ledger.DecisionRules;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Whether approvals and returns are on what stands in the journals: on the very entry, made before
/// them by another person. Those that aren't don't count. And whether what was entered after a
/// close says why.
final class DecisionCheck {

  private DecisionCheck() {}

  static List<Problem> findings(Workspace workspace, Ledger ledger) {
    List<Problem> findings = new ArrayList<>();
    for (Entry decision : ledger.everDecided()) {
      wrong(decision, ledger)
          .ifPresent(code ->
              findings.add(
                  Problem.error(
                      code,
                      Place.ofFile(Audit.file(workspace, ledger.year(), decision.journal())),
                      "entry",
                      decision.reference(),
                      "about",
                      ((Content.Decision) decision.content()).about().toString(),
                      "by",
                      decision.recordedBy())));
    }
    Closings closings = ledger.closings();
    for (Entry entry : closings.withoutReason()) {
      findings.add(
          Problem.error(
              AuditCode.A028,
              Place.ofFile(Audit.file(workspace, ledger.year(), entry.journal())),
              "entry",
              entry.reference(),
              "closing",
              closings.before(entry).orElseThrow().reference()));
    }
    return findings;
  }

  private static Optional<AuditCode> wrong(Entry decision, Ledger ledger) {
    Content.Decision content = (Content.Decision) decision.content();
    Optional<Entry> target = ledger.entry(content.about().journal(), content.about().no());
    if (target.isEmpty() || !DecisionRules.isAboutUpdate(target.get())) {
      return Optional.of(AuditCode.A024);
    }
    if (!content.hash().equals(target.get().hash())) {
      return Optional.of(AuditCode.A025);
    }
    if (!DecisionRules.isInPlace(decision, target.get())) {
      return Optional.of(AuditCode.A027);
    }
    return DecisionRules.isSamePerson(decision, target.get())
        ? Optional.of(AuditCode.A026)
        : Optional.empty();
  }
}
