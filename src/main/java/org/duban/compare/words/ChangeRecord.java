package org.duban.compare.words;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Reported;
import org.duban.compare.StatusSummary;
import org.duban.compare.Why;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanRows;

/// A change in the terms of the JSON output.
///
/// @param what `history`, `actual`, `forecast`, `progress`, `target`, `status`, `completion`,
///   `added`, `removed`, `renamed`, `planned`, `rule`, `score`, or the column of the plan or
///   journal that changed
public record ChangeRecord(
    String subject,
    String name,
    String what,
    Optional<String> period,
    Optional<String> before,
    Optional<String> after,
    Why why) {

  public ChangeRecord {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(name);
    Objects.requireNonNull(what);
    Objects.requireNonNull(period);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(why);
  }

  public static ChangeRecord of(Change change, Comparison comparison) {
    return switch (change) {
      case Change.RowAdded(var sheet, var id, var cells, _) ->
          of(change, comparison, what(sheet, "added"), period(sheet, id))
              .values("", PlanRows.title(cells));
      case Change.RowRemoved(var sheet, var id, var cells, _) ->
          of(change, comparison, what(sheet, "removed"), period(sheet, id))
              .values(PlanRows.title(cells), "");
      case Change.RowMoved(_, var from, var id, _, _) ->
          of(change, comparison, "renamed", Optional.empty()).values(from, id);
      case Change.CellChanged(var sheet, var id, var field, var before, var after, _) ->
          of(change, comparison, field, period(sheet, id)).values(before, after);
      case Change.ReportChanged report ->
          of(change, comparison, what(report), Optional.of(report.period().toString()))
              .values(
                  report.before().map(r -> said(report, r)).orElse(""),
                  report.after().map(r -> said(report, r)).orElse(""));
      case Change.StandingChanged standing -> {
        boolean ofVerdict = standing.isOfVerdict();
        yield of(
                change,
                comparison,
                ofVerdict ? "status" : "completion",
                Optional.of(comparison.to().period().toString()))
            .values(
                standing.before().map(s -> said(s, ofVerdict)).orElse(""),
                standing.after().map(s -> said(s, ofVerdict)).orElse(""));
      }
      case Change.ScoreChanged score ->
          of(change, comparison, "score", Optional.of(comparison.to().period().toString()))
              .values(
                  score.before().map(r -> r.points().toPlainString()).orElse(""),
                  score.after().map(r -> r.points().toPlainString()).orElse(""));
      case Change.HistoryRewritten(var journal, _, var before, var after, var why) ->
          new ChangeRecord(
                  journal, "", "history", Optional.empty(), Optional.empty(), Optional.empty(), why)
              .values(before, after);
      case Change.RuleChanged(var key, var before, var after, var why) ->
          new ChangeRecord(
                  key, "", "rule", Optional.empty(), Optional.empty(), Optional.empty(), why)
              .values(before, after);
    };
  }

  private static ChangeRecord of(
      Change change, Comparison comparison, String what, Optional<String> period) {
    return new ChangeRecord(
        change.subject(),
        comparison.nameOf(change.subject()),
        what,
        period,
        Optional.empty(),
        Optional.empty(),
        change.why());
  }

  private ChangeRecord values(String was, String is) {
    return new ChangeRecord(subject, name, what, period, given(was), given(is), why);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  /// A planned value stands for its whole row.
  private static String what(Sheet sheet, String row) {
    return sheet == Sheet.PACE ? "planned" : row;
  }

  private static Optional<String> period(Sheet sheet, String id) {
    return sheet == Sheet.PACE
        ? Optional.of(id.substring(id.lastIndexOf(' ') + 1))
        : Optional.empty();
  }

  private static String what(Change.ReportChanged report) {
    boolean ofTask = report.sort() == Sort.UPDATE;
    return switch (report.facet()) {
      case VALUE ->
          switch (report.sort()) {
            case FIGURE -> "actual";
            case FORECAST -> "forecast";
            case UPDATE -> "progress";
          };
      case STATE -> ofTask ? "reported" : "basis";
      case DAY -> "published_on";
      case WORDS -> "words";
    };
  }

  private static String said(Change.ReportChanged report, Reported reported) {
    return switch (report.facet()) {
      case VALUE -> reported.value().map(v -> v.toPlainString()).orElse("");
      case STATE -> reported.state().orElse("");
      case DAY -> reported.publishedOn().toString();
      case WORDS -> reported.words().map(Reported::joined).orElse("");
    };
  }

  private static String said(StatusSummary standing, boolean ofVerdict) {
    return ofVerdict
        ? standing.verdict().name().toLowerCase(Locale.ROOT)
        : standing.completion().map(s -> s.toPlainString()).orElse("");
  }
}
