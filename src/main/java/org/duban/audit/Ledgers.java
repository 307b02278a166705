package org.duban.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.plan.model.Workspace;
import org.duban.time.GoalYear;

/// The ledgers of a workspace's years, each read when it is first asked for.
final class Ledgers {

  private final Workspace workspace;
  private final int fiscalYearStart;
  private final Map<Integer, Optional<Ledger>> read = new HashMap<>();

  Ledgers(Workspace workspace, int fiscalYearStart) {
    this.workspace = workspace;
    this.fiscalYearStart = fiscalYearStart;
  }

  /// With the ledger of one year, which is read already.
  Ledgers(Workspace workspace, Ledger ledger) {
    this(workspace, ledger.year().firstMonth());
    read.put(ledger.year().year(), Optional.of(ledger));
  }

  Optional<Ledger> of(int year) {
    return read.computeIfAbsent(
        year, y -> LedgerReader.read(workspace, new GoalYear(y, fiscalYearStart)).value());
  }
}
