package org.duban.plan;

/// Which of the year's figures is judged.
public enum Aggregate {
  LATEST,
  AVERAGE,
  MAXIMUM,
  MINIMUM
}
