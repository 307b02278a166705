package org.duban.status.judge;

import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Schedule;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// The verdict and light that follow from the grounds.
record Finding(Indicator indicator, VerdictReason grounds, Verdict verdict, Light light) {

  static Finding of(Indicator indicator, VerdictReason grounds) {
    return switch (grounds) {
      case VerdictReason.Compared compared -> of(indicator, compared);
      case VerdictReason.FigureMissing _, VerdictReason.ReferenceMissing _ ->
          new Finding(indicator, grounds, Verdict.NO_DATA, Light.GREY);
      case VerdictReason.NothingDue _ ->
          new Finding(indicator, grounds, Verdict.NOT_DUE, Light.GREY);
      case VerdictReason.InWords _, VerdictReason.NoTarget _, VerdictReason.NoBaseline _ ->
          new Finding(indicator, grounds, Verdict.NOT_ASSESSED, Light.GREY);
    };
  }

  private static Finding of(Indicator indicator, VerdictReason.Compared compared) {
    Verdict verdict = verdict(compared);
    Light light =
        verdict.isOnSchedule()
            ? Light.GREEN
            : isSpent(compared) ? Light.RED : compared.thresholds().light(compared.shortfall());
    return new Finding(indicator, compared, verdict, light);
  }

  private static Verdict verdict(VerdictReason.Compared c) {
    boolean met = c.bound().allows(c.lead(), Ratio.ZERO);
    boolean nearlyMet = c.bound().allows(c.lead(), c.slack());
    if (c.isOver()) {
      return met ? Verdict.ACHIEVED : nearlyMet ? Verdict.NEAR : Verdict.MISSED;
    }
    if (isSpent(c)) {
      return Verdict.BEHIND;
    }
    if (isReachedEarly(c)) {
      return Verdict.ACHIEVED;
    }
    if (met) {
      return share(c, c.lead()).filter(c.thresholds()::isAhead).isPresent()
          ? Verdict.AHEAD
          : Verdict.ON_TRACK;
    }
    return nearlyMet ? Verdict.NEAR : Verdict.BEHIND;
  }

  /// Whether a total has reached the year's target before its end. What stays below a ceiling, or
  /// above a floor of 0 or less, may still change.
  private static boolean isReachedEarly(VerdictReason.Compared c) {
    return c.bound().spread()
        && !c.bound().ceiling()
        && c.bound().value().signum() > 0
        && c.bound().allows(c.actual().minus(c.bound().value()), Ratio.ZERO);
  }

  /// Whether a total is past its ceiling before the year is over.
  private static boolean isSpent(VerdictReason.Compared c) {
    return c.bound().spread()
        && c.bound().ceiling()
        && !c.isOver()
        && !c.bound().allows(c.bound().value().minus(c.actual()), c.thresholds().tolerance());
  }

  /// `amount` as a share of a total's target; empty where the target has no shares.
  private static Optional<Ratio> share(VerdictReason.Compared c, Ratio amount) {
    return c.bound().spread() && c.bound().value().signum() > 0
        ? Optional.of(amount.dividedBy(c.bound().value()))
        : Optional.empty();
  }

  IndicatorStatus status(Optional<Entry> figure, int revisions, Optional<Entry> words) {
    Optional<Ratio> actual = Optional.empty();
    Optional<Ratio> rate = Optional.empty();
    Optional<Ratio> scheduled = Optional.empty();
    Optional<Ratio> gap = Optional.empty();
    switch (grounds) {
      case VerdictReason.Compared c -> {
        actual = Optional.of(c.actual());
        rate = share(c, c.actual());
        scheduled = c.schedule().map(Schedule::share);
        gap = indicator.measure() == Measure.TOTAL ? share(c, c.lead()) : Optional.of(c.lead());
      }
      case VerdictReason.FigureMissing missing ->
          scheduled = missing.schedule().map(Schedule::share);
      case VerdictReason.ReferenceMissing missing -> actual = Optional.of(missing.actual());
      case VerdictReason.NothingDue _,
          VerdictReason.InWords _,
          VerdictReason.NoTarget _,
          VerdictReason.NoBaseline _ -> {}
    }
    return new IndicatorStatus(
        indicator, figure, revisions, words, actual, rate, scheduled, gap, verdict, light, grounds);
  }
}
