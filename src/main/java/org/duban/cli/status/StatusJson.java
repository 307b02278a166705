package org.duban.cli.status;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.option.ApprovalJson;
import org.duban.cli.option.ProblemJson;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.Unsettled;
import org.duban.office.StatusView;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.status.explain.Explanation;
import org.duban.status.judge.Scoreboard;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Numbers;
import org.duban.status.model.Score;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.outlook.NoProjection;
import org.duban.status.outlook.Projection;
import org.duban.text.Phrases;
import org.duban.time.Period;

/// `status` as `duban/status/1`.
public final class StatusJson {

  private final StatusView view;
  private final Explanation explanation;
  private final Json json;

  public StatusJson(StatusView view, Explanation explanation, Json json) {
    this.view = view;
    this.explanation = explanation;
    this.json = json;
  }

  static void print(StatusView view, Phrases phrases, Output out) {
    Json.document(
        out,
        "duban/status/1",
        json -> {
          ProblemJson.write("problems", view.doubts(), phrases, json);
          new StatusJson(view, Explanation.in(phrases), json).sheet(view.sheet());
        });
  }

  private void sheet(StatusSheet sheet) {
    json.field("office", view.office());
    json.field("year", sheet.period().year().year());
    json.field("period", sheet.period().toString());
    json.field("asOf", sheet.asOf().toString());
    EnteredLater.write(view.enteredLater(), json);
    json.object("approval", this::unsettled);
    json.texts("afterClose", view.enteredAfterClose().stream().map(Entry::reference).toList());
    json.field("elapsedShare", sheet.elapsedShare().percent().toPlainString());
    json.field("planVersion", sheet.planVersion());
    json.object(
        "summary",
        () -> {
          json.object(
              "indicators",
              () ->
                  summary(
                      sheet.indicatorTally(),
                      sheet.indicators().stream().map(IndicatorStatus::light).toList()));
          json.object("priorityTasks", () -> summary(sheet.priorityTasks()));
          json.object("tasks", () -> summary(sheet.measures()));
        });
    json.objects("indicators", sheet.indicators(), this::indicator);
    json.objects("tasks", sheet.tasks(), this::task);
    json.objects("supported", view.supported(), this::task);
    view.scores()
        .ifPresentOrElse(s -> json.object("score", () -> score(s)), () -> json.nullField("score"));
  }

  /// What waits to be approved, and what was sent back.
  private void unsettled() {
    Unsettled unsettled = view.unsettled();
    json.field("required", unsettled.required());
    json.field("unapprovedCounted", unsettled.counted());
    json.objects("waiting", unsettled.waiting(), this::unsettled);
    json.objects("returned", unsettled.returned(), this::unsettled);
  }

  private void unsettled(Entry entry) {
    EntryFields fields = EntryFields.of(entry);
    json.field("entry", entry.reference());
    json.field("subject", fields.subject());
    json.field("period", fields.period().map(Period::toString));
    json.field("value", fields.value().map(v -> Numbers.exact(v)));
    json.field("recordedBy", entry.recordedBy());
    ApprovalJson.write(view.approval(entry), json);
  }

  private void score(Scoreboard scores) {
    json.field("formula", explanation.formula());
    json.objects("departments", scores.departments(), this::score);
    json.objects(
        "priorityTasks",
        scores.priorityTasks(),
        score -> {
          json.field("id", score.id());
          score(score);
        });
  }

  private void score(Score score) {
    json.field("name", score.name());
    json.field("score", score.points().map(p -> p.rounded(1).toPlainString()));
    if (score.place() > 0) {
      json.field("rank", score.place());
    } else {
      json.nullField("rank");
    }
    json.field("assessed", score.items());
    json.field("noData", score.unreported());
  }

  private void slip(String subject) {
    view.slip(subject)
        .ifPresentOrElse(
            slip ->
                json.object(
                    "slip",
                    () -> {
                      json.field("original", slip.first().toString());
                      json.field("times", slip.times());
                      json.field("days", slip.days());
                    }),
            () -> json.nullField("slip"));
  }

  private void summary(List<TaskStatus> tasks) {
    summary(Tally.ofTasks(tasks), tasks.stream().map(TaskStatus::light).toList());
  }

