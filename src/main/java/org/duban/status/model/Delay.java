package org.duban.status.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Delays;

/// A lowest task that is late with its start or its first report.
///
/// @param months for a start, the month that it is in, counted from the planned one; for a report,
///   the whole months since the start
public record Delay(Kind kind, int months, Light light) {

  /// What is late.
  public enum Kind {
    START,
    REPORT
  }

  public Delay {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(light);
  }

  /// The delay of `task` on `day`; empty where the rules say nothing of it.
  public static Optional<Delay> of(Delays rules, Task task, TaskState reading, LocalDate day) {
    if (day.isBefore(task.start())) {
      return Optional.empty();
    }
    if (reading.update().isEmpty()) {
      return unreported(rules, task.start(), day.plusDays(1));
    }
    return reading.isNotStarted()
        ? notStarted(rules, YearMonth.from(task.start()), YearMonth.from(day))
        : Optional.empty();
  }

  private static Optional<Delay> notStarted(Delays rules, YearMonth planned, YearMonth now) {
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(planned, now) + 1);
    boolean red = rules.startRed().filter(from -> months >= from).isPresent();
    boolean yellow = rules.startYellow().filter(from -> months >= from).isPresent();
    return of(Kind.START, months, red, yellow);
  }

  private static Optional<Delay> unreported(Delays rules, LocalDate start, LocalDate end) {
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(start, end));
    boolean red = rules.reportRed().filter(m -> start.plusMonths(m).isBefore(end)).isPresent();
    boolean yellow = rules.reportYellow().filter(m -> months >= m).isPresent();
    return of(Kind.REPORT, months, red, yellow);
  }

  private static Optional<Delay> of(Kind kind, int months, boolean red, boolean yellow) {
    return red || yellow
        ? Optional.of(new Delay(kind, months, red ? Light.RED : Light.YELLOW))
        : Optional.empty();
  }
}
