package org.duban.plan.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.problem.Place;

/// One work-plan item: a row of tasks.csv. The first level are the priority tasks, under each its
/// measures, to any depth; a milestone is a leaf with its own due date.
///
/// @param parent the id of the task above; empty at the first level
/// @param support the supporting departments (配合单位)
/// @param start the first day; by default the parent's, at the top the goal year's
/// @param due the last day (完成时限), with the same defaults
/// @param weight its share among its siblings, 1 by default
/// @param place the row in tasks.csv
/// @param aliases other names under which sheets know it
public record Task(
    String id,
    String parent,
    String name,
    String department,
    List<String> support,
    String lead,
    LocalDate start,
    LocalDate due,
    BigDecimal weight,
    String measureOfSuccess,
    Place place,
    List<String> aliases) {

  public Task {
    Objects.requireNonNull(id);
    Objects.requireNonNull(parent);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    support = List.copyOf(support);
    Objects.requireNonNull(lead);
    Objects.requireNonNull(start);
    Objects.requireNonNull(due);
    Objects.requireNonNull(weight);
    Objects.requireNonNull(measureOfSuccess);
    Objects.requireNonNull(place);
    aliases = List.copyOf(aliases);
  }

  /// One without other names.
  public Task(
      String id,
      String parent,
      String name,
      String department,
      List<String> support,
      String lead,
      LocalDate start,
      LocalDate due,
      BigDecimal weight,
      String measureOfSuccess,
      Place place) {
    this(
        id,
        parent,
        name,
        department,
        support,
        lead,
        start,
        due,
        weight,
        measureOfSuccess,
        place,
        List.of());
  }

  /// This task as another department's.
  Task of(String other) {
    return new Task(
        id,
        parent,
        name,
        other,
        support,
        lead,
        start,
        due,
        weight,
        measureOfSuccess,
        place,
        aliases);
  }

  public boolean isTopLevel() {
    return parent.isEmpty();
  }
}
