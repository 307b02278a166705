package org.duban.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryMeaning;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Plan;
import org.duban.problem.Problem;

/// Compares what is about to be entered with what is known already, and with what this object was
/// shown before: a figure that can hardly be is warned about, a task can't be closed before it is
/// done.
final class Plausibility {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Ledger ledger;
  private final Map<String, Indicator> indicators = new HashMap<>();

  /// The figures by the months that they cover.
  private final Map<String, NavigableMap<Integer, BigDecimal>> figures = new HashMap<>();

  private final Map<String, NavigableMap<Integer, BigDecimal>> progress = new HashMap<>();
  private final Map<String, NavigableMap<Integer, TaskReport>> statuses = new HashMap<>();

  Plausibility(Plan plan, Ledger ledger) {
    this.ledger = ledger;
    for (Indicator indicator : plan.indicators()) {
      indicators.put(indicator.id(), indicator);
      indicators.put(indicator.id() + Indicator.BENCHMARK_SUFFIX, indicator);
      indicators.put(indicator.id() + Indicator.LEVEL_SUFFIX, Admission.levelBehind(indicator));
    }
  }

  /// What is odd about `content`. From now on it counts as known.
  List<Problem> check(Content content, Submission form) {
    List<Problem> problems = new ArrayList<>();
    ledger.inForce(content).ifPresent(later -> checkDay(content, later, form, problems));
    switch (content) {
      case Content.Actual actual -> check(actual, form, problems);
      case Content.Progress update -> check(update, form, problems);
      case Content.Withdrawal _, Content.Adopt _, Content.Issue _, Content.Seal _ -> {
        // Nothing to compare.
      }
    }
    return problems;
  }

  /// What was published before the one in force doesn't take its place, which who enters it late
  /// may not expect.
  private static void checkDay(
      Content content, Entry inForce, Submission form, List<Problem> problems) {
    EntryMeaning own = EntryMeaning.of(content);
    LocalDate later = EntryMeaning.of(inForce.content()).publishedOn();
    if (later.isAfter(own.publishedOn())) {
      problems.add(
          Problem.warning(
              LedgerCode.J082,
              form.place(Field.PUBLISHED_ON),
              "subject",
              own.topic().subject(),
              "day",
              own.publishedOn().toString(),
              "entry",
              inForce.reference(),
              "later",
              later.toString()));
    }
  }

  private void check(Content.Actual actual, Submission form, List<Problem> problems) {
    if (actual.basis() == Basis.FORECAST) {
      return;
    }
    int months = actual.period().months();
    BigDecimal value = actual.value();
    NavigableMap<Integer, BigDecimal> known =
        figures.computeIfAbsent(actual.subject(), this::knownFigures);
    Optional.ofNullable(known.floorEntry(months))
        .or(() -> Optional.ofNullable(known.ceilingEntry(months)))
        .ifPresent(last -> {
          if (value.signum() * last.getValue().signum() < 0) {
            problems.add(warning(LedgerCode.J064, Field.VALUE, actual.subject(), form, last));
          } else if (isHundredfold(value, last.getValue())
              || isHundredfold(last.getValue(), value)) {
            problems.add(warning(LedgerCode.J063, Field.VALUE, actual.subject(), form, last));
          }
        });
    if (indicators.get(actual.subject()).measure() == Measure.TOTAL) {
      Optional.ofNullable(known.lowerEntry(months))
          .filter(before -> before.getValue().compareTo(value) > 0)
          .or(() ->
              Optional.ofNullable(known.higherEntry(months))
                  .filter(after -> after.getValue().compareTo(value) < 0))
          .ifPresent(other ->
              problems.add(warning(LedgerCode.J065, Field.VALUE, actual.subject(), form, other)));
    }
    known.put(months, value);
  }

  private static boolean isHundredfold(BigDecimal larger, BigDecimal smaller) {
    return smaller.signum() != 0 && larger.abs().compareTo(smaller.abs().multiply(HUNDRED)) >= 0;
  }

  private void check(Content.Progress update, Submission form, List<Problem> problems) {
    int months = update.period().months();
    NavigableMap<Integer, BigDecimal> knownProgress =
        progress.computeIfAbsent(update.subject(), this::knownProgress);
    NavigableMap<Integer, TaskReport> knownStatus =
        statuses.computeIfAbsent(update.subject(), this::knownStatuses);
    Field field = form.has(Field.PROGRESS) ? Field.PROGRESS : Field.VALUE;
    update
        .progress()
        .ifPresent(percent -> {
          Optional.ofNullable(knownProgress.floorEntry(months))
              .filter(before -> before.getValue().compareTo(percent) > 0)
              .ifPresent(before ->
                  problems.add(warning(LedgerCode.J066, field, update.subject(), form, before)));
          knownProgress.put(months, percent);
        });
    checkStatus(update, form, problems, knownProgress, knownStatus);
  }

  private static void checkStatus(
      Content.Progress update,
      Submission form,
      List<Problem> problems,
      NavigableMap<Integer, BigDecimal> knownProgress,
      NavigableMap<Integer, TaskReport> knownStatus) {
    if (update.status().isEmpty()) {
      return;
    }
    TaskReport status = update.status().get();
    var reached = knownProgress.floorEntry(update.period().months());
    boolean isWhole = reached != null && reached.getValue().compareTo(HUNDRED) == 0;
    var before = knownStatus.floorEntry(update.period().months());
    boolean wasDone =
        before != null
            && (before.getValue() == TaskReport.DONE || before.getValue() == TaskReport.CLOSED);
    String percent = reached == null ? "" : reached.getValue().toPlainString();
    if (status == TaskReport.CLOSED && !isWhole && !wasDone) {
      problems.add(
          Problem.error(
              LedgerCode.J067,
              form.place(Field.STATUS),
              "subject",
              update.subject(),
              "progress",
              percent));
    }
    if (status == TaskReport.DONE && update.progress().isPresent() && !isWhole) {
      problems.add(
          Problem.warning(
              LedgerCode.J068,
              form.place(Field.STATUS),
              "subject",
              update.subject(),
              "progress",
              percent));
    }
    knownStatus.put(update.period().months(), status);
  }

  private Problem warning(
      LedgerCode code,
      Field field,
      String subject,
      Submission form,
      Map.Entry<Integer, BigDecimal> other) {
    return Problem.warning(
        code,
        form.place(field),
        "subject",
        subject,
        "text",
        form.text(field),
        "other",
        other.getValue().toPlainString(),
        "period",
        ledger.year().through(other.getKey()).toString());
  }

  private NavigableMap<Integer, BigDecimal> knownFigures(String subject) {
    NavigableMap<Integer, BigDecimal> known = new TreeMap<>();
    for (Entry entry : ledger.figures(subject)) {
      if (entry.content() instanceof Content.Actual a) {
        known.put(a.period().months(), a.value());
      }
    }
    return known;
  }

  private NavigableMap<Integer, BigDecimal> knownProgress(String task) {
    NavigableMap<Integer, BigDecimal> known = new TreeMap<>();
    for (Entry entry : ledger.updates(task, ledger.year().whole())) {
      if (entry.content() instanceof Content.Progress p) {
        p.progress().ifPresent(percent -> known.put(p.period().months(), percent));
      }
    }
    return known;
  }

  private NavigableMap<Integer, TaskReport> knownStatuses(String task) {
    NavigableMap<Integer, TaskReport> known = new TreeMap<>();
    for (Entry entry : ledger.updates(task, ledger.year().whole())) {
      if (entry.content() instanceof Content.Progress p) {
        p.status().ifPresent(status -> known.put(p.period().months(), status));
      }
    }
    return known;
  }
}
