package org.duban.status.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.StatusRule;
import org.duban.status.model.Bound;
import org.duban.status.model.FigureEntry;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Schedule;
import org.duban.status.model.Thresholds;
import org.duban.status.model.VerdictReason;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;
import org.duban.time.Span;

/// Finds what each indicator of a plan is to be judged by at the end of a period: which figure
/// against which bound.
final class IndicatorJudge {

  private final Map<String, Indicator> indicators;
  private final Map<String, List<PacePoint>> pace;
  private final KnownFigures figures;
  private final Period period;
  private final LocalDate asOf;
  private final Settings settings;

  IndicatorJudge(
      Plan plan, KnownFigures figures, Period period, LocalDate asOf, Settings settings) {
    this.indicators = plan.indicatorsById();
    this.pace = plan.pace().stream().collect(Collectors.groupingBy(PacePoint::indicator));
    this.figures = figures;
    this.period = period;
    this.asOf = asOf;
    this.settings = settings;
  }

  IndicatorStatus status(Indicator indicator) {
    List<FigureEntry> readings = readings(indicator.id());
    Optional<FigureEntry> forecast =
        last(figures.forecasts(indicator.id(), period)).map(FigureEntry::of);
    Optional<FigureEntry> shown = last(readings).or(() -> forecast);
    return Finding.of(indicator, grounds(indicator, readings, forecast))
        .status(
            shown.map(FigureEntry::entry),
            shown.map(r -> figures.revisions(indicator.id(), r.period())).orElse(0),
            last(figures.updates(indicator.id(), period)));
  }

  private VerdictReason grounds(
      Indicator indicator, List<FigureEntry> readings, Optional<FigureEntry> forecast) {
    Optional<Target> target = indicator.goal().target();
    if (target.isEmpty()) {
      return new VerdictReason.NoTarget();
    }
    if (target.get() instanceof Target.Qualitative(var words)) {
      return new VerdictReason.InWords(words);
    }
    Optional<Bound> own = Bound.of(indicator);
    if (own.isEmpty() && target.get() instanceof Target.Rank) {
      return new VerdictReason.NoBaseline();
    }
    Span span = indicator.span();
    Optional<Period> latestDue = indicator.frequency().latestDue(period).filter(span::hasBegun);
    if (latestDue.isEmpty()) {
      return new VerdictReason.NothingDue(firstPublished(indicator));
    }
    Period due = latestDue.get();
    Optional<Schedule> schedule =
        own.filter(Bound::spread).map(bound -> schedule(indicator, bound, due));
    if (at(due, readings).isEmpty()) {
      boolean foreseen = forecast.filter(f -> f.period().covers(due)).isPresent();
      return new VerdictReason.FigureMissing(due, foreseen, isLate(due), schedule);
    }
    List<FigureEntry> earlier = new ArrayList<>();
    if (schedule.isPresent()) {
      for (GoalYear year : span.yearsBefore(due.year())) {
        Optional<Entry> whole = figures.figure(indicator.id(), year.whole());
        if (whole.isEmpty()) {
          return new VerdictReason.FigureMissing(
              year.whole(), false, isLate(year.whole()), schedule);
        }
        earlier.add(FigureEntry.of(whole.get()));
      }
    }
    Case judged = new Case(indicator, due, earlier, upTo(due, readings), schedule);
    if (own.isPresent()) {
      return compared(judged, own.get(), Optional.empty());
    }
    VerdictReason.Reference reference = referenceOf(indicator, target.get());
    return at(due, readings(reference.subject()))
        .map(r -> compared(judged, Bound.reference(indicator, r.value()), reference.found(r)))
        .orElseGet(() -> new VerdictReason.ReferenceMissing(due, reference, judged.actual()));
  }

  private boolean isLate(Period due) {
    return asOf.isAfter(settings.deadline(due));
  }

