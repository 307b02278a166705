package org.duban.status.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.settings.ApprovalRule;
import org.duban.plan.settings.Delays;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.StatusRule;
import org.duban.problem.Place;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// A plan with its figures, built up for a test. The default is the calendar year 2021 and the
/// office's default rules.
public final class Given {

  private final GoalYear year;
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<PacePoint> pace = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private StatusRule rule = Rules.defaults();
  private StatusRule taskRule = Rules.defaults();
  private Delays delays = Delays.NONE;

  public Given(GoalYear year) {
    this.year = year;
  }

  public static Given year2021() {
    return new Given(new GoalYear(2021, 1));
  }

  public Given indicator(IndicatorBuilder indicator) {
    return indicator(indicator.build(year));
  }

  public Given indicator(Indicator indicator) {
    indicators.add(indicator);
    return this;
  }

  public Given task(TaskBuilder task) {
    tasks.add(task.build());
    return this;
  }

  public Given pace(String indicator, int months, String planned) {
    pace.add(new PacePoint(indicator, year.through(months), new BigDecimal(planned), Place.NONE));
    return this;
  }

  public Given rule(StatusRule rule) {
    this.rule = rule;
    return this;
  }

  public Given taskRule(StatusRule rule) {
    this.taskRule = rule;
    return this;
  }

  public Given delays(Delays delays) {
    this.delays = delays;
    return this;
  }

  public Given figure(String subject, int months, String value) {
    return figure(subject, year.through(months), value, Basis.PRELIMINARY);
  }

  Given figure(String subject, Period period, String value, Basis basis) {
    return enter(
        new Content.Actual(
            subject,
            period,
            new BigDecimal(value),
            basis,
            period.lastDay().plusDays(15),
            Remarks.NONE));
  }

  Given forecast(String subject, int months, String value) {
    return figure(subject, year.through(months), value, Basis.FORECAST);
  }

  /// A figure of the year before.
  public Given lastYear(String subject, int months, String value) {
    return earlier(subject, 1, months, value);
  }

  /// A figure of so many years ago.
  public Given earlier(String subject, int years, int months, String value) {
    GoalYear then = new GoalYear(year.year() - years, year.firstMonth());
    return figure(subject, then.through(months), value, Basis.FINAL);
  }

  Given words(String subject, int months, String note) {
    return update(
        subject, months, Optional.empty(), Optional.empty(), new Remarks(note, "", "", "", ""));
  }

  public Given progress(String task, int months, String progress) {
    return update(task, months, Optional.of(progress), Optional.empty(), Remarks.NONE);
  }

  public Given report(String task, int months, TaskReport report) {
    return update(task, months, Optional.empty(), Optional.of(report), Remarks.NONE);
  }

  public Given report(String task, int months, String progress, TaskReport report) {
    return update(task, months, Optional.of(progress), Optional.of(report), Remarks.NONE);
  }

  Given update(
      String task,
      int months,
      Optional<String> progress,
      Optional<TaskReport> report,
      Remarks remarks) {
    Period period = year.through(months);
    return enter(
        new Content.Progress(
            task,
            period,
            progress.map(BigDecimal::new),
            report,
            period.lastDay().plusDays(1),
            remarks));
  }

  Given enter(Content content) {
    int no = entries.size() + 1;
    entries.add(
        new Entry(
            "统计局", no, OffsetDateTime.parse("2021-07-16T09:00:00+08:00"), "王", content, "h" + no));
    return this;
  }

  Plan plan() {
    return new Plan(year, indicators, tasks, pace, List.of());
  }

  Settings settings() {
    return new Settings(
        "",
        "zh",
        year.firstMonth(),
        25,
        Map.of(Measure.TOTAL, rule, Measure.GROWTH, rule, Measure.LEVEL, rule),
        taskRule,
        delays,
        Map.of(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ApprovalRule.NONE,
        20);
  }

  public StatusSheet at(int months) {
    return at(year.through(months));
  }

  public StatusSheet at(Period period) {
    return Judge.sheet(
        plan(), figures(), period, LocalDate.of(2022, 3, 1), settings(), Optional.of("v1"));
  }

  /// The first indicator's status.
  public IndicatorStatus indicatorAt(int months) {
    return at(months).indicators().getFirst();
  }

  /// The first task's status.
  public TaskStatus taskAt(int months) {
    return at(months).tasks().getFirst();
  }

  /// What is known, as a ledger.
  public KnownFigures figures() {
    return new KnownFigures(
        entries.stream().collect(Collectors.groupingBy(Given::yearOf)).entrySet().stream()
            .map(e -> Ledger.of(e.getKey(), e.getValue()))
            .toList());
  }

  private static GoalYear yearOf(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual actual -> actual.period().year();
      case Content.Progress progress -> progress.period().year();
      case Content.Act _ -> throw new IllegalArgumentException(entry.reference());
    };
  }
}
