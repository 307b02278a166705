package org.duban.cli.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.ProblemJson;
import org.duban.office.DueList;
import org.duban.rollup.ManyWorkspaces;
import org.duban.rollup.SharedIndicator;
import org.duban.rollup.SharedIndicator.MemberValue;
import org.duban.rollup.WorkspaceSummary;
import org.duban.rollup.WorkspaceSummary.Judged;
import org.duban.status.model.Numbers;
import org.duban.status.model.Tally;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;

/// Many workspaces as JSON (`duban/rollup/1`) and as tables.
final class RollupPrinter {

  private static final Set<String> NUMBERS =
      Set.of(
          "rank",
          "assessed",
          "on_schedule",
          "share",
          "missing",
          "value",
          "target_value",
          "completion",
          "sum",
          "sum_target",
          "sum_completion",
          "errors");

  /// Which columns go below the row, in this order, where the terminal is too narrow.
  private static final List<String> GIVES_WAY =
      List.of(
          "plan",
          "missing",
          "tasks",
          "on_schedule",
          "worst",
          "best",
          "sum_target",
          "sum_completion");

  /// Of those that share a place, as many are named.
  private static final int SHOWN = 3;

  private static final List<String> NAMES = List.of("office", "name", "best", "worst");

  private final ManyWorkspaces view;
  private final Phrases phrases;

