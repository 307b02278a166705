package org.duban.cli.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.office.DueList;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Settings;
import org.duban.status.model.TaskStatus;
import org.duban.time.Period;

/// What is due, late, or falls due soon.
///
/// @param missing what was not reported
/// @param overdue tasks that should be done
/// @param coming tasks that are to be done by a day ahead
/// @param waiting entries that wait to be approved
record Dues(
    Period period,
    LocalDate today,
    List<DueList.Missing> missing,
    List<TaskStatus> overdue,
    List<Task> coming,
    List<Entry> waiting,
    Plan plan,
    Settings settings) {

  Dues {
    Objects.requireNonNull(period);
    Objects.requireNonNull(today);
    missing = List.copyOf(missing);
    overdue = List.copyOf(overdue);
    coming = List.copyOf(coming);
    waiting = List.copyOf(waiting);
    Objects.requireNonNull(plan);
    Objects.requireNonNull(settings);
  }

  boolean isEmpty() {
    return missing.isEmpty() && overdue.isEmpty() && coming.isEmpty() && waiting.isEmpty();
  }

  /// Late ones and coming ones.
  List<Task> tasks() {
    return Stream.concat(overdue.stream().map(TaskStatus::task), coming.stream()).toList();
  }

  /// By when an entry that waits is to be approved: with the report on its period.
  LocalDate deadline(Entry waits) {
    Optional<Period> of = EntryFields.of(waits.content()).period();
    return settings.deadline(of.orElse(period));
  }

  /// Days past that, 0 when there is still time.
  long daysLate(Entry waits) {
    return Math.max(0, ChronoUnit.DAYS.between(deadline(waits), today));
  }

  /// The name of an indicator or task; its id where the plan doesn't have it.
  String name(String subject) {
    return plan.indicator(subject)
        .map(i -> i.name())
        .or(() -> plan.task(subject).map(Task::name))
        .orElse(subject);
  }
}
