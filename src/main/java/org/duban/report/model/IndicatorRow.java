package org.duban.report.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Measure;

/// One indicator as a report prints it.
///
/// @param target the wording of the plan: 8%左右
/// @param original the wording of the first plan version that was adopted; the same where it wasn't
///   changed
/// @param actual the figure with its unit: 12.7%, 下降5.1%; 未报送 where there is none
/// @param figurePeriod the period that the figure is for (1—5月) where that is an earlier one than
///   the report's, else empty
/// @param preliminary whether the figure is of a preliminary account
/// @param sample whether the figure is sample data
/// @param completionRate 63.5%; a dash where the measure has none
/// @param scheduledShare 50.0%; a dash where the measure has none
/// @param gap how far the figure is above (+13.5) or below (−0.6) what was due; a dash where
///   unknown
/// @param gapUnit the unit of the gap: 个百分点; empty with a dash
/// @param account one sentence on where it stands, with the numbers
/// @param aim the target as a number, in the unit; the lower end of a range
/// @param value the figure; in the unit, for a decline the decline
/// @param due the figure that was due by now, in the same terms
/// @param lead the gap as a number, in the unit of the gap
/// @param completion the completion rate in percent
/// @param scheduled the scheduled share in percent
/// @param series how it went, month by month
public record IndicatorRow(
    String id,
    String name,
    String unit,
    Measure measure,
    String target,
    String original,
    String actual,
    String figurePeriod,
    boolean preliminary,
    boolean sample,
    String completionRate,
    String scheduledShare,
    String gap,
    String gapUnit,
    LitWord standing,
    String department,
    String account,
    Optional<BigDecimal> aim,
    Optional<BigDecimal> value,
    Optional<BigDecimal> due,
    Optional<BigDecimal> lead,
    Optional<BigDecimal> completion,
    Optional<BigDecimal> scheduled,
    List<SeriesPoint> series) {

  public IndicatorRow {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(target);
    Objects.requireNonNull(original);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(figurePeriod);
    Objects.requireNonNull(completionRate);
    Objects.requireNonNull(scheduledShare);
    Objects.requireNonNull(gap);
    Objects.requireNonNull(gapUnit);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(department);
    Objects.requireNonNull(account);
    Objects.requireNonNull(aim);
    Objects.requireNonNull(value);
    Objects.requireNonNull(due);
    Objects.requireNonNull(lead);
    Objects.requireNonNull(completion);
    Objects.requireNonNull(scheduled);
    series = List.copyOf(series);
  }
}
