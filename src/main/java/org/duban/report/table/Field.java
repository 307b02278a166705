package org.duban.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.duban.report.data.ReportData.Figure;
import org.duban.report.data.ReportData.Update;

/// The columns of the tables, and what stands in them for indicators and tasks.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum Field {
  TYPE(_ -> Cell.text("indicator"), _ -> Cell.text("task")),
  ID(i -> Cell.text(i.indicator().id()), t -> Cell.text(t.task().id())),
  PARENT(_ -> Cell.EMPTY, t -> Cell.text(t.task().parent())),
  NAME(i -> Cell.text(i.indicator().name()), t -> Cell.text(t.task().name())),
  DEPARTMENT(i -> Cell.text(i.indicator().department()), t -> Cell.text(t.task().department())),
  TARGET(i -> Cell.text(i.indicator().target().wording()), _ -> Cell.EMPTY),
  UNIT(i -> Cell.text(i.indicator().unit()), _ -> Cell.text("%")),
  VALUE(
      i -> Cell.amount(i.figure().map(Figure::value).or(() -> i.indicator().judged())),
      t -> Cell.amount(t.task().progress())),
  PERIOD(
      i -> Cell.text(i.figure().map(Figure::period)),
      t -> Cell.text(t.update().map(Update::period))),
  BASIS(i -> Cell.text(i.figure().map(Figure::basis)), _ -> Cell.EMPTY),
  REPORTED(_ -> Cell.EMPTY, t -> Cell.text(t.task().reported())),
  PUBLISHED_ON(
      i -> Cell.day(i.figure().map(Figure::publishedOn)),
      t -> Cell.day(t.update().map(Update::publishedOn))),
  COMPLETION_RATE(i -> Cell.amount(i.indicator().completionRate()), _ -> Cell.EMPTY),
  SCHEDULED_SHARE(
      i -> Cell.amount(i.indicator().scheduledShare()),
      t -> Cell.amount(Optional.of(t.task().scheduledShare()))),
  GAP(i -> Cell.amount(i.indicator().gap()), _ -> Cell.EMPTY),
  START(_ -> Cell.EMPTY, t -> Cell.day(Optional.of(t.task().start()))),
  DUE(_ -> Cell.EMPTY, t -> Cell.day(Optional.of(t.task().due()))),
  OVERDUE_DAYS(
      _ -> Cell.EMPTY, t -> Cell.amount(Optional.of(Integer.toString(t.task().overdueDays())))),
  STATUS(i -> Cell.text(i.indicator().status()), t -> Cell.text(t.task().status())),
  LIGHT(i -> Cell.text(i.indicator().light()), t -> Cell.text(t.task().light())),
  REASON(i -> Cell.text(i.indicator().reason()), t -> Cell.text(t.task().reason())),
  NOTE(_ -> Cell.EMPTY, t -> Cell.text(t.update().map(Update::note))),
  ISSUES(_ -> Cell.EMPTY, t -> Cell.text(t.update().map(Update::issues))),
  NEXT_STEPS(_ -> Cell.EMPTY, t -> Cell.text(t.update().map(Update::nextSteps))),
  ENTRY(i -> Cell.text(i.indicator().entry()), t -> Cell.text(t.task().entry()));

  private final Function<Subject.OfIndicator, Cell> ofIndicator;
  private final Function<Subject.OfTask, Cell> ofTask;

  Field(Function<Subject.OfIndicator, Cell> ofIndicator, Function<Subject.OfTask, Cell> ofTask) {
    this.ofIndicator = ofIndicator;
    this.ofTask = ofTask;
  }

  /// As data files head the column: `completion_rate`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Constants stand as their codes.
  Cell of(Subject subject) {
    return switch (subject) {
      case Subject.OfIndicator indicator -> ofIndicator.apply(indicator);
      case Subject.OfTask task -> ofTask.apply(task);
    };
  }
}