  private VerdictReason compared(
      Case judged, Bound bound, Optional<VerdictReason.Reference> reference) {
    Ratio actual = judged.actual();
    Ratio planned = judged.schedule().map(Schedule::planned).orElse(bound.value());
    Ratio lead = bound.lead(actual, planned);
    Indicator indicator = judged.indicator();
    Thresholds thresholds = Thresholds.of(settings.ruleFor(indicator), indicator, bound);
    Optional<Ratio> whole =
        indicator.measure() == Measure.TOTAL ? Optional.of(bound.value()) : Optional.empty();
    return new VerdictReason.Compared(
        judged.due(),
        indicator.span(),
        actual,
        judged.earlier().stream().map(FigureEntry::entry).toList(),
        judged.readings().stream().map(FigureEntry::entry).toList(),
        bound,
        reference,
        planned,
        judged.schedule(),
        lead,
        thresholds,
        thresholds.shortfall(lead, planned, whole));
  }

  /// At its end the target itself is due, whatever was planned on the way. Planned values come
  /// before the seasons of last year, and these, where they are known, before the calendar. Seasons
  /// are those of a year, not of a goal that runs longer or shorter.
  private Schedule schedule(Indicator indicator, Bound bound, Period due) {
    List<PacePoint> points = pace.getOrDefault(indicator.id(), List.of());
    Span span = indicator.span();
    if (span.isOver(due)) {
      return Pace.calendar(bound.value(), span, due);
    }
    if (!points.isEmpty()) {
      return Pace.planned(bound.value(), points, span, due);
    }
    Optional<Schedule> seasonal =
        span.is(due.year()) && settings.ruleFor(indicator).pace() == StatusRule.Pace.SEASONAL
            ? seasonal(indicator, bound, due)
            : Optional.empty();
    return seasonal.orElseGet(() -> Pace.calendar(bound.value(), span, due));
  }

  private Optional<Schedule> seasonal(Indicator indicator, Bound bound, Period due) {
    Period soFar = KnownFigures.lastYear(due);
    Optional<Ratio> whole = figures.value(indicator.id(), soFar.year().whole());
    return figures
        .value(indicator.id(), soFar)
        .flatMap(s -> whole.flatMap(w -> Pace.seasonal(bound.value(), s, w)));
  }

  /// What the indicator is to keep in step with, or the benchmark that is recorded beside it.
  private VerdictReason.Reference referenceOf(Indicator indicator, Target target) {
    return target
        .otherIndicator()
        .map(id -> {
          Indicator other = indicators.get(id);
          return new VerdictReason.Reference(
              id, other == null ? id : other.name(), Optional.empty());
        })
        .orElseGet(() ->
            new VerdictReason.Reference(
                indicator.id() + Indicator.BENCHMARK_SUFFIX, "", Optional.empty()));
  }

  private Period firstPublished(Indicator indicator) {
    Period candidate = period;
    while (!indicator.frequency().publishes(candidate) || !indicator.span().hasBegun(candidate)) {
      candidate = candidate.year().through(candidate.months() + 1);
    }
    return candidate;
  }

  private List<FigureEntry> readings(String subject) {
    return figures.figures(subject, period).stream().map(FigureEntry::of).toList();
  }

  private static Optional<FigureEntry> at(Period period, List<FigureEntry> readings) {
    return readings.stream().filter(r -> r.period().covers(period)).findFirst();
  }

  private static List<FigureEntry> upTo(Period period, List<FigureEntry> readings) {
    return readings.stream().filter(r -> r.period().months() <= period.months()).toList();
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  /// An indicator with the figures that it is judged by.
  ///
  /// @param earlier those of whole earlier years of the goal
  /// @param readings those up to the period that is due, the last for that period
  private record Case(
      Indicator indicator,
      Period due,
      List<FigureEntry> earlier,
      List<FigureEntry> readings,
      Optional<Schedule> schedule) {

    Ratio actual() {
      return earlier.stream().map(FigureEntry::value).reduce(ofYear(), Ratio::plus);
    }

    private Ratio ofYear() {
      List<Ratio> values = readings.stream().map(FigureEntry::value).toList();
      return switch (indicator.aggregate()) {
        case LATEST -> values.getLast();
        case AVERAGE ->
            values.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(values.size(), 1));
        case MAXIMUM -> values.stream().max(Ratio::compareTo).orElseThrow();
        case MINIMUM -> values.stream().min(Ratio::compareTo).orElseThrow();
      };
    }
  }
}
