package org.duban.status.outlook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
/// @param range where 8 outcomes out of 10 lie; empty with fewer than two earlier years
/// @param chance of meeting the target, in percent; empty without a range
public record Projection(
    Method method, int years, BigDecimal central, Optional<Range> range, Optional<Integer> chance) {

  /// What an estimate is from.
  public enum Method {
    /// The share of the year's total that earlier years had reached by the same month.
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
    List<YearEnd.Past> earlier = new ArrayList<>();
    for (Period past : earlierYears(c.period())) {
      Optional<Ratio> soFar = figures.value(indicator.id(), past).filter(Projection::isPositive);
      Optional<Ratio> whole =
          figures.value(indicator.id(), past.year().whole()).filter(Projection::isPositive);
      if (soFar.isPresent() && whole.isPresent()) {
        earlier.add(new YearEnd.Past(soFar.get(), whole.get()));
      }
    }
    return earlier.isEmpty()
        ? averageSoFar(indicator, c)
        : projection(
            Method.SEASONS, earlier.size(), YearEnd.ofTotal(c.actual(), earlier), indicator, c);
  }

  private static Projection averageSoFar(Indicator indicator, VerdictReason.Compared c) {
    Ratio end = c.actual().times(Ratio.of(GoalYear.MONTHS, c.period().months()));
    return projection(
        Method.AVERAGE_SO_FAR, 0, new YearEnd.Estimate(end, Optional.empty()), indicator, c);
  }

  private static Projection rate(
      Indicator indicator, VerdictReason.Compared c, KnownFigures figures) {
    List<YearEnd.PastPath> earlier = new ArrayList<>();
    for (Period past : earlierYears(c.period())) {
      Optional<Ratio> whole = figures.value(indicator.id(), past.year().whole());
      if (whole.isPresent() && figures.value(indicator.id(), past).isPresent()) {
        List<Ratio> soFar = values(figures.figures(indicator.id(), past));
        earlier.add(new YearEnd.PastPath(soFar, whole.get()));
      }
    }
    YearEnd.Estimate estimate =
        YearEnd.ofRate(values(c.figures()), earlier, figuresToCome(indicator, c.period()));
    return projection(Method.TREND, earlier.size(), estimate, indicator, c);
  }

  private static Projection projection(
      Method method,
      int years,
      YearEnd.Estimate estimate,
      Indicator indicator,
      VerdictReason.Compared c) {
    int decimals = decimals(indicator, c);
    Ratio central = estimate.central();
    Optional<Range> range =
        estimate
            .spread()
            .map(YearEnd.Spread::margin)
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

  private static int chance(VerdictReason.Compared c, Ratio central, YearEnd.Spread spread) {
    Ratio lead = c.bound().lead(central, c.bound().value());
    if (spread.deviation().signum() == 0) {
      return c.bound().allows(lead, Ratio.ZERO) ? 99 : 1;
    }
    return StudentT.percentBelow(lead.dividedBy(spread.deviation()), spread.freedom());
  }

  /// The same months of the years before, the latest first.
  private static List<Period> earlierYears(Period period) {
    List<Period> years = new ArrayList<>();
    Period past = period;
    for (int i = 0; i < YearEnd.MOST_YEARS; i++) {
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

  private static boolean isPositive(Ratio value) {
    return value.signum() > 0;
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
