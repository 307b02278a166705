package org.duban.plan.model;

/// Which of the year's figures is judged.
public enum Aggregate {
  LATEST,
  AVERAGE,
  MAXIMUM,
  MINIMUM
}
