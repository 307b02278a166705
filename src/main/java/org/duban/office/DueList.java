package org.duban.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Settings;
import org.duban.time.Period;

/// What departments still owe for a period: figures of indicators by their frequency, and a monthly
/// update of every lowest task that has begun and is not done.
///
/// A period is to be reported by the office's report day in the month after it.
public final class DueList {

  /// Something that was not reported.
  ///
  /// @param period for which it is due; at most the one asked for
  /// @param deadline the last day on which it is in time
  /// @param latest the last period for which there is something
  /// @param returned what was reported and sent back
  public record Missing(
      String department,
      String subject,
      String name,
      Period period,
      LocalDate deadline,
      Optional<Period> latest,
      Optional<Entry> returned) {

    public Missing {
      Objects.requireNonNull(department);
      Objects.requireNonNull(subject);
      Objects.requireNonNull(name);
      Objects.requireNonNull(period);
      Objects.requireNonNull(deadline);
      Objects.requireNonNull(latest);
      Objects.requireNonNull(returned);
    }

    /// Days past the deadline, 0 when there is still time.
    public long daysLate(LocalDate today) {
      return Math.max(0, ChronoUnit.DAYS.between(deadline, today));
    }
  }

  private final Plan plan;
  private final Set<String> parents;
  private final Ledger ledger;
  private final Settings settings;

  public DueList(Plan plan, Ledger ledger, Settings settings) {
    this.plan = plan;
    this.parents = plan.children().keySet();
    this.ledger = ledger;
    this.settings = settings;
  }

  /// By department, within it in the order of the plan.
  public List<Missing> missing(Period period) {
    List<Missing> missing = new ArrayList<>();
    for (Indicator indicator : plan.indicators()) {
      indicator
          .frequency()
          .latestDue(period)
          .filter(indicator.span()::hasBegun)
          .filter(due -> !isReported(indicator, due) || returned(indicator.id(), due).isPresent())
          .ifPresent(due -> missing.add(missing(indicator, due)));
    }
    for (Task task : plan.tasks()) {
      if (isUnderWay(task, period)
          && (ledger.update(task.id(), period).isEmpty()
              || returned(task.id(), period).isPresent())) {
        missing.add(missing(task, period));
      }
    }
    missing.sort((a, b) -> a.department().compareTo(b.department()));
    return missing;
  }

  private boolean isReported(Indicator indicator, Period due) {
    boolean inWords =
        indicator.goal().target().filter(t -> !(t instanceof Target.Qualitative)).isEmpty();
    return ledger.figure(indicator.id(), due).isPresent()
        || (inWords && ledger.update(indicator.id(), due).isPresent());
  }

  /// The lowest tasks that aren't done, as far as is known for `period`, and are to be by `day`.
  public List<Task> dueBy(LocalDate day, Period period) {
    return plan.tasks().stream()
        .filter(t -> !parents.contains(t.id()) && !t.due().isAfter(day) && !isOver(t, period))
        .toList();
  }

  boolean isUnderWay(Task task, Period period) {
    return !parents.contains(task.id())
        && !task.start().isAfter(period.lastDay())
        && !isOver(task, period);
  }

  private boolean isOver(Task task, Period period) {
    return ledger
        .latestStatus(task.id(), period)
        .map(Entry::content)
        .filter(Content.Progress.class::isInstance)
        .flatMap(c -> ((Content.Progress) c).status())
        .filter(DueList::isOver)
        .isPresent();
  }

  private static boolean isOver(TaskReport status) {
    return switch (status) {
      case DONE, CLOSED, SUSPENDED -> true;
      case NOT_STARTED, ON_TRACK, AHEAD, BEHIND -> false;
    };
  }

  private Missing missing(Indicator indicator, Period due) {
    List<Entry> figures = ledger.figures(indicator.id(), due);
    return new Missing(
        indicator.department(),
        indicator.id(),
        indicator.name(),
        due,
        settings.deadline(due),
        figures.isEmpty() ? Optional.empty() : EntryFields.of(figures.getLast()).period(),
        returned(indicator.id(), due));
  }

  private Missing missing(Task task, Period due) {
    return new Missing(
        task.department(),
        task.id(),
        task.name(),
        due,
        settings.deadline(due),
        ledger.latestUpdate(task.id(), due).flatMap(e -> EntryFields.of(e).period()),
        returned(task.id(), due));
  }

  private Optional<Entry> returned(String subject, Period due) {
    return ledger.returned(List.of(subject), due).stream()
        .filter(e -> EntryFields.of(e).period().filter(p -> p.months() == due.months()).isPresent())
        .reduce((_, later) -> later);
  }
}
