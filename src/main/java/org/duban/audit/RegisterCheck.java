package org.duban.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.SealDetails;

/// The register of adopted plans and issued reports: whether its entries stand where they belong
/// and say what they must.
final class RegisterCheck {

  private RegisterCheck() {}

  static List<Problem> findings(Workspace workspace, Ledger ledger) {
    List<Problem> findings = new ArrayList<>();
    Stream.of(ledger.adoptions(), ledger.issued(), ledger.everSealed(), ledger.everClosed())
        .flatMap(List::stream)
        .filter(e -> !e.journal().equals(Entry.OFFICE_JOURNAL))
        .filter(e -> !isWithdrawnClosing(e, ledger))
        .map(
            e -> Problem.error(AuditCode.A004, place(workspace, ledger, e), "entry", e.reference()))
        .forEach(findings::add);
    Ledgers ledgers = new Ledgers(workspace, ledger);
    Map<String, Entry> numbers = new HashMap<>();
    for (Entry entry : ledger.issued()) {
      Content.Issue issue = (Content.Issue) entry.content();
      if (!PlanFiles.isDigest(issue.digest())) {
        findings.add(
            Problem.error(
                AuditCode.A005,
                place(workspace, ledger, entry),
                "entry",
                entry.reference(),
                "digest",
                issue.digest()));
      }
      IssueDetails.read(issue.details())
          .ifPresentOrElse(
              details ->
                  findings.addAll(
                      JournalHeadsCheck.gone(
                          details.journals(),
                          ledgers,
                          place(workspace, ledger, entry),
                          issue.number())),
              () -> findings.add(foreign(place(workspace, ledger, entry), entry)));
      Entry earlier = numbers.putIfAbsent(issue.number(), entry);
      if (earlier != null) {
        findings.add(
            Problem.error(
                AuditCode.A006,
                place(workspace, ledger, entry),
                "entry",
                entry.reference(),
                "number",
                issue.number(),
                "first",
                earlier.reference()));
      }
    }
    for (Entry entry : ledger.everSealed()) {
      addHeads(
          findings, ((Content.Seal) entry.content()).details(), entry, ledger, ledgers, workspace);
    }
    for (Entry entry : ledger.everClosed()) {
      addHeads(
          findings,
          ((Content.Closing) entry.content()).details(),
          entry,
          ledger,
          ledgers,
          workspace);
    }
    return findings;
  }

  /// Elsewhere than in the office's journal a closing can be withdrawn.
  private static boolean isWithdrawnClosing(Entry entry, Ledger ledger) {
    return entry.content() instanceof Content.Closing && ledger.withdrawalOf(entry).isPresent();
  }

  /// Adds what is wrong with the heads that an entry of the office notes.
  private static void addHeads(
      List<Problem> findings,
      String details,
      Entry entry,
      Ledger ledger,
      Ledgers ledgers,
      Workspace workspace) {
    if (!entry.journal().equals(Entry.OFFICE_JOURNAL)) {
      return;
    }
    Place place = place(workspace, ledger, entry);
    SealDetails.read(details)
        .ifPresentOrElse(
            heads ->
                findings.addAll(
                    JournalHeadsCheck.gone(heads.journals(), ledgers, place, entry.reference())),
            () -> {
              if (ledger.withdrawalOf(entry).isEmpty()) {
                findings.add(foreign(place, entry));
              }
            });
  }

  /// Which entries it was made on can't be asked of what Duban didn't write.
  private static Problem foreign(Place place, Entry entry) {
    return Problem.error(AuditCode.A023, place, "entry", entry.reference());
  }

  private static Place place(Workspace workspace, Ledger ledger, Entry entry) {
    return Place.ofFile(Audit.file(workspace, ledger.year(), entry.journal()));
  }
}
