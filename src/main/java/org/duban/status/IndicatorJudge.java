package org.duban.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.plan.Aggregate;
import org.duban.plan.Indicator;
import org.duban.plan.Measure;
import org.duban.plan.PacePoint;
import org.duban.plan.Plan;
import org.duban.plan.Settings;
import org.duban.plan.Target;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Finds what each indicator of a plan is to be judged by at the end of a period: which figure
/// against which bound.
final class IndicatorJudge {

  private final Map<String, Indicator> indicators;
  private final Map<String, List<PacePoint>> pace;
  private final Figures figures;
  private final Period period;
  private final Settings settings;

  IndicatorJudge(Plan plan, Figures figures, Period period, Settings settings) {
    this.indicators = plan.indicatorsById();
    this.pace = plan.pace().stream().collect(Collectors.groupingBy(PacePoint::indicator));
    this.figures = figures;
    this.period = period;
    this.settings = settings;
  }

  IndicatorStatus status(Indicator indicator) {
    List<Reading> readings = readings(indicator.id());
    List<Reading> reported = readings.stream().filter(r -> !r.isForecast()).toList();
    Optional<Reading> shown = last(reported).or(() -> last(readings));
    return Finding.of(indicator, grounds(indicator, readings, reported))
        .status(
            shown.map(Reading::entry),
            shown.map(r -> figures.revisions(indicator.id(), r.actual().period())).orElse(0),
            last(figures.updates(indicator.id(), period)));
  }

  private Grounds grounds(Indicator indicator, List<Reading> readings, List<Reading> reported) {
    Optional<Target> target = indicator.goal().target();
    if (target.isEmpty()) {
      return new Grounds.NoTarget();
    }
    if (target.get() instanceof Target.Qualitative(var words)) {
      return new Grounds.InWords(words);
    }
    Optional<Bound> own = Bound.of(indicator);
    if (own.isEmpty() && target.get() instanceof Target.Rank) {
      return new Grounds.NoBaseline();
    }
    Optional<Period> latestDue = indicator.frequency().latestDue(period);
    if (latestDue.isEmpty()) {
      return new Grounds.NothingDue(firstPublished(indicator));
    }
    Period due = latestDue.get();
    Optional<Schedule> schedule =
        own.filter(Bound::spread).map(bound -> schedule(indicator, bound, due));
    if (at(due, reported).isEmpty()) {
      return new Grounds.FigureMissing(due, at(due, readings).isPresent(), schedule);
    }
    Ratio actual = aggregate(indicator.aggregate(), reported);
    if (own.isPresent()) {
      return compared(indicator, due, actual, own.get(), schedule);
    }
    String reference = referenceOf(indicator, target.get());
    return at(due, readings(reference))
        .filter(r -> !r.isForecast())
        .map(r -> Bound.reference(indicator, r.value()))
        .map(bound -> compared(indicator, due, actual, bound, Optional.empty()))
        .orElseGet(() -> new Grounds.ReferenceMissing(due, reference, nameOf(reference), actual));
  }

  private Grounds compared(
      Indicator indicator, Period due, Ratio actual, Bound bound, Optional<Schedule> schedule) {
    Ratio planned = schedule.map(Schedule::planned).orElse(bound.value());
    Ratio lead = bound.lead(actual, planned);
    Thresholds thresholds = Thresholds.of(settings.ruleFor(indicator), indicator, bound);
    Optional<Ratio> whole =
        indicator.measure() == Measure.TOTAL ? Optional.of(bound.value()) : Optional.empty();
    return new Grounds.Compared(
        due,
        actual,
        bound,
        planned,
        schedule,
        lead,
        thresholds,
        thresholds.shortfall(lead, planned, whole));
  }

  /// At the year's end the target itself is due, whatever was planned on the way.
  private Schedule schedule(Indicator indicator, Bound bound, Period due) {
    List<PacePoint> points = pace.getOrDefault(indicator.id(), List.of());
    return points.isEmpty() || due.isWholeYear()
        ? Pace.calendar(bound.value(), due)
        : Pace.planned(bound.value(), points, due);
  }

  /// The subject whose figure is the bound: the indicator to keep in step with, or the benchmark
  /// that is recorded beside the indicator.
  private static String referenceOf(Indicator indicator, Target target) {
    return target instanceof Target.InStepWith(var other) ? other : indicator.id() + ".benchmark";
  }

  private String nameOf(String subject) {
    Indicator other = indicators.get(subject);
    return other == null ? "" : other.name();
  }

  private Period firstPublished(Indicator indicator) {
    Period candidate = period;
    while (!indicator.frequency().publishes(candidate)) {
      candidate = candidate.year().through(candidate.months() + 1);
    }
    return candidate;
  }

  private List<Reading> readings(String subject) {
    return figures.figures(subject, period).stream().map(Reading::of).toList();
  }

  private static Optional<Reading> at(Period period, List<Reading> readings) {
    return readings.stream().filter(r -> r.actual().period().covers(period)).findFirst();
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  private static Ratio aggregate(Aggregate aggregate, List<Reading> readings) {
    List<Ratio> values = readings.stream().map(Reading::value).toList();
    return switch (aggregate) {
      case LATEST -> values.getLast();
      case AVERAGE ->
          values.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(values.size(), 1));
      case MAXIMUM -> values.stream().max(Ratio::compareTo).orElseThrow();
      case MINIMUM -> values.stream().min(Ratio::compareTo).orElseThrow();
    };
  }
}
