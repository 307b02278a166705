package org.duban.status.judge;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.plan.model.PacePoint;
import org.duban.status.model.Schedule;
import org.duban.time.Period;
import org.duban.time.Ratio;
import org.duban.time.Span;

/// How a total is spread over the months of its goal.
final class Pace {

  private Pace() {}

  /// Along the calendar: each month has the same share.
  static Schedule calendar(Ratio target, Span span, Period period) {
    Ratio share = Ratio.of(span.gone(period), span.months());
    return new Schedule(Schedule.Source.CALENDAR, share, target.times(share));
  }

  /// Along planned values: between two of them the plan runs linearly, from nothing at the start of
  /// the goal to the target at its end where no row says otherwise. The share is planned ÷ target;
  /// where the target is 0, which has no shares, the calendar's.
  static Schedule planned(Ratio target, List<PacePoint> points, Span span, Period period) {
    TreeMap<Integer, Ratio> line = new TreeMap<>();
    line.put(0, Ratio.ZERO);
    line.put(span.months(), target);
    for (PacePoint point : points) {
      line.put(span.gone(point.period()), Ratio.of(point.planned()));
    }
    int gone = span.gone(period);
    var before = line.floorEntry(gone);
    var after = line.ceilingEntry(gone);
    Ratio planned = before.getValue();
    if (!before.getKey().equals(after.getKey())) {
      Ratio way = Ratio.of(gone - before.getKey(), (long) after.getKey() - before.getKey());
      planned = planned.plus(after.getValue().minus(planned).times(way));
    }
    Ratio share =
        target.signum() == 0 ? calendar(target, span, period).share() : planned.dividedBy(target);
    return new Schedule(Schedule.Source.PLAN, share, planned);
  }

  /// Along the year before: the share of its total that it had reached by then, all of it at most.
  /// Empty where that year came to nothing or went below it.
  ///
  /// @param soFar the figure of the same months
  /// @param whole the figure of the whole year
  static Optional<Schedule> seasonal(Ratio target, Ratio soFar, Ratio whole) {
    if (soFar.signum() < 0 || whole.signum() <= 0) {
      return Optional.empty();
    }
    Ratio reached = soFar.dividedBy(whole);
    Ratio share = reached.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : reached;
    return Optional.of(new Schedule(Schedule.Source.SEASON, share, target.times(share)));
  }
}
