package org.duban.status;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.plan.PacePoint;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// How a total is spread over the year.
final class Pace {

  private Pace() {}

  /// Along the calendar: each month has the same share.
  static Schedule calendar(Ratio target, Period period) {
    Ratio share = Ratio.of(period.months(), GoalYear.MONTHS);
    return new Schedule(Schedule.Source.CALENDAR, share, target.times(share));
  }

  /// Along planned values: between two of them the plan runs linearly, from nothing at the start of
  /// the year to the target at its end where no row says otherwise. The share is planned ÷ target;
  /// where the target is 0, which has no shares, the calendar's.
  static Schedule planned(Ratio target, List<PacePoint> points, Period period) {
    TreeMap<Integer, Ratio> line = new TreeMap<>();
    line.put(0, Ratio.ZERO);
    line.put(GoalYear.MONTHS, target);
    for (PacePoint point : points) {
      line.put(point.period().months(), Ratio.of(point.planned()));
    }
    var before = line.floorEntry(period.months());
    var after = line.ceilingEntry(period.months());
    Ratio planned = before.getValue();
    if (!before.getKey().equals(after.getKey())) {
      Ratio way =
          Ratio.of(period.months() - before.getKey(), (long) after.getKey() - before.getKey());
      planned = planned.plus(after.getValue().minus(planned).times(way));
    }
    Ratio share =
        target.signum() == 0 ? calendar(target, period).share() : planned.dividedBy(target);
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
