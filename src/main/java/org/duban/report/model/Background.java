package org.duban.report.model;

import java.util.List;
import java.util.Objects;
import org.duban.ledger.Ledger;
import org.duban.status.KnownFigures;

/// What stands behind a status sheet: how things came to be where they are.
///
/// @param figures of the goal year and, where the workspace has it, the year before
/// @param ledger the goal year's, as known on the day of the sheet
/// @param versions the plan versions adopted so far, the first first
public record Background(KnownFigures figures, Ledger ledger, List<AdoptedPlan> versions) {

  public Background {
    Objects.requireNonNull(figures);
    Objects.requireNonNull(ledger);
    versions = List.copyOf(versions);
  }
}
