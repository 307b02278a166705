package org.duban.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.read.PlanChange.Sheet;

/// Everything that a version says, taken from it without the comparison's own means, so that
/// changes can be done to it.
record State(
    Map<Sheet, Map<String, Map<String, String>>> plan,
    Map<Topic, Said> reports,
    Map<String, String> rules,
    Map<String, StatusSummary> standings) {

  record Topic(String subject, Sort sort, int months) {}

  record Said(
      Optional<BigDecimal> value,
      Optional<String> state,
      LocalDate publishedOn,
      Optional<Remarks> words) {
    static Said of(Reported reported) {
      return new Said(reported.value(), reported.state(), reported.publishedOn(), reported.words());
    }
  }

  static State of(Version version) {
    Map<Sheet, Map<String, Map<String, String>>> plan = new TreeMap<>();
    version.plan().forEach((sheet, rows) -> plan.put(sheet, new HashMap<>(rows)));
    Map<Topic, Said> reports = new HashMap<>();
    Ledger ledger = ((Reports.Recorded) version.reports()).ledger();
    SortedSet<String> subjects = new TreeSet<>(ledger.subjects());
    for (String subject : subjects) {
      put(reports, Sort.FIGURE, subject, ledger.figures(subject));
      put(reports, Sort.FORECAST, subject, ledger.forecasts(subject, ledger.year().whole()));
      put(reports, Sort.UPDATE, subject, ledger.updates(subject, ledger.year().whole()));
    }
    return new State(
        plan, reports, new HashMap<>(version.rules()), new HashMap<>(version.standings()));
  }

  private static void put(
      Map<Topic, Said> reports, Sort sort, String subject, List<Entry> entries) {
    for (Entry entry : entries) {
      Reported reported = Reported.of(entry);
      reports.put(new Topic(subject, sort, reported.period().months()), Said.of(reported));
    }
  }

  /// Does the changes to this state, the moves first.
  State with(List<Change> changes) {
    changes.stream()
        .filter(Change.RowMoved.class::isInstance)
        .map(Change.RowMoved.class::cast)
        .forEach(this::move);
    changes.forEach(this::apply);
    return this;
  }

  private void apply(Change change) {
    switch (change) {
      case Change.RowMoved _ -> {}
      case Change.RowAdded row -> plan.get(row.sheet()).put(row.id(), row.cells());
      case Change.RowRemoved row -> plan.get(row.sheet()).remove(row.id());
      case Change.CellChanged cell -> {
        Map<String, String> cells = new LinkedHashMap<>(plan.get(cell.sheet()).get(cell.id()));
        String was = cells.put(cell.field(), cell.after());
        require(cell.before().equals(was), change);
        plan.get(cell.sheet()).put(cell.id(), cells);
      }
      case Change.ReportChanged report -> {
        Topic topic = new Topic(report.subject(), report.sort(), report.period().months());
        Optional<Said> was = Optional.ofNullable(reports.remove(topic));
        require(was.equals(report.before().map(Said::of)), change);
        report.after().ifPresent(r -> reports.put(topic, Said.of(r)));
      }
      case Change.StandingChanged standing -> {
        Optional<StatusSummary> was = Optional.ofNullable(standings.remove(standing.subject()));
        require(was.equals(standing.before()), change);
        standing.after().ifPresent(s -> standings.put(standing.subject(), s));
      }
      case Change.ScoreChanged _, Change.HistoryRewritten _ -> {}
      case Change.RuleChanged rule -> {
        rules.remove(rule.key());
        if (!rule.after().isEmpty()) {
          rules.put(rule.key(), rule.after());
        }
      }
    }
  }

  /// Gives a row its new id, and whatever refers to it.
  private void move(Change.RowMoved move) {
    Map<String, Map<String, String>> rows = plan.get(move.sheet());
    rows.put(move.id(), rows.remove(move.from()));
    if (move.sheet() == Sheet.TASKS) {
      rows.replaceAll((_, cells) -> {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.replace("parent", move.from(), move.id());
        return changed;
      });
    } else {
      Map<String, Map<String, String>> pace = plan.get(Sheet.PACE);
      for (String id : List.copyOf(pace.keySet())) {
        if (id.startsWith(move.from() + " ")) {
          pace.put(move.id() + id.substring(move.from().length()), pace.remove(id));
        }
      }
    }
    if (standings.containsKey(move.from())) {
      standings.put(move.id(), standings.remove(move.from()));
    }
  }

  private static void require(boolean holds, Change change) {
    if (!holds) {
      throw new IllegalStateException("doesn't fit what was there: " + change);
    }
  }
}
