package org.duban.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.duban.report.data.ReportData.Figure;
import org.duban.report.data.ReportData.Update;

/// The columns of the tables, and what stands in them for indicators and tasks.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum Field {
  TYPE(_ -> FieldValue.text("indicator"), _ -> FieldValue.text("task")),
  ID(i -> FieldValue.text(i.indicator().id()), t -> FieldValue.text(t.task().id())),
  PARENT(_ -> FieldValue.EMPTY, t -> FieldValue.text(t.task().parent())),
  NAME(i -> FieldValue.text(i.indicator().name()), t -> FieldValue.text(t.task().name())),
  DEPARTMENT(
      i -> FieldValue.text(i.indicator().department()),
      t -> FieldValue.text(t.task().department())),
  TARGET(i -> FieldValue.text(i.indicator().target().wording()), _ -> FieldValue.EMPTY),
  UNIT(i -> FieldValue.text(i.indicator().unit()), _ -> FieldValue.text("%")),
  VALUE(
      i -> FieldValue.amount(i.figure().map(Figure::value).or(() -> i.indicator().judged())),
      t -> FieldValue.amount(t.task().progress())),
  PERIOD(
      i -> FieldValue.text(i.figure().map(Figure::period)),
      t -> FieldValue.text(t.update().map(Update::period))),
  BASIS(i -> FieldValue.text(i.figure().map(Figure::basis)), _ -> FieldValue.EMPTY),
  REPORTED(_ -> FieldValue.EMPTY, t -> FieldValue.text(t.task().reported())),
  PUBLISHED_ON(
      i -> FieldValue.day(i.figure().map(Figure::publishedOn)),
      t -> FieldValue.day(t.update().map(Update::publishedOn))),
  COMPLETION_RATE(i -> FieldValue.amount(i.indicator().completionRate()), _ -> FieldValue.EMPTY),
  SCHEDULED_SHARE(
      i -> FieldValue.amount(i.indicator().scheduledShare()),
      t -> FieldValue.amount(Optional.of(t.task().scheduledShare()))),
  GAP(i -> FieldValue.amount(i.indicator().gap()), _ -> FieldValue.EMPTY),
  START(_ -> FieldValue.EMPTY, t -> FieldValue.day(Optional.of(t.task().start()))),
  DUE(_ -> FieldValue.EMPTY, t -> FieldValue.day(Optional.of(t.task().due()))),
  OVERDUE_DAYS(
      _ -> FieldValue.EMPTY,
      t -> FieldValue.amount(Optional.of(Integer.toString(t.task().overdueDays())))),
  STATUS(i -> FieldValue.text(i.indicator().status()), t -> FieldValue.text(t.task().status())),
  LIGHT(i -> FieldValue.text(i.indicator().light()), t -> FieldValue.text(t.task().light())),
  REASON(i -> FieldValue.text(i.indicator().reason()), t -> FieldValue.text(t.task().reason())),
  NOTE(_ -> FieldValue.EMPTY, t -> FieldValue.text(t.update().map(Update::note))),
  ISSUES(_ -> FieldValue.EMPTY, t -> FieldValue.text(t.update().map(Update::issues))),
  NEXT_STEPS(_ -> FieldValue.EMPTY, t -> FieldValue.text(t.update().map(Update::nextSteps))),
  ENTRY(i -> FieldValue.text(i.indicator().entry()), t -> FieldValue.text(t.task().entry()));

  private final Function<Subject.OfIndicator, FieldValue> ofIndicator;
  private final Function<Subject.OfTask, FieldValue> ofTask;

  Field(
      Function<Subject.OfIndicator, FieldValue> ofIndicator,
      Function<Subject.OfTask, FieldValue> ofTask) {
    this.ofIndicator = ofIndicator;
    this.ofTask = ofTask;
  }

  /// As data files head the column: `completion_rate`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Constants stand as their codes.
  FieldValue of(Subject subject) {
    return switch (subject) {
      case Subject.OfIndicator indicator -> ofIndicator.apply(indicator);
      case Subject.OfTask task -> ofTask.apply(task);
    };
  }
}
