package org.duban.status.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Target;
import org.duban.plan.settings.Delays;
import org.duban.plan.settings.StatusRule;
import org.duban.status.explain.Explanation;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Rules;
import org.duban.status.model.Score;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.status.model.TaskBuilder;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What holds for every target, rule and figure. Lights and verdicts are declared from best to
/// worst.
@Isolated("Locale and time zone are the process's")
class StatusPropertiesTest {

  private static final long SEED = 20210630;

  private static final int CASES = 1000;

  private final Random random = new Random(SEED);

  @Test
  void aBetterFigureNeverHasAWorseLight() {
    for (int i = 0; i < CASES; i++) {
      IndicatorBuilder indicator = anyIndicator();
      StatusRule rule = anyRule(anyDecimal(0, 5));
      int months = 1 + random.nextInt(12);
      List<IndicatorStatus> statuses = new ArrayList<>();
      for (String figure : List.of(anyDecimal(-20, 150), anyDecimal(-20, 150))) {
        statuses.add(judged(indicator, rule, months, figure));
      }
      VerdictReason.Compared compared = (VerdictReason.Compared) statuses.getFirst().grounds();
      boolean better =
          compared.lead().compareTo(((VerdictReason.Compared) statuses.getLast().grounds()).lead())
              >= 0;
      IndicatorStatus good = better ? statuses.getFirst() : statuses.getLast();
      IndicatorStatus poor = better ? statuses.getLast() : statuses.getFirst();
      assertThat(good.light())
          .as("seed %d, case %d: %s beside %s", SEED, i, good, poor)
          .isLessThanOrEqualTo(poor.light());
      assertThat(good.verdict())
          .as("seed %d, case %d: %s beside %s", SEED, i, good, poor)
          .isLessThanOrEqualTo(poor.verdict());
    }
  }

  @Test
  void aSmallerToleranceNeverHasABetterLight() {
    for (int i = 0; i < CASES; i++) {
      IndicatorBuilder indicator = anyIndicator();
      int months = 1 + random.nextInt(12);
      String figure = anyDecimal(-20, 150);
      String small = anyDecimal(0, 5);
      String large = new BigDecimal(small).add(new BigDecimal(anyDecimal(0, 20))).toPlainString();
      StatusRule rule = anyRule(small);
      StatusRule wider =
          new StatusRule(
              rule.rule(),
              rule.yellow(),
              rule.red(),
              rule.ahead(),
              Optional.of(new BigDecimal(large)),
              rule.redIncluded(),
              rule.pace());
      IndicatorStatus strict = judged(indicator, rule, months, figure);
      IndicatorStatus lenient = judged(indicator, wider, months, figure);
      assertThat(strict.light())
          .as("seed %d, case %d: %s beside %s", SEED, i, strict, lenient)
          .isGreaterThanOrEqualTo(lenient.light());
    }
  }

  @Test
  void moreProgressOfATaskNeverHasAWorseLight() {
    for (int i = 0; i < CASES; i++) {
      StatusRule rule = anyRule(anyDecimal(0, 20));
      int months = 1 + random.nextInt(12);
      int more = random.nextInt(101);
      int less = random.nextInt(more + 1);
      TaskStatus good = task(rule, months, more);
      TaskStatus poor = task(rule, months, less);
      assertThat(good.light())
          .as("seed %d, case %d: %s beside %s", SEED, i, good, poor)
          .isLessThanOrEqualTo(poor.light());
    }
  }

