package org.duban.report.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.plan.settings.Settings;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.time.Period;

/// What stands behind a status sheet: how things came to be where they are.
///
/// @param figures of the goal year and, where the workspace has it, the year before
/// @param ledger the goal year's, as known on the day of the sheet
/// @param versions the plan versions adopted so far, the first first
/// @param months the sheets of the goal year's months, the last of which is the sheet itself
public record Background(
    KnownFigures figures, Ledger ledger, List<AdoptedPlan> versions, List<StatusSheet> months) {

  public Background {
    Objects.requireNonNull(figures);
    Objects.requireNonNull(ledger);
    versions = List.copyOf(versions);
    months = List.copyOf(months);
  }

  /// What stands behind `sheet`: judged once, however many reports there are on parts of it.
  public static Background of(
      StatusSheet sheet,
      KnownFigures figures,
      Ledger ledger,
      List<AdoptedPlan> versions,
      Settings settings) {
    Period period = sheet.period();
    // A report names the journals that were looked into: always the same, whatever it is about.
    figures.lookInto(period.year().previous());
    List<StatusSheet> months = new ArrayList<>();
    for (int month = 1; month < period.months(); month++) {
      months.add(
          Judge.sheet(
              sheet.plan(),
              figures,
              period.year().through(month),
              sheet.asOf(),
              settings,
              sheet.planVersion()));
    }
    months.add(sheet);
    return new Background(figures, ledger, versions, months);
  }
}
