package org.duban.status.model;

import java.util.Objects;
import java.util.Optional;
import org.duban.time.Ratio;

/// How one department or priority task has done, beside the others.
///
/// @param id the task's id; empty for a department
/// @param points from 0 to 100, the weighted mean of what was assessed; empty where nothing was
/// @param place its rank, from 1: those with the same points share it; 0 without points
/// @param items how many indicators and lowest tasks were assessed
/// @param unreported how many were due and not reported; they are not counted
public record Score(
    String id, String name, Optional<Ratio> points, int place, int items, int unreported) {

  public Score {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(points);
  }
}
