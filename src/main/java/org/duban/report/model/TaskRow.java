package org.duban.report.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// One task as a report prints it.
///
/// @param depth 0 for a priority task, 1 for its measures, and so on
/// @param support the supporting departments, listed
/// @param progress 45.0%; 未报送 where nothing was reported
/// @param scheduledShare the share of its time that has gone by: 49.6%
/// @param due the last day: 12月31日
/// @param note what the department reports
/// @param sample whether the update is sample data
/// @param account one sentence on where it stands, with the numbers
/// @param done the progress in percent
/// @param scheduled the share of its time in percent
/// @param starts where in the goal year it begins, in percent of the year
/// @param ends where in the goal year it is due, in percent of the year
public record TaskRow(
    String id,
    int depth,
    String name,
    String department,
    String support,
    String progress,
    String scheduledShare,
    LitWord standing,
    String due,
    String note,
    boolean sample,
    String account,
    Optional<BigDecimal> done,
    BigDecimal scheduled,
    BigDecimal starts,
    BigDecimal ends) {

  public TaskRow {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(support);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(scheduledShare);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(due);
    Objects.requireNonNull(note);
    Objects.requireNonNull(account);
    Objects.requireNonNull(done);
    Objects.requireNonNull(scheduled);
    Objects.requireNonNull(starts);
    Objects.requireNonNull(ends);
  }
}
