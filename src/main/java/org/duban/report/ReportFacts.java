package org.duban.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.report.data.Provenance;
import org.duban.report.data.ReportData;
import org.duban.report.facts.ReportRequest;
import org.duban.status.explain.Explanation;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Numbers;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.text.Moments;
import org.duban.text.Phrases;

/// Gathers what a report says as data.
final class ReportFacts {

  private final ReportRequest request;
  private final StatusSheet sheet;
  private final Provenance provenance;
  private final Explanation explanation;

  private ReportFacts(ReportRequest request) {
    this.request = request;
    this.sheet = request.part();
    this.provenance = request.provenance();
    this.explanation = Explanation.in(Phrases.of(request.lang()));
  }

  /// @param templates SHA-256 over the templates
  /// @param sources the files that the report was made from, by name
  static ReportData of(ReportRequest request, String templates, Map<String, byte[]> sources) {
    return new ReportFacts(request).data(templates, sources);
  }

  private ReportData data(String templates, Map<String, byte[]> sources) {
    Map<String, String> digests = new TreeMap<>();
    sources.forEach((name, bytes) -> digests.put(name, Sha256.hex(bytes)));
    List<ReportData.Figure> figures = new ArrayList<>();
    List<ReportData.Update> updates = new ArrayList<>();
    for (Entry entry : inForce(request)) {
      switch (entry.content()) {
        case Content.Actual actual -> figures.add(figure(entry, actual));
        case Content.Progress progress -> updates.add(update(entry, progress));
        case Content.Act _ -> {}
      }
    }
    return new ReportData(
        ReportData.SCHEMA,
        provenance.program(),
        templates,
        request.kind().id(),
        Optional.of(request.subject()).filter(s -> !s.isEmpty()),
        request.lang().code(),
        request.number(),
        request.settings().office(),
        sheet.period().year().year(),
        request.settings().fiscalYearStart(),
        sheet.period().toString(),
        sheet.asOf().toString(),
        ledgers()
            .flatMap(l -> l.lastRecordedAt().stream())
            .max(ReportFacts::byTime)
            .map(Moments::exact),
        request.date().toString(),
        sheet.elapsedShare().percent().toPlainString(),
        new ReportData.PlanUsed(sheet.planVersion(), provenance.plan().digest()),
        ledgers()
            .flatMap(l -> l.heads().stream())
            .map(h -> new ReportData.Journal(h.year(), h.journal(), h.entries(), h.hash()))
            .toList(),
        digests,
        sheet.indicators().stream().map(this::indicator).toList(),
        sheet.tasks().stream().map(this::task).toList(),
        figures,
        updates);
  }

  /// The entries in force on what the report is about, their approvals, and those that adopted
  /// plans.
  static List<Entry> inForce(ReportRequest request) {
    StatusSheet part = request.part();
    Ledger ledger = request.background().ledger();
    List<Entry> inForce = ledger.inForce(part.subjects(), part.period());
    Stream<Entry> approvals =
        inForce.stream().flatMap(entry -> ledger.approval(entry).decision().stream());
    return Stream.concat(inForce.stream(), approvals)
        .sorted(Comparator.comparing(Entry::journal).thenComparingInt(Entry::no))
        .toList();
  }

  private Stream<Ledger> ledgers() {
    return request.background().figures().ledgers().stream();
  }

  private ReportData.IndicatorData indicator(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    return new ReportData.IndicatorData(
        indicator.id(),
        indicator.name(),
        indicator.unit(),
        code(indicator.measure()),
        indicator.department(),
        target(indicator.goal()),
        status.figure().map(Entry::reference),
        status.revisions(),
        status.actual().map(v -> Numbers.exact(v)),
        Numbers.percent(status.completionRate()),
        Numbers.percent(status.scheduledShare()),
        Numbers.gap(indicator, status.gap()),
        code(status.verdict()),
        code(status.light()),
        explanation.sentence(status));
  }

  private static ReportData.TargetData target(Goal goal) {
    return new ReportData.TargetData(
        goal.wording(),
        goal.target().map(Target::operator),
        goal.target().flatMap(Target::number).map(v -> Numbers.exact(v)),
        goal.target().flatMap(Target::upperNumber).map(v -> Numbers.exact(v)),
        goal.target().flatMap(Target::reference));
  }

  private ReportData.TaskData task(TaskStatus status) {
    Task task = status.task();
    return new ReportData.TaskData(
        task.id(),
        Optional.of(task.parent()).filter(p -> !p.isEmpty()),
        task.name(),
        task.department(),
        task.start().toString(),
        task.due().toString(),
        status.update().map(Entry::reference),
        Numbers.percent(status.progress()),
        status.scheduledShare().percent().toPlainString(),
        status.reported().map(ReportFacts::code),
        code(status.verdict()),
        code(status.light()),
        status.overdueDays(),
        status.disagrees(),
        explanation.sentence(status));
  }

  private static ReportData.Figure figure(Entry entry, Content.Actual actual) {
    return new ReportData.Figure(
        actual.subject(),
        actual.period().toString(),
        Numbers.exact(actual.value()),
        code(actual.basis()),
        actual.publishedOn().toString(),
        entry.reference());
  }

  private static ReportData.Update update(Entry entry, Content.Progress progress) {
    return new ReportData.Update(
        progress.subject(),
        progress.period().toString(),
        progress.progress().map(v -> Numbers.exact(v)),
        progress.status().map(ReportFacts::code),
        progress.publishedOn().toString(),
        progress.remarks().note(),
        progress.remarks().issues(),
        progress.remarks().nextSteps(),
        entry.reference());
  }

  private static int byTime(OffsetDateTime a, OffsetDateTime b) {
    return a.toInstant().compareTo(b.toInstant());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
