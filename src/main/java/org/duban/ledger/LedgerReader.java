package org.duban.ledger;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.Workspace;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Reads the journals of a year.
public final class LedgerReader {

  private LedgerReader() {}

  /// The ledger of all lines that can be read, and a problem for each that can't. A workspace
  /// without journals has an empty ledger. The chain of hashes is not verified: see [Chain].
  public static Read<Ledger> read(Workspace workspace, GoalYear year) {
    JournalSnapshot snapshot = JournalSnapshot.of(new JournalFolder(workspace, year));
    record Indexed(JournalIndex index, List<Problem> problems) {}
    List<Indexed> indexed =
        snapshot.stream()
            .map(image -> {
              List<Problem> problems = new ArrayList<>();
              return new Indexed(image.index(year, problems), problems);
            })
            .toList();
    List<Problem> problems = new ArrayList<>(snapshot.problems());
    indexed.forEach(i -> problems.addAll(i.problems()));
    return Read.of(
        new Ledger(year, new LedgerIndex(indexed.stream().map(Indexed::index).toList())), problems);
  }
}
