package org.duban.cli.imports;

import java.util.List;
import java.util.Objects;
import org.duban.intake.Intake;
import org.duban.intake.Reading;
import org.duban.journal.entry.EntryFields;
import org.duban.plan.model.Plan;
import org.duban.problem.Problem;

/// What an import found, to be looked at before it counts.
///
/// @param items what the rows say, those that are recorded already too
/// @param failed whether nothing is recorded because of an error
/// @param notReturned the departments of which no form brings anything, where forms are imported
record Preview(
    List<Reading> readings,
    List<Intake.Item> items,
    Plan plan,
    boolean failed,
    boolean isDry,
    List<String> notReturned,
    List<Problem> problems) {

  Preview {
    readings = List.copyOf(readings);
    items = List.copyOf(items);
    Objects.requireNonNull(plan);
    notReturned = List.copyOf(notReturned);
    problems = List.copyOf(problems);
  }

  /// What is recorded, or would be; nothing with an error.
  List<Intake.Item> changes() {
    return failed ? List.of() : items.stream().filter(i -> !i.alreadyThere()).toList();
  }

  int alreadyThere() {
    return (int) items.stream().filter(Intake.Item::alreadyThere).count();
  }

  /// What was entered once and isn't in force any more.
  List<Intake.Item> superseded() {
    return items.stream()
        .filter(i -> i.alreadyThere() && !i.repeated())
        .filter(i ->
            i.before()
                .map(e -> !EntryFields.of(e).says(EntryFields.of(i.draft().content())))
                .orElse(true))
        .toList();
  }

  int recorded() {
    return failed || isDry ? 0 : changes().size();
  }
}
