package org.duban.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.settings.ApprovalRule;
import org.duban.plan.settings.Delays;
import org.duban.plan.settings.DocumentForm;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.StatusRule;
import org.duban.problem.Place;
import org.duban.report.data.Provenance;
import org.duban.report.facts.Background;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.text.Lang;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Span;

/// A plan with its journals, put together row by row, and the reports on it.
final class Sheets {

  static final GoalYear YEAR = new GoalYear(2021, 1);
  static final LocalDate AS_OF = LocalDate.of(2021, 7, 16);
  static final Instant DATE = Instant.parse("2021-07-16T15:59:59Z");

  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private String office = "开封市龙亭区人民政府办公室";
  private Period period = YEAR.through(6);
  private Basis basis = Basis.PRELIMINARY;
  private boolean scores;
  private Optional<DocumentForm> document = Optional.empty();

  /// One indicator and one priority task with one measure, all on schedule.
  static Sheets small() {
    return new Sheets()
        .total("jobs", "城镇新增就业", "人", "5800")
        .figure("jobs", "3200", Remarks.NONE)
        .task("1", "", "优化城市发展布局", "区自然资源和规划局")
        .task("1.1", "1", "抓好招商引资", "区商务局")
        .progress("1.1", "60", TaskReport.ON_TRACK, note("签约项目12个。"));
  }

  static Remarks note(String note) {
    return new Remarks(note, "", "", "", "");
  }

  Sheets office(String name) {
    office = name;
    return this;
  }

  Sheets document(DocumentForm form) {
    document = Optional.of(form);
    return this;
  }

  Sheets scored() {
    scores = true;
    return this;
  }

  /// The period of the report and of the figures that follow.
  Sheets period(Period wanted) {
    period = wanted;
    return this;
  }

  /// How firm the figures that follow are.
  Sheets basis(Basis wanted) {
    basis = wanted;
    return this;
  }

  Sheets total(String id, String name, String unit, String target) {
    Target atLeast = new Target.AtLeast(new BigDecimal(target));
    return indicator(id, name, unit, target + unit, atLeast, Measure.TOTAL);
  }

  /// A growth rate with 左右.
  Sheets growth(String id, String name, String target) {
    Target about = new Target.About(new BigDecimal(target));
    return indicator(id, name, "%", target + "%左右", about, Measure.GROWTH);
  }

  Sheets indicator(
      String id, String name, String unit, String wording, Target target, Measure measure) {
    boolean lower = target instanceof Target.AtMost || target instanceof Target.Below;
    indicators.add(
        new Indicator(
            id,
            name,
            unit,
            new Goal(wording, Optional.of(target), false, Optional.empty()),
            measure,
            lower ? Direction.LOWER : Direction.HIGHER,
            Frequency.MONTHLY,
            Aggregate.LATEST,
            Optional.empty(),
            Optional.empty(),
            BigDecimal.ONE,
            Span.of(YEAR),
            "区统计局",
            "",
            Nature.INDICATIVE,
            "",
            Place.ofLine("targets/2021/indicators.csv", indicators.size() + 2),
            List.of()));
    return this;
  }

  Sheets task(String id, String parent, String name, String department) {
    return task(id, parent, name, department, YEAR.lastDay());
  }

  Sheets task(String id, String parent, String name, String department, LocalDate due) {
    tasks.add(
        new Task(
            id,
            parent,
            name,
            department,
            List.of(),
            "",
            YEAR.firstDay(),
            due,
            BigDecimal.ONE,
            "",
            Place.ofLine("targets/2021/tasks.csv", tasks.size() + 2)));
    return this;
  }

  Sheets figure(String subject, String value, Remarks remarks) {
    return enter(
        "区统计局", new Content.Actual(subject, period, new BigDecimal(value), basis, AS_OF, remarks));
  }

  Sheets progress(String task, String percent, TaskReport report, Remarks remarks) {
    return enter(
        plan().departmentOf(task).orElse(Entry.OFFICE_JOURNAL),
        new Content.Progress(
            task,
            period,
            Optional.of(new BigDecimal(percent)),
            Optional.of(report),
            AS_OF,
            remarks));
  }

  StatusSheet sheet() {
    KnownFigures figures = new KnownFigures(List.of(Ledger.of(YEAR, entries).asOf(AS_OF)));
    return Judge.sheet(plan(), figures, period, AS_OF, settings(), Optional.of("v1"));
  }

  ReportRequest request(Lang lang) {
    return request(ReportKind.BULLETIN, "", lang);
  }

  ReportRequest issued(Lang lang, String number) {
    return request(ReportKind.BULLETIN, "", lang, Optional.of(number));
  }

  ReportRequest request(ReportKind kind, String subject, Lang lang) {
    return request(kind, subject, lang, Optional.empty());
  }

  private ReportRequest request(
      ReportKind kind, String subject, Lang lang, Optional<String> number) {
    Ledger ledger = Ledger.of(YEAR, entries).asOf(AS_OF);
    Background background =
        Background.of(sheet(), new KnownFigures(List.of(ledger)), ledger, List.of(), settings());
    return new ReportRequest(
        kind, subject, sheet(), background, provenance(), settings(), lang, number, DATE);
  }

  private Provenance provenance() {
    Map<String, byte[]> plan = Map.of("indicators.csv", "id,name,target\n".getBytes(UTF_8));
    return new Provenance("0", new PlanFiles(plan), Map.of("duban.toml", office.getBytes(UTF_8)));
  }

  private Plan plan() {
    return new Plan(YEAR, indicators, tasks, List.of(), List.of());
  }

  private Settings settings() {
    StatusRule rule =
        new StatusRule(
            StatusRule.Rule.POINTS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            StatusRule.Pace.CALENDAR);
    return new Settings(
        office,
        "zh",
        1,
        25,
        Map.of(Measure.TOTAL, rule, Measure.GROWTH, rule, Measure.LEVEL, rule),
        rule,
        Delays.NONE,
        Map.of(),
        scores,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        document,
        ApprovalRule.NONE,
        20);
  }

  private Sheets enter(String journal, Content content) {
    long no = entries.stream().filter(e -> e.journal().equals(journal)).count() + 1;
    OffsetDateTime recordedAt = OffsetDateTime.parse("2021-07-16T09:00:00+08:00");
    entries.add(new Entry(journal, (int) no, recordedAt, "局长甲", content, "0".repeat(64)));
    return this;
  }
}
