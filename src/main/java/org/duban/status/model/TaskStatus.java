package org.duban.status.model;

import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Task;
import org.duban.time.Ratio;

/// Where one task stands.
///
/// @param depth 0 for a priority task, 1 for its measures, and so on
/// @param progress the share done: as reported for a leaf, the weighted mean of its leaves for a
///   parent; empty when nothing was reported
/// @param scheduledShare the share of the time from start to due that has gone by; for a parent
///   without dates of its own the weighted mean of those of its leaves
/// @param scheduledByLeaves whether it is that mean
/// @param update the latest update in force up to the period
/// @param reported what the department says
/// @param overdueDays days from the due date to the period's last day for a task that is overdue, 0
///   on the due date itself; else 0
/// @param disagrees whether report and computation differ on being on schedule
/// @param leaves how many lowest tasks are under it, 0 where it is one itself
/// @param unreported how many of those that it is judged by have begun and were never reported
/// @param delay how it is late with its start or first report, where the office's rules count that
/// @param thresholds what it was judged by
/// @param shortfall how far it is behind as the rule measures it, negative when it isn't; empty
///   where it is a share of nothing
public record TaskStatus(
    Task task,
    int depth,
    Optional<Ratio> progress,
    Ratio scheduledShare,
    boolean scheduledByLeaves,
    Optional<Entry> update,
    Optional<TaskReport> reported,
    Verdict verdict,
    Light light,
    int overdueDays,
    boolean disagrees,
    int leaves,
    int unreported,
    Optional<Delay> delay,
    Thresholds thresholds,
    Optional<Ratio> shortfall) {

  public TaskStatus {
    Objects.requireNonNull(task);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(scheduledShare);
    Objects.requireNonNull(update);
    Objects.requireNonNull(reported);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(light);
    Objects.requireNonNull(delay);
    Objects.requireNonNull(thresholds);
    Objects.requireNonNull(shortfall);
  }

  /// Whether it was due on the period's last day or before and isn't done.
  public boolean isOverdue() {
    return verdict == Verdict.OVERDUE;
  }

  /// Whether it is a lowest task, which reports its own progress.
  public boolean isLeaf() {
    return leaves == 0;
  }
}
