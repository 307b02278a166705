package org.duban.report.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Revision;
import org.duban.ledger.AdoptedPlan;
import org.duban.plan.model.Indicator;
import org.duban.report.model.Figures;
import org.duban.report.model.ReportPhrases;
import org.duban.report.model.TargetChange;
import org.duban.status.model.StatusSheet;
import org.duban.time.Ratio;

/// What changed in the course of the year: targets by adopted versions, figures by later ones.
final class Changes {

  private final ReportRequest request;
  private final StatusSheet part;
  private final ReportPhrases prose;
  private final Figures figures;

  Changes(ReportRequest request, StatusSheet part, ReportPhrases prose) {
    this.request = request;
    this.part = part;
    this.prose = prose;
    this.figures = new Figures(prose);
  }

  /// The targets that an adopted version worded differently than the one before.
  List<TargetChange> targets() {
    List<TargetChange> changes = new ArrayList<>();
    for (var status : part.indicators()) {
      String id = status.indicator().id();
      Optional<String> before = Optional.empty();
      for (AdoptedPlan version : request.background().versions()) {
        Optional<String> wording = version.plan().indicator(id).map(i -> i.goal().wording());
        if (before.isPresent() && wording.isPresent() && !before.equals(wording)) {
          changes.add(change(status.indicator(), before.get(), wording.get(), version));
        }
        before = wording.or(() -> Optional.empty());
      }
    }
    return changes;
  }

  /// The figures that others replaced, a sentence each.
  List<String> revisions() {
    List<String> sentences = new ArrayList<>();
    for (var status : part.indicators()) {
      Indicator indicator = status.indicator();
      for (Revision revision : request.background().ledger().history(indicator.id())) {
        if (revision.withdrawal().isEmpty()
            && revision.entry().content() instanceof Content.Actual after
            && revision.replaced().map(e -> e.content()).orElse(null)
                instanceof Content.Actual before
            && before.value().compareTo(after.value()) != 0) {
          sentences.add(
              prose.say(
                  "revision",
                  "name",
                  indicator.name(),
                  "period",
                  prose.shortPeriod(after.period()),
                  "before",
                  figures.figure(indicator, Ratio.of(before.value())),
                  "after",
                  figures.figure(indicator, Ratio.of(after.value())),
                  "date",
                  prose.day(after.publishedOn())));
        }
      }
    }
    return sentences;
  }

  private TargetChange change(
      Indicator indicator, String before, String after, AdoptedPlan version) {
    List<String> clauses = new ArrayList<>();
    clauses.add(
        prose.say(
            "target_change",
            "name",
            indicator.name(),
            "before",
            before,
            "after",
            after,
            "version",
            version.version(),
            "date",
            prose.day(version.publishedOn())));
    if (!version.document().isBlank()) {
      clauses.add(prose.say("target_document", "document", version.document().strip()));
    }
    if (!version.reason().isBlank()) {
      clauses.add(prose.say("target_reason", "reason", version.reason().strip()));
    }
    return new TargetChange(
        indicator.id(), indicator.name(), before, after, prose.sentence(prose.clauses(clauses)));
  }
}
