package org.duban.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.time.GoalYear;

/// Tells figures of months or quarters alone from those since the start of the year, where nothing
/// on the sheet says which they are.
final class SingleMonths {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(GoalYear.MONTHS);
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private SingleMonths() {}

  /// A figure up to a month of the goal year, 1 to 12.
  record Dated(int months, BigDecimal value) {}

  /// Whether a later figure is below an earlier one: sums since the start of the year don't fall.
  static boolean fall(List<Dated> figures) {
    for (int i = 1; i < figures.size(); i++) {
      if (figures.get(i).value().compareTo(figures.get(i - 1).value()) < 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether rising figures look like those of single months: they stay level where a sum grows by
  /// the month, or the year's target is met by their sum and missed by far without it.
  ///
  /// @param figures in the order of their months, at least one, none below zero
  /// @param step how many months each would be of by itself
  static boolean looksSingle(List<Dated> figures, int step, Indicator indicator) {
    Dated last = figures.getLast();
    if (figures.stream().anyMatch(f -> f.value().signum() <= 0)) {
      return false;
    }
    Optional<BigDecimal> target = Plausibility.target(indicator);
    if (figures.size() == 1) {
      return target
          .map(t -> offTarget(figures, step, t).compareTo(offSchedule(last, t)) < 0)
          .orElse(step > 1);
    }
    BigDecimal rise = last.value().divide(figures.getFirst().value(), MathContext.DECIMAL64);
    BigDecimal time =
        BigDecimal.valueOf(last.months())
            .divide(BigDecimal.valueOf(figures.getFirst().months()), MathContext.DECIMAL64);
    boolean staysLevel = rise.multiply(rise).compareTo(time) < 0;
    if (target.isEmpty()) {
      return staysLevel;
    }
    BigDecimal alone = offTarget(figures, step, target.get());
    BigDecimal sum = offSchedule(last, target.get());
    boolean isNearer = alone.compareTo(sum) < 0;
    return (isNearer && rise.compareTo(time) < 0)
        || (staysLevel && alone.compareTo(sum.multiply(TWICE)) < 0);
  }

  /// How many times a year of such months is off the target.
  private static BigDecimal offTarget(List<Dated> figures, int step, BigDecimal target) {
    BigDecimal sum = figures.stream().map(Dated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal months = BigDecimal.valueOf((long) figures.size() * step);
    return times(sum.multiply(MONTHS), target.multiply(months));
  }

  /// How many times a sum since the start of the year is off the even share of the target.
  private static BigDecimal offSchedule(Dated figure, BigDecimal target) {
    return times(
        figure.value().multiply(MONTHS), target.multiply(BigDecimal.valueOf(figure.months())));
  }

  private static BigDecimal times(BigDecimal one, BigDecimal other) {
    return one.max(other).divide(one.min(other), MathContext.DECIMAL64);
  }
}
