package org.duban.plan;

/// Which way is better.
public enum Direction {
  HIGHER,
  LOWER
}
