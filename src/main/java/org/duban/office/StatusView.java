package org.duban.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.Ledger;
import org.duban.ledger.Unsettled;
import org.duban.plan.model.Indicator;
import org.duban.plan.version.Slip;
import org.duban.problem.Problem;
import org.duban.status.judge.KnownFigures;
import org.duban.status.judge.Scoreboard;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.status.outlook.Projection;

/// A status sheet, or the part of it that was asked for, with what the printers need beside it.
///
/// @param originals the wordings of the first adopted plan, by indicator
/// @param projections how the year will probably end, by indicator, where that was asked for and
///   can be told
/// @param slips how due dates have moved over the adopted plans, by indicator or task
/// @param scores of departments and priority tasks, where they were asked for
/// @param doubts about the journals that it comes from
/// @param ledger what it was judged by
/// @param approvalRequired whether only what was approved is to count
/// @param supported where it is of one department, the tasks of others that it supports
/// @param entered what stands behind it but was entered only after its day, for all of the plan
public record StatusView(
    StatusSheet sheet,
    String office,
    Map<String, String> originals,
    Map<String, Projection> projections,
    Map<String, Slip> slips,
    Optional<Scoreboard> scores,
    List<Problem> doubts,
    List<Entry> entered,
    Ledger ledger,
    boolean approvalRequired,
    List<TaskStatus> supported) {

  public StatusView {
    supported = List.copyOf(supported);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(office);
    originals = Map.copyOf(originals);
    projections = Map.copyOf(projections);
    slips = Map.copyOf(slips);
    Objects.requireNonNull(scores);
    doubts = List.copyOf(doubts);
    entered = List.copyOf(entered);
    Objects.requireNonNull(ledger);
  }

  /// The same, with the scores of departments and priority tasks.
  public StatusView scored() {
    Optional<Scoreboard> all = Optional.of(Scoreboard.of(sheet));
    return new StatusView(
        sheet,
        office,
        originals,
        projections,
        slips,
        all,
        doubts,
        entered,
        ledger,
        approvalRequired,
        supported);
  }

  /// The same, with how the year will probably end.
  StatusView projected(KnownFigures figures) {
    Map<String, Projection> found = new HashMap<>();
    for (IndicatorStatus status : sheet.indicators()) {
      Projection.of(status, figures).ifPresent(p -> found.put(status.indicator().id(), p));
    }
    return new StatusView(
        sheet,
        office,
        originals,
        found,
        slips,
        scores,
        doubts,
        entered,
        ledger,
        approvalRequired,
        supported);
  }

  /// What the first adopted plan said; the wording itself where none says otherwise.
  public String originalWording(Indicator indicator) {
    return originals.getOrDefault(indicator.id(), indicator.goal().wording());
  }

  /// What stands behind this part but was entered only after its day.
  public List<Entry> enteredLater() {
    return enteredLater(sheet.subjects());
  }

  /// The same for an indicator, or for a task and those under it.
  List<Entry> enteredLater(String subject) {
    Set<String> subjects = new HashSet<>(sheet.ofTask(subject).subjects());
    subjects.add(subject);
    return enteredLater(subjects);
  }

  private List<Entry> enteredLater(Set<String> subjects) {
    return entered.stream()
        .filter(entry ->
            entry.content() instanceof Content.Adopt
                || subjects.contains(EntryFields.of(entry).subject()))
        .toList();
  }

  /// What of this part was entered after its period was closed.
  public List<Entry> enteredAfterClose() {
    return ledger.enteredAfterClose(sheet.subjects(), sheet.period());
  }

  /// How an entry stands with those who answer for it: where they must approve it, one that they
  /// didn't waits, even in a draft that counts it.
  public Approval approval(Entry entry) {
    return (approvalRequired ? ledger.approvedOnly() : ledger).approval(entry);
  }

  /// What of this part doesn't count because of those who answer for it.
  public Unsettled unsettled() {
    return Unsettled.of(ledger, approvalRequired, sheet.subjects(), sheet.period());
  }

  /// Only what `department` answers for, and apart what it supports.
  public StatusView ofDepartment(String department) {
    return with(
        sheet.ofDepartment(department),
        scores.map(s -> s.ofDepartment(department)),
        sheet.supportedBy(department));
  }

  /// Only the task `id` and those under it.
  public StatusView ofTask(String id) {
    return with(sheet.ofTask(id), scores.map(s -> s.ofTask(id)), supported);
  }

  /// How the due date of an indicator or task has moved.
  public Optional<Slip> slip(String subject) {
    return Optional.ofNullable(slips.get(subject));
  }

  private StatusView with(
      StatusSheet part, Optional<Scoreboard> itsScores, List<TaskStatus> itsSupported) {
    return new StatusView(
        part,
        office,
        originals,
        projections,
        slips,
        itsScores,
        doubts,
        entered,
        ledger,
        approvalRequired,
        itsSupported);
  }
}
