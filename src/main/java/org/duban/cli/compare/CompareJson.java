package org.duban.cli.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Reported;
import org.duban.compare.Source;
import org.duban.compare.StatusSummary;
import org.duban.compare.Version;
import org.duban.compare.Why;
import org.duban.compare.words.ChangeRecord;
import org.duban.journal.entry.Remarks;
import org.duban.text.Moments;

/// A comparison as `duban/compare/1`.
public final class CompareJson {

  private final Comparison comparison;
  private final String summary;

  CompareJson(Comparison comparison, String summary) {
    this.comparison = comparison;
    this.summary = summary;
  }

  void print(Output out) {
    Json.document(out, "duban/compare/1", this::write);
  }

  private void write(Json json) {
    json.field("from", comparison.from().label());
    json.field("to", comparison.to().label());
    json.field("period", comparison.to().period().toString());
    version("fromVersion", comparison.from(), json);
    version("toVersion", comparison.to(), json);
    json.field("summary", summary);
    json.objects("changes", comparison.changes(), change -> write(change, json));
  }

  private static void version(String name, Version version, Json json) {
    json.object(
        name,
        () -> {
          json.field("period", version.period().toString());
          json.field("planVersion", version.planVersion());
          json.field("program", version.program());
        });
  }

  private void write(Change change, Json json) {
    ChangeRecord fact = ChangeRecord.of(change, comparison);
    writeFact(fact, json);
    json.field("name", fact.name());
    writeWhy(fact.why(), json);
    switch (change) {
      case Change.RowAdded row -> row(row.sheet().fileName(), row.cells(), json);
      case Change.RowRemoved row -> row(row.sheet().fileName(), row.cells(), json);
      case Change.RowMoved row -> json.field("sheet", row.sheet().fileName());
      case Change.CellChanged cell -> json.field("sheet", cell.sheet().fileName());
      case Change.ReportChanged report -> {
        reported("beforeEntry", report.before(), json);
        reported("afterEntry", report.after(), json);
      }
      case Change.StandingChanged standing -> {
        standing("beforeStanding", standing.before(), json);
        standing("afterStanding", standing.after(), json);
        movedBy(standing.movedBy(), json);
      }
      case Change.ScoreChanged score -> {
        place("beforeRank", score.before(), json);
        place("afterRank", score.after(), json);
        movedBy(score.movedBy(), json);
      }
      case Change.RuleChanged _, Change.HistoryRewritten _ -> {}
    }
  }

  private void movedBy(List<Change> movers, Json json) {
    json.objects(
        "movedBy",
        movers,
        mover -> {
          ChangeRecord moved = ChangeRecord.of(mover, comparison);
          writeFact(moved, json);
          json.field("recordedBy", moved.why().entry().flatMap(Source::recordedBy));
        });
  }

  private static void place(String name, Optional<Change.Rated> rated, Json json) {
    rated.ifPresentOrElse(r -> json.field(name, r.place()), () -> json.nullField(name));
  }

  private static void writeFact(ChangeRecord fact, Json json) {
    json.field("subject", fact.subject());
    json.field("what", fact.what());
    json.field("period", fact.period());
    json.field("before", fact.before());
    json.field("after", fact.after());
    json.field("cause", EnumWords.code(fact.why().cause()));
    json.field("entry", fact.why().entry().map(Source::reference));
  }

  private static void writeWhy(Why why, Json json) {
    json.field("recordedBy", why.entry().flatMap(Source::recordedBy));
    json.field("publishedOn", why.entry().flatMap(Source::publishedOn).map(LocalDate::toString));
    json.field("recordedAt", why.entry().flatMap(Source::recordedAt).map(Moments::exact));
    json.field("document", given(why.document()));
    json.field("reason", given(why.reason()));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static void row(String sheet, Map<String, String> cells, Json json) {
    json.field("sheet", sheet);
    json.objects(
        "row",
        cells.entrySet(),
        cell -> {
          json.field("field", cell.getKey());
          json.field("value", cell.getValue());
        });
  }

  private static void reported(String name, Optional<Reported> reported, Json json) {
    reported.ifPresentOrElse(
        r ->
            json.object(
                name,
                () -> {
                  json.field("period", r.period().toString());
                  json.number("value", r.value());
                  json.field("state", r.state());
                  json.field("publishedOn", r.publishedOn().toString());
                  json.field("note", r.words().map(Remarks::note));
                  json.field("issues", r.words().map(Remarks::issues));
                  json.field("nextSteps", r.words().map(Remarks::nextSteps));
                  json.field("evidence", r.words().map(Remarks::evidence));
                  json.field("reason", r.words().map(Remarks::reason));
                  json.field("entry", r.source().reference());
                  json.field("recordedBy", r.source().recordedBy());
                  json.field("recordedAt", r.source().recordedAt().map(Moments::exact));
                }),
        () -> json.nullField(name));
  }

  public static void standing(String name, Optional<StatusSummary> standing, Json json) {
    standing.ifPresentOrElse(
        s ->
            json.object(
                name,
                () -> {
                  json.field("status", EnumWords.code(s.verdict()));
                  json.field("light", EnumWords.code(s.light()));
                  json.number("completion", s.completion());
                }),
        () -> json.nullField(name));
  }
}
