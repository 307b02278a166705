package org.duban.status.outlook;

import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.VerdictReason;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// What the rest of the year needs for the target to be met.
public sealed interface Needed {

  /// For a total: the amount that is left, or under a ceiling the amount that may still come.
  ///
  /// @param months how many months are left
  /// @param monthly left ÷ months
  /// @param gone how many months are over
  /// @param monthlySoFar the amount so far ÷ the months gone by
  record Amount(
      Ratio left, boolean ceiling, int months, Ratio monthly, int gone, Ratio monthlySoFar)
      implements Needed {
    public Amount {
      Objects.requireNonNull(left);
      Objects.requireNonNull(monthly);
      Objects.requireNonNull(monthlySoFar);
    }
  }

  /// For a growth: what the remaining months must grow by, with the months of the year before as
  /// weights. An estimate: levels are at current prices, growth at constant ones.
  ///
  /// @param rate in percent, on the indicator's own scale: positive for a decline where it counts
  ///   declines
  record Growth(Ratio rate, int months) implements Needed {
    public Growth {
      Objects.requireNonNull(rate);
    }
  }

  /// For a growth: last year's level is not recorded, so that nothing can be said.
  ///
  /// @param subject what would have to be recorded, for `period`
  record LevelMissing(String subject, Period period) implements Needed {
    public LevelMissing {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(period);
    }
  }

  /// What is still needed; empty where the year is over, where nothing was judged, where the target
  /// is reached or its ceiling passed, and where a level, rank or benchmark has no rate. A growth
  /// has one for the goal year only.
  ///
  /// @param figures with those of the year before, if there are any
  static Optional<Needed> of(IndicatorStatus status, KnownFigures figures) {
    if (!(status.grounds() instanceof VerdictReason.Compared c) || c.isOver()) {
      return Optional.empty();
    }
    if (c.bound().spread()) {
      return amount(c);
    }
    boolean isGrowth = status.indicator().measure() == Measure.GROWTH;
    return isGrowth && !c.bound().ceiling() && c.reference().isEmpty() && c.isOfYear()
        ? Optional.of(growth(status, c, figures))
        : Optional.empty();
  }

  private static Optional<Needed> amount(VerdictReason.Compared c) {
    Ratio left = c.bound().value().minus(c.actual());
    if (left.signum() <= 0) {
      return Optional.empty();
    }
    int months = c.left();
    return Optional.of(
        new Amount(
            left,
            c.bound().ceiling(),
            months,
            left.dividedBy(Ratio.of(months, 1)),
            c.gone(),
            c.actual().dividedBy(Ratio.of(c.gone(), 1))));
  }

  /// With last year's level `a` up to the period and `y` for the whole year, a target of `t` and a
  /// growth of `g` so far, the rest must grow by (y(1 + t) − a(1 + g)) ÷ (y − a) − 1.
  private static Needed growth(
      IndicatorStatus status, VerdictReason.Compared c, KnownFigures figures) {
    String subject = status.indicator().id() + Indicator.LEVEL_SUFFIX;
    Period soFar = KnownFigures.lastYear(c.period());
    Period wholeYear = soFar.year().whole();
    Optional<Ratio> level = figures.value(subject, soFar);
    Optional<Ratio> whole = figures.value(subject, wholeYear);
    if (level.isEmpty() || whole.isEmpty()) {
      return new LevelMissing(subject, level.isEmpty() ? soFar : wholeYear);
    }
    Ratio rest = whole.get().minus(level.get());
    if (rest.signum() <= 0) {
      return new LevelMissing(subject, wholeYear);
    }
    int sign = status.indicator().goal().decline() ? -1 : 1;
    Ratio target = factor(c.bound().value(), sign);
    Ratio reached = factor(c.actual(), sign);
    Ratio needed = whole.get().times(target).minus(level.get().times(reached)).dividedBy(rest);
    Ratio percent = needed.minus(Ratio.ONE).times(Ratio.of(100L * sign, 1));
    return new Growth(percent, GoalYear.MONTHS - c.period().months());
  }

  /// The factor that a growth in percent multiplies by.
  private static Ratio factor(Ratio percent, int sign) {
    return Ratio.ONE.plus(percent.times(Ratio.of(sign, 100)));
  }
}