  @Test
  void aParentStandsBetweenItsBestAndItsWorstLeaf() {
    for (int i = 0; i < CASES; i++) {
      Given given = Given.year2021().task(TaskBuilder.task("1"));
      int least = 100;
      int most = 0;
      for (int leaf = 1; leaf <= 1 + random.nextInt(5); leaf++) {
        String id = "1." + leaf;
        given.task(TaskBuilder.task(id).under("1").weight(anyDecimal(1, 9)));
        int progress = random.nextInt(101);
        given.progress(id, 6, Integer.toString(progress));
        least = Math.min(least, progress);
        most = Math.max(most, progress);
      }
      BigDecimal mean = given.taskAt(6).progress().orElseThrow().percent();
      assertThat(mean)
          .as("seed %d, case %d", SEED, i)
          .isBetween(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
  }

  /// Nothing is counted twice or left out, and the months' shares make the whole.
  @Test
  void sharesAddUp() {
    for (int i = 0; i < CASES; i++) {
      Given given = Given.year2021().rule(anyRule("0"));
      int months = 1 + random.nextInt(12);
      int count = 1 + random.nextInt(4);
      for (int n = 0; n < count; n++) {
        String id = "i" + n;
        given.indicator(IndicatorBuilder.total(id, "", "100", IndicatorBuilder.atLeast("100")));
        if (random.nextBoolean()) {
          given.figure(id, months, anyDecimal(0, 150));
        }
      }
      StatusSheet sheet = given.at(months);
      Tally tally = sheet.indicatorTally();
      int all = tally.byVerdict().values().stream().mapToInt(n -> n).sum();
      assertThat(all).as("seed %d, case %d", SEED, i).isEqualTo(tally.total()).isEqualTo(count);
      assertThat(tally.assessed() + tally.count(Verdict.NO_DATA))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(count);
      assertThat(tally.onSchedule())
          .as("seed %d, case %d", SEED, i)
          .isLessThanOrEqualTo(tally.assessed());
      Ratio share = sheet.indicators().getFirst().scheduledShare().orElseThrow();
      assertThat(share.plus(Ratio.of(12L - months, 12)))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(Ratio.ONE);
      for (Score score : Scoreboard.of(sheet).departments()) {
        assertThat(score.items() + score.unreported())
            .as("seed %d, case %d", SEED, i)
            .isEqualTo(count);
        assertThat(score.points().orElse(Ratio.ZERO))
            .as("seed %d, case %d", SEED, i)
            .isBetween(Ratio.ZERO, Ratio.of(100, 1));
      }
    }
  }

  /// Neither does a task that counts late starts.
  @Test
  void aStartedTaskNeverHasAWorseLightThanOneThatHasNot() {
    Delays delays = new Delays(Optional.of(1), Optional.of(3), Optional.of(1), Optional.of(2));
    for (int i = 0; i < CASES; i++) {
      StatusRule rule = anyRule("0");
      int months = 1 + random.nextInt(12);
      int progress = 1 + random.nextInt(100);
      TaskStatus started = task(rule, delays, months, progress);
      TaskStatus idle = task(rule, delays, months, 0);
      assertThat(started.light())
          .as("seed %d, case %d: %s beside %s", SEED, i, started, idle)
          .isLessThanOrEqualTo(idle.light());
    }
  }

  /// 11/12 is a little less than the 91.7% that are printed, and more than 91.6%.
  @Test
  void sharesAreComparedExactly() {
    assertThat(atElevenMonths("1100").verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(atElevenMonths("1099.9999").verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(atElevenMonths("1100").completionRate().orElseThrow().percent())
        .isEqualByComparingTo("91.7");
    assertThat(atElevenMonths("1099.9999").completionRate().orElseThrow().percent())
        .isEqualByComparingTo("91.7");
  }

  @Test
  void doesNotDependOnLocaleOrZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String expected = everything();
    try {
      for (String tag : List.of("ar-EG", "th-TH-u-nu-thai", "tr-TR", "hi-IN-u-nu-deva", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(everything()).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    StatusSheet sheet =
        Given.year2021()
            .indicator(
                IndicatorBuilder.total("jobs", "人", "5800人", IndicatorBuilder.atLeast("5800")))
            .indicator(IndicatorBuilder.growth("gdp", "8%左右", IndicatorBuilder.about("8")))
            .task(TaskBuilder.task("1").due("2021-05-31"))
            .figure("jobs", 6, "2345.67")
            .figure("gdp", 6, "-1.5")
            .report("1", 6, "45.5", TaskReport.ON_TRACK)
            .at(6);
    StringBuilder text = new StringBuilder();
    for (Lang lang : Lang.values()) {
      Explanation explanation = Explanation.in(Phrases.of(lang));
      sheet
          .indicators()
          .forEach(s -> text.append(explanation.sentence(s)).append(explanation.steps(s)));
      sheet.tasks().forEach(s -> text.append(explanation.sentence(s)).append(explanation.steps(s)));
    }
    return text.append(sheet).toString();
  }

  private static IndicatorStatus atElevenMonths(String figure) {
    return judged(
        IndicatorBuilder.total("x", "", "1200", IndicatorBuilder.atLeast("1200")),
        Rules.defaults(),
        11,
        figure);
  }

  private static IndicatorStatus judged(
      IndicatorBuilder indicator, StatusRule rule, int months, String figure) {
    return Given.year2021()
        .indicator(indicator)
        .rule(rule)
        .figure("x", months, figure)
        .indicatorAt(months);
  }

  private static TaskStatus task(StatusRule rule, int months, int progress) {
    return task(rule, Delays.NONE, months, progress);
  }

  private static TaskStatus task(StatusRule rule, Delays delays, int months, int progress) {
    return Given.year2021()
        .delays(delays)
        .task(TaskBuilder.task("1").from("2021-02-15").due("2021-10-10"))
        .taskRule(rule)
        .progress("1", months, Integer.toString(progress))
        .taskAt(months);
  }

  private IndicatorBuilder anyIndicator() {
    Target target = anyTarget();
    IndicatorBuilder indicator =
        switch (random.nextInt(3)) {
          case 0 -> IndicatorBuilder.total("x", "人", "", target);
          case 1 -> IndicatorBuilder.growth("x", "", target);
          default -> IndicatorBuilder.level("x", "个", "", target);
        };
    return random.nextBoolean() ? indicator.lower() : indicator;
  }

  private Target anyTarget() {
    String value = random.nextInt(8) == 0 ? "0" : anyDecimal(-10, 100);
    return switch (random.nextInt(6)) {
      case 0 -> IndicatorBuilder.atLeast(value);
      case 1 -> IndicatorBuilder.atMost(value);
      case 2 -> IndicatorBuilder.about(value);
      case 3 -> IndicatorBuilder.above(value);
      case 4 -> IndicatorBuilder.below(value);
      default ->
          IndicatorBuilder.range(
              value, new BigDecimal(value).add(new BigDecimal("1.5")).toPlainString());
    };
  }

  private StatusRule anyRule(String tolerance) {
    String yellow = random.nextBoolean() ? null : anyDecimal(0, 10);
    String red = random.nextBoolean() ? null : anyDecimal(10, 40);
    boolean redIncluded = random.nextBoolean();
    return random.nextBoolean()
        ? Rules.relative(yellow, red, tolerance, redIncluded)
        : Rules.points(yellow, red, anyDecimal(0, 20), tolerance, redIncluded);
  }

  private String anyDecimal(int from, int to) {
    return BigDecimal.valueOf(random.nextLong(from * 100L, to * 100L + 1), 2).toPlainString();
  }
}
