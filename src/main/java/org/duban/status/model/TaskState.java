package org.duban.status.model;

import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.TaskReport;
import org.duban.time.Ratio;

/// What the updates of one task come to: progress and report each hold until a later update says
/// otherwise.
///
/// @param progress as a share of 1; all of it where a task is reported done without a number, none
///   where it is reported not started
public record TaskState(
    Optional<Entry> update, Optional<Ratio> progress, Optional<TaskReport> report) {

  private static final TaskState NOTHING =
      new TaskState(Optional.empty(), Optional.empty(), Optional.empty());

  public static TaskState of(List<Entry> updates) {
    TaskState reading = NOTHING;
    for (Entry entry : updates) {
      if (entry.content() instanceof Content.Progress progress) {
        reading = reading.then(entry, progress);
      }
    }
    return reading;
  }

  private TaskState then(Entry entry, Content.Progress said) {
    Optional<Ratio> given = said.progress().map(p -> Ratio.of(p).dividedBy(Ratio.of(100, 1)));
    Optional<TaskReport> state =
        said.status().or(() -> given.isPresent() && isDone() ? Optional.empty() : report);
    Optional<Ratio> share =
        given.or(() -> said.status().isPresent() ? implied(said.status().get()) : progress);
    return new TaskState(Optional.of(entry), share, state);
  }

  /// The progress that a report without a number stands for. One that takes back "done" leaves it
  /// open.
  private Optional<Ratio> implied(TaskReport state) {
    return switch (state) {
      case DONE, CLOSED -> Optional.of(Ratio.ONE);
      case NOT_STARTED -> Optional.of(Ratio.ZERO);
      case ON_TRACK, AHEAD, BEHIND, SUSPENDED -> isDone() ? Optional.empty() : progress;
    };
  }

  public boolean isDone() {
    return report.filter(r -> r == TaskReport.DONE || r == TaskReport.CLOSED).isPresent();
  }

  /// Whether it is reported not to have started, in a word or with 0%.
  boolean isNotStarted() {
    return report.filter(r -> r == TaskReport.NOT_STARTED).isPresent()
        || progress.filter(p -> p.signum() == 0).isPresent();
  }

  public boolean isSuspended() {
    return report.filter(r -> r == TaskReport.SUSPENDED).isPresent();
  }
}
