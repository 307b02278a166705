package org.duban.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.ledger.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.Plan;
import org.duban.plan.Settings;
import org.duban.report.model.Background;
import org.duban.status.Judge;
import org.duban.status.KnownFigures;
import org.duban.status.StatusSheet;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import picocli.CommandLine.Model.OptionSpec;

/// A year judged in the way that the options ask for: by which plan, as known when.
///
/// @param ledger as known then
record Assessment(StatusView view, Ledger ledger, KnownFigures figures, PlanInForce plan) {

  private static final String AS_OF = "--as-of";
  private static final String AS_RECORDED = "--as-recorded";
  static final String DRAFT = "--draft";

  Assessment {
    Objects.requireNonNull(view);
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(plan);
  }

  static List<OptionSpec> options() {
    return List.of(
        Options.value("DAY", AS_OF), Options.value("INSTANT", AS_RECORDED), Options.flag(DRAFT));
  }

  /// The status of everything for the period asked for; without one, for the latest period for
  /// which anything is recorded, else the last month that has ended.
  static Assessment of(WorkingYear working, Invocation invocation) {
    Arguments arguments = invocation.arguments();
    LocalDate asOf = arguments.day(AS_OF).orElse(invocation.today());
    Ledger all = working.ledger();
    Ledger ledger = known(all, arguments).asOf(asOf);
    PlanInForce plan = PlanInForce.of(working, all, ledger, arguments.has(DRAFT));
    Period period =
        working
            .period()
            .or(() -> latestRecorded(plan.plan(), ledger))
            .orElseGet(() -> lastEnded(working.year(), asOf));
    KnownFigures figures =
        new KnownFigures(
            List.of(ledger),
            other -> working.ledgerOf(other).map(l -> known(l, arguments).asOf(asOf)));
    StatusSheet sheet =
        Judge.sheet(plan.plan(), figures, period, asOf, working.settings(), plan.version());
    return new Assessment(
        new StatusView(
            sheet,
            working.settings().office(),
            plan.originals(),
            Map.of(),
            plan.slips(),
            Optional.empty()),
        ledger,
        figures,
        plan);
  }

  /// The same, with how the year will probably end.
  StatusView projected() {
    return view.projected(figures);
  }

  /// What stands behind the sheet, for reports.
  Background background(Settings settings) {
    return Background.of(
        view.sheet(),
        figures,
        ledger,
        plan.adopted().stream().map(PlanInForce.Adopted::forReports).toList(),
        settings);
  }

  private static Ledger known(Ledger ledger, Arguments arguments) {
    return arguments
        .value(AS_RECORDED)
        .map(text -> ledger.asRecorded(instant(text)))
        .orElse(ledger);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Stop.usage(UsageCode.U024.with("option", AS_RECORDED, "value", text));
    }
  }

  /// The latest period for which `ledger` has anything on what `plan` names.
  static Optional<Period> latestRecorded(Plan plan, Ledger ledger) {
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
  static Period lastEnded(GoalYear year, LocalDate day) {
    for (int months = GoalYear.MONTHS; months > 1; months--) {
      if (!year.through(months).lastDay().isAfter(day)) {
        return year.through(months);
      }
    }
    return year.through(1);
  }
}
