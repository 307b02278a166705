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
import org.duban.plan.model.Target;
import org.duban.problem.Problem;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Compares what is about to be entered with what is known already, and with what this object was
/// shown before: a figure that can hardly be is warned about, a task can't be closed before it is
/// done.
final class Plausibility {

  private static final int MOST_OF_YEAR_UNDER_WAY = 2;
  private static final int MOST_OF_YEAR = 3;
  private static final BigDecimal FAR_OFF = BigDecimal.valueOf(20);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Ledger ledger;
  private final Map<String, Indicator> indicators = new HashMap<>();

  /// The figures by the months that they cover.
  private final Map<String, NavigableMap<Integer, BigDecimal>> figures = new HashMap<>();

  private final Map<String, NavigableMap<Integer, BigDecimal>> progress = new HashMap<>();
  private final Map<String, NavigableMap<Integer, TaskReport>> statuses = new HashMap<>();

  private final LocalDate today;

  Plausibility(Plan plan, Ledger ledger, LocalDate today) {
    this.ledger = ledger;
    this.today = today;
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
      case Content.Act _ -> {
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

  /// What of `content` can hardly be: it is not entered without a reason.
  List<Problem> unusual(Content content, Submission form) {
    return switch (content) {
      case Content.Actual actual when actual.basis() != Basis.FORECAST -> unusual(actual, form);
      case Content.Progress update -> unusual(update, form);
      case Content.Actual _, Content.Act _ -> List.of();
    };
  }

  private List<Problem> unusual(Content.Actual actual, Submission form) {
    List<Problem> problems = new ArrayList<>();
    Period period = actual.period();
    Indicator indicator = indicators.get(actual.subject());
    // Grain is published in December: the year's own figure may come in its last quarter.
    LocalDate from =
        period.isWholeYear() && indicator.frequency() == Frequency.ANNUAL
            ? period.lastDay().minusMonths(3)
            : period.lastDay();
    if (today.isBefore(from)) {
      problems.add(
          Problem.error(
              LedgerCode.J115,
              form.place(Field.PERIOD),
              "name",
              indicator.name(),
              "period",
              period.toString(),
              "last",
              period.lastDay().toString()));
    }
    boolean isLevelBehind = actual.subject().endsWith(Indicator.LEVEL_SUFFIX);
    Optional<BigDecimal> target = isLevelBehind ? Optional.empty() : target(indicator);
    BigDecimal value = actual.value();
    switch (indicator.measure()) {
      case TOTAL -> {
        int most = period.months() < GoalYear.MONTHS ? MOST_OF_YEAR_UNDER_WAY : MOST_OF_YEAR;
        target
            .filter(t -> value.compareTo(t.multiply(BigDecimal.valueOf(most))) > 0)
            .ifPresent(t -> problems.add(unusual(LedgerCode.J111, indicator, value, t, form)));
      }
      case GROWTH -> {
        boolean far =
            value.abs().compareTo(HUNDRED) > 0
                || target
                    .filter(t -> value.abs().compareTo(t.multiply(BigDecimal.TEN)) > 0)
                    .isPresent();
        if (far) {
          problems.add(
              unusual(LedgerCode.J112, indicator, value, target.orElse(BigDecimal.ZERO), form));
        }
        target
            .filter(t -> isFraction(value, t))
            .ifPresent(t -> problems.add(unusual(LedgerCode.J113, indicator, value, t, form)));
      }
      case LEVEL -> {
        Optional<BigDecimal> last =
            Optional.ofNullable(
                    figures
                        .computeIfAbsent(actual.subject(), this::knownFigures)
                        .lowerEntry(period.months()))
                .map(Map.Entry::getValue);
        for (Optional<BigDecimal> other : List.of(target, last)) {
          if (problems.stream().noneMatch(p -> p.code() == LedgerCode.J113)) {
            other
                .filter(o -> isFarOff(value, o))
                .ifPresent(o -> problems.add(unusual(LedgerCode.J113, indicator, value, o, form)));
          }
        }
      }
    }
    return problems;
  }

  /// The number that a figure of the year is held against: no ceiling, no place, nothing that is
  /// not above zero.
  static Optional<BigDecimal> target(Indicator indicator) {
    return indicator
        .goal()
        .target()
        .flatMap(t ->
            switch (t) {
              case Target.AtLeast(var floor) -> Optional.of(floor);
              case Target.About(var about) -> Optional.of(about);
              case Target.Range(_, var upper) -> Optional.of(upper);
              case Target.Above(var bound) -> Optional.of(bound);
              case Target.AtMost _,
                  Target.Below _,
                  Target.InStepWith _,
                  Target.AtLeastIndicator _,
                  Target.AtMostIndicator _,
                  Target.AtLeastBenchmark _,
                  Target.AtMostBenchmark _,
                  Target.Rank _,
                  Target.Qualitative _ ->
                  Optional.<BigDecimal>empty();
            })
        .filter(t -> t.signum() > 0);
  }

  /// Whether a growth of so many decimals below 1 is most likely 0.067 for 6.7%.
  private static boolean isFraction(BigDecimal value, BigDecimal target) {
    return value.abs().compareTo(BigDecimal.ONE) < 0
        && value.stripTrailingZeros().scale() > 1
        && isFarOff(value, target)
        && !isFarOff(value.movePointRight(2), target);
  }

  private static boolean isFarOff(BigDecimal value, BigDecimal other) {
    return value.signum() != 0
        && other.signum() != 0
        && (value.abs().compareTo(other.abs().multiply(FAR_OFF)) > 0
            || other.abs().compareTo(value.abs().multiply(FAR_OFF)) > 0);
  }

  private static Problem unusual(
      LedgerCode code, Indicator indicator, BigDecimal value, BigDecimal other, Submission form) {
    return Problem.error(
        code,
        form.place(Field.VALUE),
        "name",
        indicator.name(),
        "text",
        form.text(Field.VALUE),
        "value",
        value.toPlainString(),
        "other",
        other.toPlainString());
  }

  private static List<Problem> unusual(Content.Progress update, Submission form) {
    Field field = form.has(Field.PROGRESS) ? Field.PROGRESS : Field.VALUE;
    return update
        .progress()
        .filter(p -> p.signum() > 0 && p.compareTo(BigDecimal.ONE) < 0)
        .map(p ->
            Problem.error(
                LedgerCode.J114,
                form.place(field),
                "text",
                form.text(field),
                "percent",
                p.movePointRight(2).stripTrailingZeros().toPlainString()))
        .stream()
        .toList();
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
