package org.duban.status.outlook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Indicator;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.FigureEntry;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.VerdictReason;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// How an indicator will probably end the year: an estimate, never a figure.
///
/// @param years how many earlier years it is from
/// @param central the best guess, in the unit, rounded to the decimals of the latest figure
/// @param range where 8 outcomes out of 10 lie; empty where too few earlier years are known to try
///   the estimate on: three of a total, two of a rate
/// @param chance of meeting the target, in percent; empty without a range
public record Projection(
    Method method, int years, BigDecimal central, Optional<Range> range, Optional<Integer> chance) {

  /// What an estimate is from.
  public enum Method {
    /// What earlier years had reached by the same month, and what came after it.
    SEASONS,
    /// The monthly average so far: no earlier year is known.
    AVERAGE_SO_FAR,
    /// The damped trend of a rate.
    TREND
  }

  /// A range of outcomes.
  public record Range(BigDecimal low, BigDecimal high) {
    public Range {
      Objects.requireNonNull(low);
      Objects.requireNonNull(high);
    }
  }

  public Projection {
    Objects.requireNonNull(method);
    Objects.requireNonNull(central);
    Objects.requireNonNull(range);
    Objects.requireNonNull(chance);
  }

  /// The projection from what was judged; empty where [NoProjection] says why there is none.
  ///
  /// @param figures with those of earlier years, if there are any
  public static Optional<Projection> of(IndicatorStatus status, KnownFigures figures) {
    return status.grounds() instanceof VerdictReason.Compared c && NoProjection.of(status).isEmpty()
        ? Optional.of(
            c.bound().spread()
                ? total(status.indicator(), c, figures)
                : rate(status.indicator(), c, figures))
        : Optional.empty();
  }

  private static Projection total(
      Indicator indicator, VerdictReason.Compared c, KnownFigures figures) {
    List<TotalEnd.Year> earlier =
        earlierYears(c.period(), TotalEnd.MOST_YEARS).stream()
            .map(past -> year(figures.figures(indicator.id(), past.year().whole())))
            .toList();
    return TotalEnd.of(year(c.figures()), earlier, c.period().months())
        .map(estimate -> seasons(estimate, indicator, c))
        .orElseGet(() -> averageSoFar(indicator, c));
  }

  private static TotalEnd.Year year(List<Entry> entries) {
    NavigableMap<Integer, Ratio> byMonth = new TreeMap<>();
    for (Entry entry : entries) {
      FigureEntry figure = FigureEntry.of(entry);
      byMonth.put(figure.period().months(), figure.value());
    }
    return new TotalEnd.Year(byMonth);
  }

  private static Projection seasons(
      TotalEnd.Estimate estimate, Indicator indicator, VerdictReason.Compared c) {
    int decimals = decimals(indicator, c);
    Optional<TotalEnd.Estimate> ranged = Optional.of(estimate).filter(TotalEnd.Estimate::hasRange);
    return new Projection(
        Method.SEASONS,
        estimate.years(),
        estimate.central(decimals),
        ranged.map(e -> e.range(decimals)),
        ranged.map(e -> {
          int above = e.percentAbove(c.bound().value());
          return c.bound().ceiling() ? 100 - above : above;
        }));
  }

  private static Projection averageSoFar(Indicator indicator, VerdictReason.Compared c) {
    Ratio end = c.actual().times(Ratio.of(GoalYear.MONTHS, c.period().months()));
    return projection(
        Method.AVERAGE_SO_FAR, 0, new RateEnd.Estimate(end, Optional.empty()), indicator, c);
  }

  private static Projection rate(
      Indicator indicator, VerdictReason.Compared c, KnownFigures figures) {
    List<RateEnd.PastPath> earlier = new ArrayList<>();
    for (Period past : earlierYears(c.period(), RateEnd.MOST_YEARS)) {
      Optional<Ratio> whole = figures.value(indicator.id(), past.year().whole());
      if (whole.isPresent() && figures.value(indicator.id(), past).isPresent()) {
        List<Ratio> soFar = values(figures.figures(indicator.id(), past));
        earlier.add(new RateEnd.PastPath(soFar, whole.get()));
      }
    }
    RateEnd.Estimate estimate =
        RateEnd.ofRate(values(c.figures()), earlier, figuresToCome(indicator, c.period()));
    return projection(Method.TREND, earlier.size(), estimate, indicator, c);
  }

  private static Projection projection(
      Method method,
      int years,
      RateEnd.Estimate estimate,
      Indicator indicator,
      VerdictReason.Compared c) {
    int decimals = decimals(indicator, c);
    Ratio central = estimate.central();
    Optional<Range> range =
        estimate
            .spread()
            .map(RateEnd.Spread::margin)
            .map(margin ->
                new Range(
                    central.minus(margin).rounded(decimals),
                    central.plus(margin).rounded(decimals)));
    // The reference's own year end is open: no chance can be told of beating it.
    Optional<Integer> chance =
        estimate
            .spread()
            .filter(_ -> c.reference().isEmpty())
            .map(spread -> chance(c, central, spread));
    return new Projection(method, years, central.rounded(decimals), range, chance);
  }

  private static int chance(VerdictReason.Compared c, Ratio central, RateEnd.Spread spread) {
    Ratio lead = c.bound().lead(central, c.bound().value());
    if (spread.deviation().signum() == 0) {
      return c.bound().allows(lead, Ratio.ZERO) ? 99 : 1;
    }
    return StudentT.percentBelow(lead.dividedBy(spread.deviation()), spread.freedom());
  }

  /// The same months of the years before, the latest first.
  private static List<Period> earlierYears(Period period, int most) {
    List<Period> years = new ArrayList<>();
    Period past = period;
    for (int i = 0; i < most; i++) {
      past = KnownFigures.lastYear(past);
      years.add(past);
    }
    return years;
  }

  private static int figuresToCome(Indicator indicator, Period period) {
    int figures = 0;
    for (int months = period.months() + 1; months <= GoalYear.MONTHS; months++) {
      if (indicator.frequency().publishes(period.year().through(months))) {
        figures++;
      }
    }
    return figures;
  }

  private static List<Ratio> values(List<Entry> entries) {
    return entries.stream().map(entry -> FigureEntry.of(entry).value()).toList();
  }

  /// Those of the latest figure; percentages have one at least.
  private static int decimals(Indicator indicator, VerdictReason.Compared c) {
    BigDecimal latest = FigureEntry.of(c.figures().getLast()).actual().value();
    return Math.max(indicator.isPercentage() ? 1 : 0, latest.stripTrailingZeros().scale());
  }
}
