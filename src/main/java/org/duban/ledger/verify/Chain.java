package org.duban.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalSnapshot;
import org.duban.journal.verify.ChainCheck;
import org.duban.journal.verify.CheckedJournal;
import org.duban.journal.verify.Divergence;
import org.duban.journal.verify.KeptIndex;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerIndex;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// Verifies that the journals of a year are what was recorded.
///
/// @param journals in alphabetical order
/// @param problems every finding in every journal: errors are breaks in what was recorded, warnings
///   what a crash left behind
/// @param divergences the journals in which copies of the workspace were merged that had recorded
///   each their own
/// @param ledger what the journals say
public record Chain(
    List<CheckedJournal> journals,
    List<Problem> problems,
    List<Divergence> divergences,
    Ledger ledger) {

  public Chain {
    journals = List.copyOf(journals);
    problems = List.copyOf(problems);
    divergences = List.copyOf(divergences);
    Objects.requireNonNull(ledger);
  }

  public static Chain verify(Workspace workspace, GoalYear year) {
    return verify(workspace, year, new VerifiedJournals());
  }

  /// The same, where copies of the journals may have been verified already.
  public static Chain verify(Workspace workspace, GoalYear year, VerifiedJournals copies) {
    JournalFolder folder = new JournalFolder(workspace, year);
    JournalSnapshot<ChainCheck.Findings> snapshot =
        JournalSnapshot.atOneMoment(
            folder,
            stamps ->
                JournalSnapshot.read(
                    folder, stamps, _ -> true, image -> copies.check(image, year)));
    List<ChainCheck.Findings> checks = snapshot.made();
    List<Problem> problems = new ArrayList<>(snapshot.problems());
    checks.forEach(check -> problems.addAll(check.problems()));
    folder.forgeable().ifPresent(problems::add);
    return new Chain(
        checks.stream().map(ChainCheck.Findings::verified).toList(),
        problems,
        checks.stream().flatMap(check -> check.divergences().stream()).toList(),
        new Ledger(
            year, new LedgerIndex(checks.stream().map(ChainCheck.Findings::index).toList())));
  }

  /// Drops the indexes of long journals that say something else than these.
  ///
  /// @param workspace where this is the chain of
  /// @param home where they are kept
  /// @return a problem for each
  public List<Problem> dropOtherIndexes(Workspace workspace, Optional<IndexHome> home) {
    JournalFolder folder = new JournalFolder(workspace, ledger.year());
    return KeptIndex.of(folder, home).stream()
        .flatMap(index ->
            ledger.index().journals().stream()
                .filter(journal -> index.dropWhereOther(journal))
                .map(journal -> folder.nameOf(journal.journal)))
        .map(file -> Problem.warning(LedgerCode.J087, Place.ofFile(file), "file", file))
        .toList();
  }

  /// Each journal here and in another copy of the workspace.
  ///
  /// @param workspace where this is the chain of
  public List<JournalPair> against(Chain other, Workspace workspace) {
    return JournalPair.of(
        ledger.index(), other.ledger.index(), new JournalFolder(workspace, ledger.year()));
  }

  /// The file of a journal as messages name it, whether it is there or not.
  public static String fileOf(Workspace workspace, GoalYear year, String journal) {
    return new JournalFolder(workspace, year).nameOf(journal);
  }

  public boolean ok() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
