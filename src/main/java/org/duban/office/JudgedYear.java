package org.duban.office;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.plan.settings.Settings;
import org.duban.report.facts.Background;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// A year judged from a viewpoint: by which plan, as known when.
///
/// @param ledger as known then
public record JudgedYear(StatusView view, Ledger ledger, KnownFigures figures, PlanInForce plan) {

  public JudgedYear {
    Objects.requireNonNull(view);
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(plan);
  }

  /// The status of everything for the period asked for; without one, for the latest period for
  /// which anything is recorded and which has ended, else the last month that has ended.
  public static JudgedYear of(YearSession working, Viewpoint viewpoint) {
    LocalDate asOf = viewpoint.asOf().orElse(working.session().today());
    Ledger all = working.ledger();
    Ledger ledger = viewpoint.known(all, asOf, working.settings().approval());
    PlanInForce plan = PlanInForce.of(working, all, ledger, viewpoint.draft());
    Period period = working.period().orElseGet(() -> latest(plan.plan(), ledger, asOf));
    KnownFigures figures =
        new KnownFigures(
            List.of(ledger),
            other ->
                working
                    .ledgerOf(other)
                    .map(l -> viewpoint.known(l, asOf, working.settings().approval())));
    StatusSheet sheet =
        Judge.sheet(plan.plan(), figures, period, asOf, working.settings(), plan.version());
    return new JudgedYear(
        new StatusView(
            sheet,
            working.settings().office(),
            plan.originals(),
            Map.of(),
            plan.slips(),
            Optional.empty(),
            all.doubts(),
            sheet.enteredLater(ledger),
            ledger,
            working.settings().approval().required(),
            List.of()),
        ledger,
        figures,
        plan);
  }

  /// The same, with how the year will probably end.
  public StatusView projected() {
    return view.projected(figures);
  }

  /// What stands behind the sheet, for reports.
  public Background background(Settings settings) {
    return Background.of(view.sheet(), figures, ledger, plan.adopted(), settings);
  }

  private static Period latest(Plan plan, Ledger ledger, LocalDate asOf) {
    return latestEnded(plan, ledger, asOf).orElseGet(() -> lastEnded(plan.year(), asOf));
  }

  /// The latest period for which `ledger` has anything on what `plan` names, and which has ended on
  /// `asOf`: a plan for the year's end or a forecast may be recorded long before, and nothing is
  /// judged by a period that is not over.
  public static Optional<Period> latestEnded(Plan plan, Ledger ledger, LocalDate asOf) {
    Period ended = lastEnded(plan.year(), asOf);
    return latestRecorded(plan, ledger)
        .map(recorded -> recorded.months() < ended.months() ? recorded : ended);
  }

  private static Optional<Period> latestRecorded(Plan plan, Ledger ledger) {
    Period whole = plan.year().whole();
    Iterator<Optional<Entry>> latest =
        Stream.concat(
                plan.indicators().stream().map(i -> ledger.latestFigure(i.id(), whole)),
                plan.tasks().stream().map(t -> ledger.latestUpdate(t.id(), whole)))
            .iterator();
    int months = 0;
    // Nothing is later than the last month, so that of a million figures few have to be read.
    while (months < GoalYear.MONTHS && latest.hasNext()) {
      months = Math.max(months, month(latest.next()));
    }
    return months == 0 ? Optional.empty() : Optional.of(plan.year().through(months));
  }

  private static int month(Optional<Entry> entry) {
    return entry.flatMap(e -> EntryFields.of(e).period()).map(Period::months).orElse(0);
  }

  /// The last month of the year that has ended on `day`; the first where none has.
  public static Period lastEnded(GoalYear year, LocalDate day) {
    for (int months = GoalYear.MONTHS; months > 1; months--) {
      if (!year.through(months).lastDay().isAfter(day)) {
        return year.through(months);
      }
    }
    return year.through(1);
  }
}
