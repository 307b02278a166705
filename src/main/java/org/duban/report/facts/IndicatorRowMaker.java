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
import org.duban.report.model.EntryRemarks;
import org.duban.report.model.Figures;
import org.duban.report.model.IndicatorRow;
import org.duban.report.model.LitWords;
import org.duban.report.model.ReportPhrases;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.VerdictReason;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Makes the row of an indicator.
final class IndicatorRowMaker {

  /// Decimals of a value for drawing and further computing that isn't one of the figures itself.
  private static final int DECIMALS = 2;

  private final ReportPhrases prose;
  private final Figures figures;
  private final LitWords standings;
  private final Period period;
  private final MonthlySeries months;
  private final List<AdoptedPlan> versions;

  IndicatorRowMaker(
      ReportPhrases prose, Period period, MonthlySeries months, List<AdoptedPlan> versions) {
    this.prose = prose;
    this.figures = new Figures(prose);
    this.standings = new LitWords(prose);
    this.period = period;
    this.months = months;
    this.versions = List.copyOf(versions);
  }

  IndicatorRow row(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    Optional<Content.Actual> figure = status.figure().flatMap(EntryRemarks::figure);
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
        entries(status).anyMatch(EntryRemarks::isSample),
        status.completionRate().map(prose::percent).orElse(prose.say("none")),
        status.scheduledShare().map(prose::percent).orElse(prose.say("none")),
        distance(status).map(gap -> figures.lead(indicator, gap)).orElse(prose.say("none")),
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

  /// How far the figure is above or below what was due: below a ceiling is a lead, and printed with
  /// a minus all the same.
  private static Optional<Ratio> distance(IndicatorStatus status) {
    boolean ceiling =
        status.grounds() instanceof VerdictReason.Compared compared && compared.bound().ceiling();
    return ceiling ? status.gap().map(Ratio::negated) : status.gap();
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
      case VerdictReason.Compared compared ->
          Stream.concat(compared.earlier().stream(), compared.figures().stream());
      case VerdictReason.FigureMissing _,
          VerdictReason.ReferenceMissing _,
          VerdictReason.NothingDue _,
          VerdictReason.InWords _,
          VerdictReason.NoTarget _,
          VerdictReason.NoBaseline _ ->
          Stream.of(status.figure(), status.words()).flatMap(Optional::stream);
    };
  }

  /// What stands in place of a figure where there is none.
  private String absence(IndicatorStatus status) {
    return switch (status.grounds()) {
      case VerdictReason.FigureMissing _ -> prose.say("not_reported");
      case VerdictReason.Compared _,
          VerdictReason.ReferenceMissing _,
          VerdictReason.NothingDue _,
          VerdictReason.InWords _,
          VerdictReason.NoTarget _,
          VerdictReason.NoBaseline _ ->
          prose.say("none");
    };
  }

  /// What the figure of a growth or level had to be.
  private static Optional<Ratio> due(IndicatorStatus status) {
    return status.grounds() instanceof VerdictReason.Compared compared
            && status.indicator().measure() != Measure.TOTAL
        ? Optional.of(compared.due())
        : Optional.empty();
  }
}
