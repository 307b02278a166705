package org.duban.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.problem.Place;
import org.duban.status.judge.KnownFigures;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.Span;

/// Versions made up at random: plans that change, and years of entries of all kinds.
public final class Histories {

  public static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final List<String> SUBJECTS = List.of("gdp", "jobs", "income", "1", "1.1", "1.2");

  private static final List<Basis> BASES = List.of(Basis.values());

  private final Random random;

  public Histories(Random random) {
    this.random = random;
  }

  static Version version(
      String label, Plan plan, Ledger ledger, Settings settings, Period period, boolean chained) {
    return Version.of(
        label,
        LocalDate.of(2021, 12, 31),
        Optional.empty(),
        List.of(),
        ledger,
        chained,
        new Judgement(
            plan, new KnownFigures(List.of(ledger)), settings, period, LocalDate.of(2021, 12, 31)));
  }

  public static Settings settings() {
    return SettingsReader.defaults();
  }

  /// A plan of three indicators and three tasks, each of which may be missing, differ or have
  /// another id.
  public Plan plan() {
    List<Indicator> indicators = new ArrayList<>();
    for (String id : List.of("gdp", "jobs", "income")) {
      if (random.nextInt(8) > 0) {
        indicators.add(indicator(random.nextInt(8) > 0 ? id : id + "2", id, target()));
      }
    }
    String top = random.nextInt(6) > 0 ? "1" : "7";
    List<Task> tasks = new ArrayList<>(List.of(task(top, "", "项目建设", 12)));
    for (int i = 1; i <= 2; i++) {
      if (random.nextInt(6) > 0) {
        tasks.add(task(top + "." + i, top, "措施" + i, 6 + random.nextInt(2) * 6));
      }
    }
    List<PacePoint> pace =
        indicators.stream()
            .filter(i -> i.measure() == Measure.TOTAL && random.nextBoolean())
            .map(i ->
                new PacePoint(
                    i.id(),
                    YEAR.through(6),
                    BigDecimal.valueOf(40 + random.nextInt(2)),
                    Place.NONE))
            .toList();
    return new Plan(YEAR, indicators, tasks, pace, List.of());
  }

  private String target() {
    return random.nextInt(4) > 0 ? "100" : "120";
  }

  static Indicator indicator(String id, String name, String target) {
    return new Indicator(
        id,
        name,
        "人",
        new Goal(
            target,
            Optional.of(new Target.AtLeast(new BigDecimal(target))),
            false,
            Optional.empty()),
        name.equals("gdp") ? Measure.GROWTH : Measure.TOTAL,
        Direction.HIGHER,
        Frequency.MONTHLY,
        Aggregate.LATEST,
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ONE,
        Span.of(YEAR),
        "统计局",
        "",
        Nature.INDICATIVE,
        "",
        Place.NONE,
        List.of());
  }

  static Task task(String id, String parent, String name, int months) {
    return new Task(
        id,
        parent,
        name,
        "统计局",
        List.of(),
        "",
        YEAR.firstDay(),
        YEAR.through(months).lastDay(),
        BigDecimal.ONE,
        "",
        Place.NONE);
  }

  /// Entries in the order in which they were recorded: figures, forecasts, updates, and withdrawals
  /// of them.
  public List<Entry> entries(int count) {
    List<Entry> entries = new ArrayList<>();
    LocalDate day = YEAR.firstDay();
    for (int no = 1; no <= count; no++) {
      day = day.plusDays(random.nextInt(5));
      entries.add(
          new Entry(
              "统计局",
              no,
              OffsetDateTime.of(day, LocalTime.of(9, no % 60), ZoneOffset.ofHours(8)),
              "经办人",
              content(no, day),
              Long.toHexString(random.nextLong())));
    }
    return entries;
  }

  private Content content(int no, LocalDate day) {
    if (no > 1 && random.nextInt(8) == 0) {
      return new Content.Withdrawal(1 + random.nextInt(no - 1), day, "误报");
    }
    String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    Period period = YEAR.through(1 + random.nextInt(4) * 2);
    LocalDate published = day.minusDays(random.nextInt(20));
    Remarks remarks = random.nextInt(4) > 0 ? Remarks.NONE : new Remarks("", "", "", "", "笔误");
    BigDecimal value = BigDecimal.valueOf(random.nextInt(100));
    if (Character.isDigit(subject.charAt(0))) {
      return new Content.Progress(
          subject,
          period,
          random.nextBoolean() ? Optional.of(value) : Optional.empty(),
          random.nextBoolean() ? Optional.of(TaskReport.BEHIND) : Optional.empty(),
          published,
          new Remarks("进展" + no % 3, "", "", "", remarks.reason()));
    }
    Basis basis = BASES.get(random.nextInt(BASES.size()));
    return new Content.Actual(subject, period, value, basis, published, remarks);
  }
}
