package org.duban.status.judge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.status.model.FigureEntry;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// What a judgement draws on: the figures and updates of one or more years' journals, as known on
/// the day that the ledgers are of. A year without a ledger has none. Several threads may ask.
public final class KnownFigures {

  private final Map<GoalYear, Optional<Ledger>> ledgers;
  private final Function<GoalYear, Optional<Ledger>> others;

  public KnownFigures(Collection<Ledger> ledgers) {
    this(ledgers, _ -> Optional.empty());
  }

  /// @param others the ledger of any other year, asked for when something of that year is first
  ///   needed; empty where there is none
  public KnownFigures(Collection<Ledger> ledgers, Function<GoalYear, Optional<Ledger>> others) {
    this.ledgers =
        new ConcurrentHashMap<>(
            ledgers.stream().collect(Collectors.toMap(Ledger::year, Optional::of)));
    this.others = others;
  }

  /// The same with `ledger` in place of the one of its year.
  public KnownFigures with(Ledger ledger) {
    return new KnownFigures(List.of(ledger), year -> ledgers.computeIfAbsent(year, others));
  }

  /// What is known of `year`; empty where there is nothing.
  public Optional<Ledger> ledger(GoalYear year) {
    return ledgers.computeIfAbsent(year, others);
  }

  /// The ledgers that were given or looked into so far, the earliest year first.
  public List<Ledger> ledgers() {
    return ledgers.values().stream()
        .flatMap(Optional::stream)
        .sorted((a, b) -> Integer.compare(a.year().year(), b.year().year()))
        .toList();
  }

  /// Looks into a year's ledger now, if it has one.
  public void lookInto(GoalYear year) {
    ledgers.computeIfAbsent(year, others);
  }

  /// The figures in force for `subject` up to `period` in its goal year, one for each stretch of
  /// months, in order; no forecasts.
  public List<Entry> figures(String subject, Period period) {
    return of(period).map(ledger -> ledger.figures(subject, period)).orElse(List.of());
  }

  /// The forecasts in force, in the same way.
  List<Entry> forecasts(String subject, Period period) {
    return of(period).map(ledger -> ledger.forecasts(subject, period)).orElse(List.of());
  }

  /// How many earlier figures the one in force for `subject` and `period` replaced.
  int revisions(String subject, Period period) {
    return of(period).map(ledger -> ledger.revisions(subject, period)).orElse(0);
  }

  /// The updates in force of a task, or the words on an indicator, in the same way.
  List<Entry> updates(String subject, Period period) {
    return of(period).map(ledger -> ledger.updates(subject, period)).orElse(List.of());
  }

  /// The figure in force for `subject` and exactly the months of `period`.
  public Optional<Ratio> value(String subject, Period period) {
    return figure(subject, period).map(e -> FigureEntry.of(e).value());
  }

  /// The entry of that figure.
  Optional<Entry> figure(String subject, Period period) {
    return of(period).flatMap(ledger -> ledger.figure(subject, period));
  }

  /// The same months of the goal year before.
  public static Period lastYear(Period period) {
    return period.year().previous().through(period.months());
  }

  private Optional<Ledger> of(Period period) {
    return ledger(period.year());
  }
}
