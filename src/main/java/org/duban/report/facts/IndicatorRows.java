package org.duban.report.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.AdoptedPlan;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.report.model.Figures;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.Prose;
import org.duban.report.model.Remarked;
import org.duban.report.model.Standings;
import org.duban.status.model.Grounds;
import org.duban.status.model.IndicatorStatus;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Makes the row of an indicator.
final class IndicatorRows {

  /// Decimals of a value for drawing and further computing that isn't one of the figures itself.
  private static final int DECIMALS = 2;

  private final Prose prose;
  private final Figures figures;
  private final Standings standings;
  private final Period period;
  private final Months months;
  private final List<AdoptedPlan> versions;

  IndicatorRows(Prose prose, Period period, Months months, List<AdoptedPlan> versions) {
    this.prose = prose;
    this.figures = new Figures(prose);
    this.standings = new Standings(prose);
    this.period = period;
    this.months = months;
    this.versions = List.copyOf(versions);
  }

  IndicatorRow row(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    Optional<Content.Actual> figure = status.figure().flatMap(Remarked::figure);
    Optional<Ratio> value =
        status.actual().or(() -> figure.map(Content.Actual::value).map(Ratio::of));
    return new IndicatorRow(
        indicator.id(),
        indicator.name(),
        indicator.unit(),
        indicator.measure(),
        indicator.goal().wording(),
        original(indicator),
        value.map(v -> figures.figure(indicator, v)).orElseGet(() -> absence(status)),
        figure
            .map(Content.Actual::period)
            .filter(p -> !p.covers(period))
            .map(prose::shortPeriod)
            .orElse(""),
        figure.map(Content.Actual::basis).filter(b -> b == Basis.PRELIMINARY).isPresent(),
        entries(status).anyMatch(Remarked::isSample),
        status.completionRate().map(prose::percent).orElse(prose.say("none")),
        status.scheduledShare().map(prose::percent).orElse(prose.say("none")),
        status.gap().map(gap -> figures.lead(indicator, gap)).orElse(prose.say("none")),
        status.gap().map(gap -> figures.leadUnit(indicator)).orElse(""),
        standings.of(status),
        indicator.department(),
        prose.explanation().sentence(status),
        indicator.goal().target().flatMap(Target::number),
        value.map(v -> v.rounded(DECIMALS)),
        due(status).map(due -> due.rounded(DECIMALS)),
        status
            .gap()
            .map(gap ->
                indicator.measure() == Measure.TOTAL ? gap.percent() : gap.rounded(DECIMALS)),
        status.completionRate().map(Ratio::percent),
        status.scheduledShare().map(Ratio::percent),
        months.series(indicator.id()));
  }

  private String original(Indicator indicator) {
    return versions.stream()
        .flatMap(version -> version.plan().indicator(indicator.id()).stream())
        .map(first -> first.goal().wording())
        .findFirst()
        .orElse(indicator.goal().wording());
  }

  /// What the row is made from.
  private static Stream<Entry> entries(IndicatorStatus status) {
    return switch (status.grounds()) {
      case Grounds.Compared compared ->
          Stream.concat(compared.earlier().stream(), compared.figures().stream());
      case Grounds.FigureMissing _,
          Grounds.ReferenceMissing _,
          Grounds.NothingDue _,
          Grounds.InWords _,
          Grounds.NoTarget _,
          Grounds.NoBaseline _ ->
          Stream.of(status.figure(), status.words()).flatMap(Optional::stream);
    };
  }

  /// What stands in place of a figure where there is none.
  private String absence(IndicatorStatus status) {
    return switch (status.grounds()) {
      case Grounds.FigureMissing _ -> prose.say("not_reported");
      case Grounds.Compared _,
          Grounds.ReferenceMissing _,
          Grounds.NothingDue _,
          Grounds.InWords _,
          Grounds.NoTarget _,
          Grounds.NoBaseline _ ->
          prose.say("none");
    };
  }

  /// What the figure of a growth or level had to be.
  private static Optional<Ratio> due(IndicatorStatus status) {
    return status.grounds() instanceof Grounds.Compared compared
            && status.indicator().measure() != Measure.TOTAL
        ? Optional.of(compared.due())
        : Optional.empty();
  }
}
