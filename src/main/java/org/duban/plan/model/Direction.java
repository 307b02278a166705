package org.duban.plan.model;

/// Which way is better.
public enum Direction {
  HIGHER,
  LOWER
}
