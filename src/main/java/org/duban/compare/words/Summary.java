package org.duban.compare.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.compare.Cause;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.StatusSummary;
import org.duban.compare.Version;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.model.Target;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.status.model.Light;
import org.duban.text.Notation;
import org.duban.text.Phrases;

/// A comparison in one line: 3 figures revised, 1 target raised, 2 lights changed: 1 better, 1
/// worse.
final class Summary {

  /// What is counted, in the order in which it is said.
  private enum Count {
    HISTORY,
    DIVERGED,
    REWRITTEN,
    NEW_FIGURES,
    REVISED,
    CORRECTED,
    WITHDRAWN,
    LATE,
    UPDATES,
    TARGETS_RAISED,
    TARGETS_LOWERED,
    TARGETS_REWORDED,
    ADDED,
    REMOVED,
    MOVED,
    CELLS,
    RULES,
    SCORES
  }

  private final Comparison comparison;
  private final Phrases phrases;
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private int better;
  private int worse;
  private int otherLights;

  private Summary(Comparison comparison, Phrases phrases) {
    this.comparison = comparison;
    this.phrases = phrases;
    comparison.changes().forEach(this::add);
  }

  static String of(Comparison comparison, Phrases phrases) {
    return new Summary(comparison, phrases).line();
  }

  private void add(Change change) {
    switch (change) {
      case Change.RowAdded _ -> add(Count.ADDED);
      case Change.RowRemoved _ -> add(Count.REMOVED);
      case Change.RowMoved _ -> add(Count.MOVED);
      case Change.CellChanged cell -> add(count(cell));
      case Change.RuleChanged _ -> add(Count.RULES);
      case Change.HistoryRewritten h ->
          add(h.why().cause() == Cause.HISTORY_DIVERGED ? Count.DIVERGED : Count.HISTORY);
      case Change.ReportChanged report -> add(count(report));
      case Change.StandingChanged standing -> addLight(standing);
      case Change.ScoreChanged _ -> add(Count.SCORES);
    }
  }

  private void add(Count count) {
    counts.merge(count, 1, Integer::sum);
  }

  private static Count count(Change.ReportChanged report) {
    if (report.sort() == Sort.UPDATE) {
      return Count.UPDATES;
    }
    return switch (report.why().cause()) {
      case HISTORY_REWRITTEN, HISTORY_DIVERGED -> Count.REWRITTEN;
      case REVISION -> Count.REVISED;
      case CORRECTION -> Count.CORRECTED;
      case VOID -> Count.WITHDRAWN;
      case LATE_ENTRY, AFTER_CLOSE -> Count.LATE;
      case NEW_PERIOD, TARGET_CHANGE, PLAN_CHANGE, RULE_CHANGE, METHOD -> Count.NEW_FIGURES;
    };
  }

  private Count count(Change.CellChanged cell) {
    if (cell.sheet() != Sheet.INDICATORS || !cell.field().equals("target")) {
      return Count.CELLS;
    }
    Optional<BigDecimal> old = number(comparison.from(), cell.id());
    Optional<BigDecimal> now = number(comparison.to(), cell.id());
    int order = old.isPresent() && now.isPresent() ? now.get().compareTo(old.get()) : 0;
    return order > 0
        ? Count.TARGETS_RAISED
        : order < 0 ? Count.TARGETS_LOWERED : Count.TARGETS_REWORDED;
  }

  private static Optional<BigDecimal> number(Version version, String id) {
    return version
        .judgement()
        .flatMap(j -> j.plan().indicator(id))
        .flatMap(i -> i.goal().target())
        .flatMap(Target::number);
  }

  private void addLight(Change.StandingChanged standing) {
    Optional<Light> was = standing.before().map(StatusSummary::light);
    Optional<Light> is = standing.after().map(StatusSummary::light);
    if (was.equals(is)) {
      return;
    }
    if (isShining(was) && isShining(is)) {
      if (is.get().compareTo(was.get()) < 0) {
        better++;
      } else {
        worse++;
      }
    } else {
      otherLights++;
    }
  }

  private static boolean isShining(Optional<Light> light) {
    return light.filter(l -> l != Light.GREY).isPresent();
  }

  private String line() {
    if (comparison.isEmpty()) {
      return phrases.say("compare.summary.nothing");
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((count, n) -> parts.add(say(count.name().toLowerCase(Locale.ROOT), n)));
    int lights = better + worse + otherLights;
    if (lights > 0) {
      List<String> ways = new ArrayList<>();
      addWay(ways, "better", better);
      addWay(ways, "worse", worse);
      addWay(ways, "other", otherLights);
      parts.add(
          phrases.say(
              "compare.summary.lights" + number(lights),
              "count",
              Integer.toString(lights),
              "ways",
              Notation.of(phrases.lang()).some(ways)));
    }
    if (parts.isEmpty()) {
      long verdicts =
          comparison.changes().stream()
              .filter(c -> c instanceof Change.StandingChanged s && s.isOfVerdict())
              .count();
      return verdicts > 0
          ? say("verdicts", (int) verdicts)
          : say("rates", comparison.changes().size());
    }
    return String.join(phrases.say("compare.summary.join"), parts);
  }

  private void addWay(List<String> ways, String way, int n) {
    if (n > 0) {
      ways.add(phrases.say("compare.summary." + way, "count", Integer.toString(n)));
    }
  }

  private String say(String key, int n) {
    return phrases.say("compare.summary." + key + number(n), "count", Integer.toString(n));
  }

  private static String number(int n) {
    return n == 1 ? ".one" : ".many";
  }
}
