package org.duban.office;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.compare.HistoricalJudgement;
import org.duban.compare.history.HistoryEvent;
import org.duban.compare.history.SubjectTimeline;
import org.duban.journal.entry.Entry;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.Register;
import org.duban.report.data.ReportData;
import org.duban.report.model.ReportKind;

/// Gathers what the whole story of a subject is told from.
public final class SubjectHistory {

  private final String subject;
  private final YearSession working;
  private final JudgedYear assessment;
  private final Ledger ledger;

  public SubjectHistory(String subject, YearSession working, JudgedYear assessment) {
    this.subject = subject;
    this.working = working;
    this.assessment = assessment;
    // What was recorded when is its story, whoever stood for it since.
    this.ledger = assessment.ledger().approvedOrNot();
  }

  public List<HistoryEvent> happenings() {
    List<AdoptedPlan> adoptions = working.adopted().readable(AdoptedPlans.ever(ledger));
    Plan first = adoptions.isEmpty() ? assessment.plan().plan() : adoptions.getFirst().plan();
    return SubjectTimeline.of(
        subject,
        ledger,
        adoptions,
        printings(adoptions),
        new HistoricalJudgement(first, assessment.figures(), working.settings()));
  }

  private List<SubjectTimeline.Printing> printings(List<AdoptedPlan> adoptions) {
    Register register = Register.of(ledger);
    return Stream.of(register.issued(), register.withdrawn())
        .flatMap(List::stream)
        .flatMap(issued ->
            issued.details().filter(details -> prints(details, adoptions)).stream()
                .map(details -> printing(issued.entry(), details)))
        .toList();
  }

  private SubjectTimeline.Printing printing(Entry entry, IssueDetails details) {
    Map<String, Integer> journals = new HashMap<>();
    for (ReportData.Journal journal : details.journals()) {
      if (journal.year() == working.year().year()) {
        journals.put(journal.journal(), journal.entries());
      }
    }
    return new SubjectTimeline.Printing(entry, LocalDate.parse(details.asOf()), journals);
  }

  /// Whether a report is about everything, the subject's department, or a task that it is under.
  private boolean prints(IssueDetails details, List<AdoptedPlan> adoptions) {
    Optional<String> about = details.about();
    List<Plan> plans =
        Stream.concat(
                adoptions.stream().map(AdoptedPlan::plan), Stream.of(assessment.plan().plan()))
            .toList();
    return switch (ReportKind.of(details.kind()).orElse(ReportKind.BULLETIN)) {
      case BULLETIN, BRIEF, ANNUAL -> true;
      case DEPARTMENT, REMINDER ->
          plans.stream().anyMatch(p -> p.departmentOf(subject).equals(about));
      case TASK -> plans.stream().anyMatch(p -> isUnder(about.orElse(""), p));
    };
  }

  private boolean isUnder(String task, Plan plan) {
    Optional<Task> at = plan.task(subject);
    while (at.isPresent() && !at.get().id().equals(task)) {
      at = plan.task(at.get().parent());
    }
    return at.isPresent();
  }
}
