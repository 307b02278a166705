package org.duban.status.model;

import org.duban.time.Ratio;

/// What of a total is due at the end of a period.
///
/// @param share of the year's target, as a share of 1
/// @param planned the amount, in the indicator's unit
public record Schedule(Source source, Ratio share, Ratio planned) {

  /// Where a schedule is from.
  public enum Source {
    /// 序时进度: months gone by ÷ months of the year.
    CALENDAR,
    /// The planned values of pace.csv.
    PLAN,
    /// The share of the year's total that had been reached by the same month of the year before.
    SEASON
  }
}