  private void summary(Tally tally, List<Light> lights) {
    json.field("total", tally.total());
    json.field("assessed", tally.assessed());
    json.field("onSchedule", tally.onSchedule());
    json.field("onScheduleShare", Numbers.percent(tally.onScheduleShare()));
    json.object(
        "byStatus",
        () -> {
          for (Verdict verdict : Verdict.values()) {
            json.field(EnumWords.code(verdict), tally.count(verdict));
          }
        });
    Map<Light, Integer> byLight = new EnumMap<>(Light.class);
    lights.forEach(light -> byLight.merge(light, 1, Integer::sum));
    json.object(
        "byLight",
        () -> {
          for (Light light : Light.values()) {
            json.field(EnumWords.code(light), byLight.getOrDefault(light, 0));
          }
        });
  }

  public void indicator(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    json.field("id", indicator.id());
    json.field("name", indicator.name());
    json.field("unit", indicator.unit());
    json.field("department", indicator.department());
    json.object("target", () -> target(indicator));
    status
        .figure()
        .ifPresentOrElse(
            entry -> json.object("actual", () -> actual(entry, status.revisions())),
            () -> json.nullField("actual"));
    json.field("judged", status.actual().map(v -> Numbers.exact(v)));
    json.field("completionRate", Numbers.percent(status.completionRate()));
    json.field("scheduledShare", Numbers.percent(status.scheduledShare()));
    json.field("gap", Numbers.gap(indicator, status.gap()));
    json.field("status", EnumWords.code(status.verdict()));
    json.field("light", EnumWords.code(status.light()));
    json.field("reason", explanation.sentence(status));
    json.object("projection", () -> projection(status));
    slip(indicator.id());
  }

  /// An estimate, or the reason why there is none; never one of the figures above.
  private void projection(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    Optional<Projection> projection = Optional.ofNullable(view.projections().get(indicator.id()));
    Optional<Projection.Range> range = projection.flatMap(Projection::range);
    json.number("value", projection.map(Projection::central));
    json.number("low", range.map(Projection.Range::low));
    json.number("high", range.map(Projection.Range::high));
    json.field("chance", projection.flatMap(Projection::chance).map(c -> Integer.toString(c)));
    json.field("method", projection.map(Projection::method).map(EnumWords::code));
    projection.ifPresentOrElse(
        p -> json.field("earlierYears", p.years()), () -> json.nullField("earlierYears"));
    json.field("text", projection.map(p -> explanation.sentence(indicator, p)));
    json.field("reason", NoProjection.of(status).map(explanation::sentence));
  }

  private void target(Indicator indicator) {
    Goal goal = indicator.goal();
    json.field("wording", goal.wording());
    json.field("operator", goal.target().map(Target::operator));
    json.field("value", goal.target().flatMap(Target::number).map(v -> Numbers.exact(v)));
    json.field("upper", goal.target().flatMap(Target::upperNumber).map(v -> Numbers.exact(v)));
    json.field("start", indicator.span().first().toString());
    json.field("due", indicator.span().last().toString());
    json.field("version", view.sheet().planVersion());
    json.field("original", view.originalWording(indicator));
    json.field("reference", goal.target().flatMap(Target::reference));
    json.field("margin", goal.target().flatMap(Target::margin).map(v -> Numbers.exact(v)));
  }

  private void actual(Entry entry, int revisions) {
    if (entry.content() instanceof Content.Actual actual) {
      json.field("value", Numbers.exact(actual.value()));
      json.field("period", actual.period().toString());
      json.field("basis", EnumWords.code(actual.basis()));
      json.field("publishedOn", actual.publishedOn().toString());
      json.field("entry", entry.reference());
      json.field("revisions", revisions);
      ApprovalJson.write(view.approval(entry), json);
    }
  }

  public void task(TaskStatus status) {
    json.field("id", status.task().id());
    json.field("parent", Optional.of(status.task().parent()).filter(p -> !p.isEmpty()));
    json.field("name", status.task().name());
    json.field("department", status.task().department());
    json.field("progress", Numbers.percent(status.progress()));
    json.field("scheduledShare", status.scheduledShare().percent().toPlainString());
    json.field("reported", status.reported().map(EnumWords::code));
    json.field("status", EnumWords.code(status.verdict()));
    json.field("light", EnumWords.code(status.light()));
    json.field("due", status.task().due().toString());
    json.field("overdueDays", status.overdueDays());
    slip(status.task().id());
    json.field("disagrees", status.disagrees());
    json.field("entry", status.update().map(Entry::reference));
    ApprovalJson.write(status.update().map(view::approval).orElse(Approval.NONE), json);
    json.field("reason", explanation.sentence(status));
  }
}
