package org.duban.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.EntryName;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.ledger.DecisionRules;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.settings.ApprovalRule;
import org.duban.problem.Nearest;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.Period;

/// Approves figures and updates and sends them back: who may, on what, and in which journal that is
/// entered.
///
/// An approver whom `[approval] by` names for some departments decides in theirs; one whom it names
/// for all is the office's and decides in its journal; where it names nobody, a decision stands in
/// the journal of the entry that it is on.
public final class Deciding {

  private final YearSession working;
  private final Recorder recorder;
  private final Ledger ledger;

  /// @param recorder who decides
  public Deciding(YearSession working, Recorder recorder) {
    this.working = working;
    this.recorder = recorder;
    this.ledger = working.ledger();
  }

  /// What is to be said of the entries.
  ///
  /// @param approves whether somebody stands for them
  public record Verdict(boolean approves, String reason) {

    public Verdict {
      Objects.requireNonNull(reason);
    }
  }

  /// The entries of these numbers, or a problem for each that isn't there.
  public Read<List<Entry>> named(String journal, Collection<Integer> numbers) {
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int no : numbers) {
      ledger
          .entry(journal, no)
          .ifPresentOrElse(entries::add, () -> problems.add(missing(new EntryName(journal, no))));
    }
    return problems.isEmpty() ? Read.of(entries) : Read.failed(problems);
  }

  private Problem missing(EntryName name) {
    List<String> journals = ledger.heads().stream().map(head -> head.journal()).toList();
    List<String> nearest = Nearest.to(name.journal(), journals);
    return Problem.error(
        LedgerCode.J093,
        Place.NONE,
        "entry",
        name.toString(),
        "journals",
        Problem.listed(nearest.isEmpty() ? journals : nearest));
  }

  /// What is in force for exactly `period` on what `department` answers for, and not approved yet.
  public List<Entry> pending(Plan plan, String department, Period period) {
    Set<String> subjects = new HashSet<>();
    for (Indicator indicator : plan.indicators()) {
      if (indicator.department().equals(department)) {
        subjects.add(indicator.id());
        subjects.add(indicator.id() + Indicator.BENCHMARK_SUFFIX);
      }
    }
    plan.tasks().stream()
        .filter(task -> task.department().equals(department))
        .forEach(task -> subjects.add(task.id()));
    return ledger.approvedOrNot().inForce(subjects, period).stream()
        .filter(DecisionRules::isAboutUpdate)
        .filter(
            e -> EntryFields.of(e).period().filter(p -> p.months() == period.months()).isPresent())
        .filter(e -> ledger.approval(e).state() != Approval.State.APPROVED)
        .toList();
  }

  /// The entries to be made for `entries`, or why somebody may not decide on one of them.
  public Read<List<EntryDraft>> drafts(List<Entry> entries, Verdict verdict) {
    List<Problem> problems = new ArrayList<>();
    List<EntryDraft> drafts = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Problem> refusal = refusal(entry, verdict);
      if (refusal.isPresent()) {
        problems.add(refusal.get());
        continue;
      }
      Content.Decision decision =
          new Content.Decision(
              verdict.approves(),
              EntryName.of(entry),
              entry.hash(),
              "",
              working.session().today(),
              verdict.reason());
      drafts.add(new EntryDraft(journal(entry), decision));
    }
    return problems.isEmpty() ? Read.of(drafts) : Read.failed(problems);
  }

  private Optional<Problem> refusal(Entry entry, Verdict verdict) {
    if (!DecisionRules.isAboutUpdate(entry)) {
      return refusal(LedgerCode.J049, entry, "");
    }
    Optional<Entry> withdrawal = ledger.withdrawalOf(entry);
    if (withdrawal.isPresent()) {
      return refusal(LedgerCode.J046, entry, withdrawal.get().reference());
    }
    if (!ledger.counts(entry)) {
      return refusal(LedgerCode.J094, entry, "");
    }
    Approval approval = ledger.approval(entry);
    String decided = approval.decision().map(Entry::reference).orElse("");
    if (approval.state() == Approval.State.RETURNED) {
      return refusal(LedgerCode.J048, entry, decided);
    }
    if (approval.state() == Approval.State.APPROVED && verdict.approves()) {
      return refusal(LedgerCode.J047, entry, decided);
    }
    if (Recorder.person(recorder.name()).equals(Recorder.person(entry.recordedBy()))) {
      return refusal(LedgerCode.J044, entry, entry.recordedBy());
    }
    return mayDecide(entry)
        ? Optional.empty()
        : refusal(
            LedgerCode.J045,
            entry,
            Problem.listed(rule().by().stream().map(ApprovalRule.Approver::toString).toList()));
  }

  private Optional<Problem> refusal(LedgerCode code, Entry entry, String by) {
    return Optional.of(
        Problem.error(
            code, Place.NONE, "entry", entry.reference(), "name", recorder.name(), "by", by));
  }

  private ApprovalRule rule() {
    return working.settings().approval();
  }

  private boolean mayDecide(Entry entry) {
    return rule().by().isEmpty() || approvers(entry).findAny().isPresent();
  }

  /// What `[approval] by` says of who decides, as far as it lets him decide on `entry`.
  private Stream<ApprovalRule.Approver> approvers(Entry entry) {
    String person = Recorder.person(recorder.name());
    return rule().by().stream()
        .filter(approver -> Recorder.person(approver.name()).equals(person))
        .filter(approver -> approver.mayApprove(entry.journal()));
  }

  private String journal(Entry entry) {
    boolean isOffice = approvers(entry).anyMatch(approver -> approver.departments().isEmpty());
    return isOffice ? Entry.OFFICE_JOURNAL : entry.journal();
  }
}
