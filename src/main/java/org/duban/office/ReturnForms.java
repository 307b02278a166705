package org.duban.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Settings;
import org.duban.time.Period;

/// What departments are asked to report for a period: each indicator whose figure for it is
/// published, and each measure under way.
///
/// @param deadline the last day on which a form is in time
public record ReturnForms(Period period, LocalDate deadline, List<Form> forms) {

  /// What one department is asked for.
  ///
  /// @param department empty for what the office itself answers for
  public record Form(String department, List<Line> lines) {

    public Form {
      Objects.requireNonNull(department);
      lines = List.copyOf(lines);
    }
  }

  /// One indicator or task.
  ///
  /// @param target the goal's wording; of a task its last day
  /// @param before the latest that was reported for an earlier period
  public record Line(
      String subject,
      String name,
      String unit,
      String target,
      Optional<EntryFields> before,
      boolean isTask) {

    public Line {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(name);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(target);
      Objects.requireNonNull(before);
    }
  }

  public ReturnForms {
    Objects.requireNonNull(period);
    Objects.requireNonNull(deadline);
    forms = List.copyOf(forms);
  }

  /// The forms for `period`, in the order of the departments' names, those without a line left out.
  public static ReturnForms of(Plan plan, Ledger ledger, Period period, Settings settings) {
    DueList due = new DueList(plan, ledger, settings);
    List<String> departments = new ArrayList<>(Departments.of(plan));
    departments.addFirst("");
    Set<String> parents = plan.children().keySet();
    List<Form> forms = new ArrayList<>();
    for (String department : departments) {
      List<Line> lines = new ArrayList<>();
      for (Indicator indicator : plan.indicators()) {
        if (indicator.department().equals(department)
            && indicator.frequency().publishes(period)
            && indicator.span().hasBegun(period)) {
          lines.add(line(indicator, ledger, period));
        }
      }
      for (Task task : plan.tasks()) {
        if (task.department().equals(department)
            && !parents.contains(task.id())
            && due.isUnderWay(task, period)) {
          lines.add(line(task, ledger, period));
        }
      }
      if (!lines.isEmpty()) {
        forms.add(new Form(department, lines));
      }
    }
    return new ReturnForms(period, settings.deadline(period), forms);
  }

  /// The version of the plan in force, as a form's head has it; empty where none was adopted.
  public static Optional<String> version(Ledger ledger) {
    return AdoptedPlans.standing(ledger).reversed().stream()
        .findFirst()
        .map(e -> "v" + ((Content.Adopt) e.content()).version());
  }

  /// The departments of which nothing for the period is in `ledger` or among `reported`.
  ///
  /// @param reported the subjects of which something comes
  public List<String> notReturned(Ledger ledger, Set<String> reported) {
    return forms.stream()
        .filter(f ->
            f.lines().stream()
                .noneMatch(l ->
                    reported.contains(l.subject())
                        || ledger.figure(l.subject(), period).isPresent()
                        || ledger.update(l.subject(), period).isPresent()))
        .map(f -> f.department().isEmpty() ? Entry.OFFICE_JOURNAL : f.department())
        .toList();
  }

  private static Line line(Indicator indicator, Ledger ledger, Period period) {
    Optional<Entry> before = earlier(period).flatMap(p -> ledger.latestFigure(indicator.id(), p));
    return new Line(
        indicator.id(),
        indicator.name(),
        indicator.unit(),
        indicator.goal().wording(),
        before.map(EntryFields::of),
        false);
  }

  private static Line line(Task task, Ledger ledger, Period period) {
    Optional<Entry> before = earlier(period).flatMap(p -> ledger.latestUpdate(task.id(), p));
    return new Line(
        task.id(), task.name(), "%", task.due().toString(), before.map(EntryFields::of), true);
  }

  private static Optional<Period> earlier(Period period) {
    return period.months() == 1
        ? Optional.empty()
        : Optional.of(period.year().through(period.months() - 1));
  }
}
