package org.duban.plan.model;

/// What kind of figure an indicator is.
public enum Measure {
  /// A cumulative count or amount: progress is its share of the target.
  TOTAL,
  /// A year-on-year rate as published: compared as it stands, never derived from levels.
  GROWTH,
  /// A rate or level at a point in time.
  LEVEL
}