  RollupPrinter(ManyWorkspaces view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  String summary() {
    return say(
        "line",
        "period",
        view.period().map(p -> PeriodLabel.of(p, phrases.lang())).orElse("—"),
        "members",
        Integer.toString(view.members().size()),
        "ranked",
        Integer.toString(view.ranks().size()),
        "failed",
        Long.toString(view.failed()),
        "broken",
        Long.toString(view.broken()));
  }

  PrintedTable members() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < view.members().size(); i++) {
      WorkspaceSummary member = view.members().get(i);
      Optional<Judged> judged = member.judged();
      Optional<Tally> tally = judged.map(Judged::indicatorTally);
      rows.add(
          cells(
              Optional.ofNullable(view.ranks().get(i)).map(String::valueOf).orElse(""),
              view.label(i),
              tally.map(t -> t.assessed() + "/" + t.total()).orElse(""),
              tally.map(t -> Integer.toString(t.onSchedule())).orElse(""),
              tally.flatMap(t -> Numbers.percent(t.onScheduleShare())).orElse(""),
              judged.flatMap(j -> Numbers.percent(j.measures().onScheduleShare())).orElse(""),
              judged.map(j -> Integer.toString(j.missing().size())).orElse(""),
              judged.flatMap(Judged::planVersion).orElse(""),
              say("state." + state(member))));
    }
    return table(
        List.of(
            "rank",
            "office",
            "assessed",
            "on_schedule",
            "share",
            "tasks",
            "missing",
            "plan",
            "state"),
        rows);
  }

  PrintedTable indicators() {
    List<List<Cell>> rows =
        view.indicators().stream()
            .map(shared ->
                cells(
                    shared.name(),
                    shared.unit(),
                    Long.toString(
                            shared.values().stream().filter(v -> v.value().isPresent()).count())
                        + "/"
                        + shared.values().size(),
                    place(shared, 1),
                    shared.lastPlace() > 1 ? place(shared, shared.lastPlace()) : "",
                    shared.sum().map(s -> sum(s, shared)).orElse(""),
                    shared.sum().flatMap(s -> s.target()).map(Numbers::exact).orElse(""),
                    shared.sum().flatMap(s -> Numbers.percent(s.completionRate())).orElse("")))
            .toList();
    return table(
        List.of("name", "unit", "figures", "best", "worst", "sum", "sum_target", "sum_completion"),
        rows);
  }

  /// A sum in which a member's value is missing says how many are in it.
  private static String sum(SharedIndicator.Sum sum, SharedIndicator shared) {
    String value = Numbers.exact(sum.value());
    return sum.members() == shared.values().size()
        ? value
        : value + " (" + sum.members() + "/" + shared.values().size() + ")";
  }

  private String place(SharedIndicator shared, int place) {
    List<MemberValue> there = shared.at(place);
    String shown =
        there.stream()
            .limit(SHOWN)
            .map(v -> view.label(v.member()) + " " + v.value().map(Numbers::exact).orElse(""))
            .collect(Collectors.joining(", "));
    int others = there.size() - SHOWN;
    return others > 0 ? shown + say("others", "n", Integer.toString(others)) : shown;
  }

  /// One row for each indicator of each member, and one for a member that has none.
  PrintedTable data() {
    List<List<Cell>> rows = new ArrayList<>();
    for (SharedIndicator shared : view.indicators()) {
      for (MemberValue value : shared.values()) {
        WorkspaceSummary member = view.members().get(value.member());
        rows.add(
            cells(
                member.path(),
                member.office(),
                state(member),
                view.period().map(Period::toString).orElse(""),
                shared.id(),
                shared.name(),
                shared.unit(),
                value.own().wording(),
                value.target().map(Numbers::exact).orElse(""),
                value.value().map(Numbers::exact).orElse(""),
                Numbers.percent(value.own().completionRate()).orElse(""),
                EnumWords.code(value.own().verdict()),
                EnumWords.code(value.own().light()),
                value.rank().map(String::valueOf).orElse("")));
      }
    }
    view.members().stream()
        .filter(m -> m.judged().isEmpty())
        .forEach(m ->
            rows.add(
                cells(m.path(), m.office(), state(m), "", "", "", "", "", "", "", "", "", "", "")));
    return new PrintedTable(
        List.of(
                "path",
                "office",
                "state",
                "period",
                "id",
                "name",
                "unit",
                "target",
                "target_value",
                "value",
                "completion",
                "status",
                "light",
                "rank")
            .stream()
            .map(key -> new Column(key, key, NUMBERS.contains(key), Room.KEPT))
            .toList(),
        rows);
  }

  private PrintedTable table(List<String> keys, List<List<Cell>> rows) {
    return new PrintedTable(
        keys.stream()
            .map(key ->
                new Column(
                    key,
                    say("column." + key),
                    NUMBERS.contains(key),
                    Room.of(key, GIVES_WAY, NAMES)))
            .toList(),
        rows);
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(Cell::of).toList();
  }

  private static String state(WorkspaceSummary member) {
    return member.judged().map(j -> j.isWhole() ? "ok" : "broken").orElse("failed");
  }

  void printJson(Output out) {
    Json.document(
        out,
        "duban/rollup/1",
        json -> {
          ProblemJson.write("problems", view.problems(), phrases, json);
          json.field("period", view.period().map(Period::toString));
          json.object(
              "summary",
              () -> {
                json.field("workspaces", view.members().size());
                json.field("ranked", view.ranks().size());
                json.field("failed", Math.toIntExact(view.failed()));
                json.field("broken", Math.toIntExact(view.broken()));
              });
          List<Integer> indexes = new ArrayList<>();
          for (int i = 0; i < view.members().size(); i++) {
            indexes.add(i);
          }
          json.objects("workspaces", indexes, i -> member(i, json));
          json.objects("indicators", view.indicators(), shared -> indicator(shared, json));
        });
  }

  /// The reports of members as JSON (`duban/rollup-each/1`).
  static void printJson(List<EachReport.Outcome> outcomes, Invocation invocation) {
    Json.document(
        invocation.out(),
        "duban/rollup-each/1",
        json ->
            json.objects(
                "reports",
                outcomes,
                o -> {
                  json.field("path", o.path());
                  json.field("office", o.office());
                  json.field("file", o.file().map(invocation::named));
                  json.field("made", o.isNew());
                }));
  }

  private void member(int index, Json json) {
    WorkspaceSummary member = view.members().get(index);
    Optional<Judged> judged = member.judged();
    json.field("path", member.path());
    json.field("office", member.office());
    json.field("state", state(member));
    json.field("asOf", judged.map(j -> j.asOf().toString()));
    json.field("planVersion", judged.flatMap(Judged::planVersion));
    judged.ifPresentOrElse(
        j -> {
          json.object("indicators", () -> tally(j.indicatorTally(), json));
          json.object("priorityTasks", () -> tally(j.priorityTasks(), json));
          json.object("tasks", () -> tally(j.measures(), json));
        },
        () -> List.of("indicators", "priorityTasks", "tasks").forEach(json::nullField));
    json.field(
        "onScheduleShare",
        judged.flatMap(j -> Numbers.percent(j.indicatorTally().onScheduleShare())));
    rank(Optional.ofNullable(view.ranks().get(index)), json);
    json.objects(
        "missing", judged.map(Judged::missing).orElse(List.of()), m -> missing(m, judged, json));
    json.objects(
        "heads",
        judged.map(Judged::heads).orElse(List.of()),
        head -> {
          json.field("journal", head.journal());
          json.field("entries", head.entries());
          json.field("head", head.hash());
        });
    json.field("problems", Math.toIntExact(member.errors()));
    ProblemJson.write("findings", member.problems(), phrases, json);
  }

  private static void missing(DueList.Missing missing, Optional<Judged> judged, Json json) {
    json.field("department", missing.department());
    json.field("subject", missing.subject());
    json.field("name", missing.name());
    json.field("period", missing.period().toString());
    json.field("deadline", missing.deadline().toString());
    json.field("daysLate", Math.toIntExact(judged.map(j -> missing.daysLate(j.asOf())).orElse(0L)));
  }

  private static void tally(Tally tally, Json json) {
    json.field("total", tally.total());
    json.field("assessed", tally.assessed());
    json.field("onSchedule", tally.onSchedule());
    json.field("onScheduleShare", Numbers.percent(tally.onScheduleShare()));
  }

  private static void rank(Optional<Integer> rank, Json json) {
    rank.ifPresentOrElse(r -> json.field("rank", r), () -> json.nullField("rank"));
  }

  private void indicator(SharedIndicator shared, Json json) {
    json.field("id", shared.id());
    json.field("name", shared.name());
    json.field("unit", shared.unit());
    json.objects("values", shared.values(), value -> value(value, json));
    json.field("sum", shared.sum().map(s -> Numbers.exact(s.value())));
    json.number("sumTarget", shared.sum().flatMap(SharedIndicator.Sum::target));
    json.field("sumCompletionRate", shared.sum().flatMap(s -> Numbers.percent(s.completionRate())));
    json.field("sumOf", shared.sum().map(SharedIndicator.Sum::members).orElse(0));
  }

  private void value(MemberValue value, Json json) {
    WorkspaceSummary member = view.members().get(value.member());
    json.field("path", member.path());
    json.field("office", member.office());
    json.field("id", value.own().id());
    json.field("value", value.value().map(v -> Numbers.exact(v)));
    json.field("target", value.own().wording());
    json.number("targetValue", value.target());
    json.field("unit", value.own().unit());
    json.field("completionRate", Numbers.percent(value.own().completionRate()));
    json.field("status", EnumWords.code(value.own().verdict()));
    json.field("light", EnumWords.code(value.own().light()));
    rank(value.rank(), json);
  }

  private String say(String key, String... args) {
    return phrases.say("cli.rollup." + key, args);
  }
}
