package org.duban.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duban.disk.FileNames;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.verify.CheckedJournal;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.ledger.Owners;
import org.duban.ledger.verify.Chain;
import org.duban.ledger.verify.VerifiedJournals;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanReader;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Whether what a year's record says can be relied on: its journals are whole, the plans that were
/// adopted are what they were, and what the office entered holds together.
///
/// @param chain what was found of its journals
/// @param versions how many plan versions were adopted
/// @param findings all of them, those of the journals first
/// @param ledger what the journals say, each department's on its own subjects
public record Audit(
    GoalYear year, Chain chain, int versions, List<Problem> findings, Ledger ledger) {

  public Audit {
    Objects.requireNonNull(year);
    Objects.requireNonNull(chain);
    findings = List.copyOf(findings);
    Objects.requireNonNull(ledger);
  }

  public static Audit of(Workspace workspace, GoalYear year) {
    return of(workspace, year, PlanReader.read(workspace, year), new VerifiedJournals());
  }

  /// The same, which also holds the indexes of long journals against them, and drops those that say
  /// something else.
  ///
  /// @param home where they are kept
  public static Audit of(Workspace workspace, GoalYear year, Optional<IndexHome> home) {
    Audit audit = of(workspace, year);
    List<Problem> findings = new ArrayList<>(audit.findings());
    findings.addAll(audit.chain().dropOtherIndexes(workspace, home));
    return new Audit(year, audit.chain(), audit.versions(), findings, audit.ledger());
  }

  /// The same, where the plan's files are read already and copies of the journals may be verified.
  public static Audit of(
      Workspace workspace, GoalYear year, Read<Plan> draft, VerifiedJournals copies) {
    Chain chain = Chain.verify(workspace, year, copies);
    Ledger ledger = chain.ledger();
    List<Entry> office = office(chain, ledger);
    PlanVersions versions = PlanVersions.of(workspace, year);
    VersionCheck check = VersionCheck.of(versions, office);
    Ledger judged = Owners.judged(ledger, Owners.plans(new AdoptedPlans(versions), () -> draft));
    List<Problem> findings = new ArrayList<>();
    // Elsewhere a batch that somebody else laid there only doesn't count; here it is a finding.
    for (Problem problem : chain.problems()) {
      findings.add(problem.code() == LedgerCode.J091 ? problem.asError() : problem);
    }
    findings.addAll(judged.doubts());
    findings.addAll(check.findings());
    findings.addAll(RegisterCheck.findings(workspace, ledger));
    findings.addAll(DecisionCheck.findings(workspace, ledger));
    findings.addAll(EvidenceCheck.findings(workspace, ledger));
    findings.addAll(SubjectCheck.findings(workspace, draft, ledger, check.plans()));
    return new Audit(year, chain, check.adopted(), findings, judged);
  }

  public List<CheckedJournal> journals() {
    return chain.journals();
  }

  public boolean ok() {
    return findings.stream().noneMatch(Problem::isError);
  }

  /// The entries of the office's journal, withdrawn ones too.
  private static List<Entry> office(Chain chain, Ledger ledger) {
    int entries =
        chain.journals().stream()
            .filter(j -> j.journal().equals(Entry.OFFICE_JOURNAL))
            .mapToInt(CheckedJournal::entries)
            .sum();
    return IntStream.rangeClosed(1, entries)
        .mapToObj(no -> ledger.entry(Entry.OFFICE_JOURNAL, no))
        .flatMap(Optional::stream)
        .toList();
  }

  /// A journal's file as messages name it.
  static String file(Workspace workspace, GoalYear year, String journal) {
    return workspace
        .root()
        .relativize(workspace.journals(year.year()).resolve(FileNames.of(journal) + ".csv"))
        .toString()
        .replace('\\', '/');
  }
}
