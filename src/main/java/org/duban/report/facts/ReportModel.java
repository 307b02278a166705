package org.duban.report.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.ledger.Ledger;
import org.duban.ledger.Unsettled;
import org.duban.plan.model.Task;
import org.duban.report.model.AttentionItem;
import org.duban.report.model.LightRow;
import org.duban.report.model.Masthead;
import org.duban.report.model.Overview;
import org.duban.report.model.PriorityTask;
import org.duban.report.model.Ranking;
import org.duban.report.model.Report;
import org.duban.report.model.ReportKind;
import org.duban.report.model.ReportPhrases;
import org.duban.report.model.UpdateRow;
import org.duban.status.model.Light;
import org.duban.status.model.StatusSheet;

/// Makes the model of a report from what a period's judgement found.
public final class ReportModel {

  private final ReportRequest request;
  private final StatusSheet part;
  private final ReportPhrases prose;

  private ReportModel(ReportRequest request) {
    this.request = request;
    this.part = request.part();
    this.prose = new ReportPhrases(request.lang());
  }

  public static Report of(ReportRequest request) {
    return new ReportModel(request).report();
  }

  private Report report() {
    MonthlySeries months = new MonthlySeries(request, prose);
    IndicatorRowMaker indicators =
        new IndicatorRowMaker(prose, part.period(), months, request.background().versions());
    Changes changes = new Changes(request, part, prose);
    List<AttentionItem> matters = AttentionItem.of(part, prose);
    Unsettled unsettled =
        Unsettled.of(
            request.background().ledger(),
            request.settings().approval().required(),
            part.subjects(),
            part.period());
    Set<String> waiting = unsettled.reported(part.period());
    Attention attention = new Attention(prose, matters, waiting);
    return new Report(
        request.kind(),
        masthead(),
        new NoticeMaker(request, prose).notice(),
        new Overview(prose, request.kind(), part, matters, waiting).sentences(),
        part.indicators().stream().map(indicators::row).toList(),
        tasks(),
        attention.laggards(),
        attention.unreported(),
        attention.disagreements(),
        attention.withoutReason(),
        attention.withoutStep(),
        request.settings().scores()
            ? Optional.of(Ranking.of(request.sheet(), prose))
            : Optional.empty(),
        lights(),
        months.labels(),
        part.elapsedShare().percent(),
        months.departments(),
        changes.targets(),
        changes.revisions(),
        updates(),
        notices(unsettled),
        request.kind() == ReportKind.REMINDER
            ? prose.day(request.settings().nextReportDay(part.asOf()))
            : "");
  }

  private List<String> notices(Unsettled unsettled) {
    Ledger ledger = request.background().ledger();
    List<String> notices = new ArrayList<>(prose.unsettled(unsettled, ledger, part.plan()));
    prose
        .afterClose(ledger.enteredAfterClose(part.subjects(), part.period()), part.plan())
        .ifPresent(notices::add);
    return notices;
  }

  private List<PriorityTask> tasks() {
    TaskRowMaker rows = new TaskRowMaker(prose, part.period().year());
    return switch (request.kind()) {
      case BULLETIN, BRIEF, DEPARTMENT, ANNUAL, REMINDER -> rows.tree(request.sheet(), part);
      case TASK -> rows.subtree(part.tasks());
    };
  }

  private List<UpdateRow> updates() {
    return request.kind() == ReportKind.TASK
        ? new UpdateRowMaker(prose, part).of(request.background())
        : List.of();
  }

  private List<LightRow> lights() {
    List<LightRow> rows = new ArrayList<>();
    if (!part.indicators().isEmpty()) {
      rows.add(
          lights("lights_indicators", part.indicators().stream().map(s -> s.light()).toList()));
    }
    if (!part.tasks().isEmpty()) {
      rows.add(lights("lights_tasks", part.tasks().stream().map(s -> s.light()).toList()));
    }
    return rows;
  }

  private LightRow lights(String name, List<Light> lights) {
    return new LightRow(
        prose.say(name),
        Collections.frequency(lights, Light.GREEN),
        Collections.frequency(lights, Light.YELLOW),
        Collections.frequency(lights, Light.RED),
        Collections.frequency(lights, Light.GREY));
  }

  private Masthead masthead() {
    String period = prose.period(part.period());
    return new Masthead(
        request.settings().office(),
        new NoticeMaker(request, prose)
            .title()
            .orElseGet(() ->
                prose.say("title_" + request.kind().id(), "period", period, "subject", subject())),
        period,
        prose.shortPeriod(part.period()),
        request.number().orElse(""),
        asOf(),
        part.planVersion().orElse(""),
        prose.percent(part.elapsedShare()));
  }

  /// The day, and how many of the entries were made only after it.
  private String asOf() {
    int later = part.enteredLater(request.background().ledger()).size();
    String day = prose.day(part.asOf());
    return later == 0
        ? day
        : prose.say("as_of_later", "date", day, "count", Integer.toString(later));
  }

  /// The department, or the task's name.
  private String subject() {
    return request.sheet().plan().task(request.subject()).map(Task::name).orElse(request.subject());
  }
}
