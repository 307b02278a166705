package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.Revision;
import org.duban.journal.entry.TaskReport;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final String OFFICE = Entry.OFFICE_JOURNAL;
  private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);

  private final List<Entry> entries = new ArrayList<>();

  /// Enters `content` on a day of July, at noon in China.
  private Entry enter(int day, String journal, Content content) {
    long no = entries.stream().filter(e -> e.journal().equals(journal)).count() + 1;
    Entry entry =
        new Entry(
            journal,
            (int) no,
            july(day).atTime(12, 0).atOffset(ZoneOffset.ofHours(8)),
            "统计局经办人",
            content,
            "");
    entries.add(entry);
    return entry;
  }

  private Entry enter(int day, Content content) {
    return enter(day, "统计局", content);
  }

  private static LocalDate july(int day) {
    return FIRST.plusDays(day - 1L);
  }

  private static Content.Actual gdp(int months, String value, Basis basis, int published) {
    return Sample.actual("gdp", months, value, basis, july(published));
  }

  private static Content.Actual gdp(int months, String value, int published) {
    return gdp(months, value, Basis.PRELIMINARY, published);
  }

  private Ledger ledger() {
    return Ledger.of(Sample.YEAR, entries);
  }

  private static Period months(int months) {
    return Sample.period(months);
  }

  @Test
  void theFigurePublishedLastIsInForce() {
    Entry later = enter(1, gdp(6, "8.4", 10));
    enter(2, gdp(6, "8.1", 9));

    assertThat(ledger().figure("gdp", months(6))).contains(later);
    assertThat(ledger().revisions("gdp", months(6))).isEqualTo(1);
  }

  @Test
  void ofFiguresPublishedOnOneDayTheOneRecordedLastIsInForce() {
    enter(11, gdp(6, "8.1", 10));
    Entry second = enter(12, "办公室", gdp(6, "8.4", 10));

    assertThat(ledger().figure("gdp", months(6))).contains(second);
  }

  @Test
  void aPeriodIsItsMonthsHoweverItIsNamed() {
    Entry entry =
        enter(
            16,
            new Content.Actual(
                "gdp",
                new Period(Sample.YEAR, 6, Period.Form.HALF),
                BigDecimal.TEN,
                Basis.FINAL,
                july(15),
                Remarks.NONE));

    assertThat(ledger().figure("gdp", months(6))).contains(entry);
    assertThat(ledger().figure("gdp", months(5))).isEmpty();
    assertThat(ledger().figure("gdp", new GoalYear(2020, 1).through(6))).isEmpty();
    assertThat(ledger().figures("gdp", new GoalYear(2020, 1).whole())).isEmpty();
    assertThat(ledger().history("gdp", new GoalYear(2020, 1).whole())).isEmpty();
    assertThat(ledger().latestUpdate("gdp", new GoalYear(2020, 1).whole())).isEmpty();
    assertThat(ledger().revisions("gdp", new GoalYear(2020, 1).through(6))).isZero();
  }

  @Test
  void aForecastStandsApart() {
    Entry forecast = enter(1, gdp(12, "8", Basis.FORECAST, 1));
    assertThat(ledger().figure("gdp", months(12))).isEmpty();

    Entry actual = enter(2, gdp(12, "8.1", 2));
    Entry late = enter(3, gdp(12, "8.2", Basis.FORECAST, 3));

    assertThat(ledger().figure("gdp", months(12))).contains(actual);
    assertThat(ledger().forecast("gdp", months(12))).contains(late);
    assertThat(ledger().forecasts("gdp", months(12))).containsExactly(late);
    assertThat(ledger().revisions("gdp", months(12))).isZero();
    assertThat(ledger().history("gdp"))
        .containsExactly(
            new Revision(forecast, Optional.empty(), Optional.empty()),
            new Revision(actual, Optional.empty(), Optional.empty()),
            new Revision(late, Optional.of(forecast), Optional.empty()));
  }

  @Test
  void aWithdrawnFigureGivesWayToTheOneBefore() {
    Entry first = enter(10, gdp(6, "8.1", 10));
    Entry wrong = enter(11, gdp(6, "81", 11));
    Entry withdrawal = enter(12, new Content.Withdrawal(wrong.no(), july(12), "小数点"));
    Entry right = enter(13, gdp(6, "8.4", 13));

    Ledger ledger = ledger();
    assertThat(ledger.asOf(july(11)).figure("gdp", months(6))).contains(wrong);
    assertThat(ledger.asOf(july(12)).figure("gdp", months(6))).contains(first);
    assertThat(ledger.figure("gdp", months(6))).contains(right);
    assertThat(ledger.revisions("gdp", months(6))).isEqualTo(1);
    assertThat(ledger.withdrawalOf(wrong)).contains(withdrawal);
    assertThat(ledger.withdrawalOf(first)).isEmpty();
    assertThat(ledger.history("gdp", months(6)))
        .containsExactly(
            new Revision(first, Optional.empty(), Optional.empty()),
            new Revision(wrong, Optional.of(first), Optional.of(withdrawal)),
            new Revision(right, Optional.of(first), Optional.empty()));
    assertThat(ledger.asOf(july(11)).withdrawalOf(wrong)).isEmpty();
  }

  @Test
  void aWithdrawalReachesItsOwnJournalOnly() {
    Entry figure = enter(10, "统计局", gdp(6, "8.1", 10));
    enter(11, "财政局", new Content.Withdrawal(1, july(11), ""));

    assertThat(ledger().figure("gdp", months(6))).contains(figure);
  }

  @Test
  void theLatestUpdateIsThatOfTheLatestPeriod() {
    Entry june = enter(10, progress(6, "45", Optional.of(TaskReport.ON_TRACK), 10));
    Entry may = enter(11, progress(5, "40", Optional.empty(), 11));
    Entry words = enter(12, progress(7, "", Optional.of(TaskReport.BEHIND), 12));

    Ledger ledger = ledger();
    assertThat(ledger.latestUpdate("1.1", months(12))).contains(words);
    assertThat(ledger.latestProgress("1.1", months(12))).contains(june);
    assertThat(ledger.latestStatus("1.1", months(6))).contains(june);
    assertThat(ledger.latestProgress("1.1", months(5))).contains(may);
    assertThat(ledger.latestUpdate("1.1", months(4))).isEmpty();
    assertThat(ledger.update("1.1", months(5))).contains(may);
    assertThat(ledger.updates("1.1", months(6))).containsExactly(may, june);
  }

  private static Content.Progress progress(
      int months, String percent, Optional<TaskReport> status, int published) {
    return new Content.Progress(
        "1.1",
        months(months),
        percent.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(percent)),
        status,
        july(published),
        Remarks.NONE);
  }

  @Test
  void thePlanVersionInForceIsTheOneAdoptedLast() {
    Entry first = enter(1, OFFICE, new Content.Adopt(1, "aa", "", july(1), ""));
    Entry second = enter(5, OFFICE, new Content.Adopt(2, "bb", "", july(5), ""));
    Entry issue = enter(6, OFFICE, new Content.Issue("6号", months(6), july(6), "{}", "cc"));
    enter(7, OFFICE, new Content.Withdrawal(2, july(7), ""));

    Ledger ledger = ledger();
    assertThat(ledger.asOf(july(1).minusDays(1)).adopted()).isEmpty();
    assertThat(ledger.asOf(july(4)).adopted()).contains(first);
    assertThat(ledger.asOf(july(6)).adopted()).contains(second);
    assertThat(ledger.asOf(july(6)).adoptions()).containsExactly(first, second);
    assertThat(ledger.adopted()).contains(first);
    assertThat(ledger.issued()).containsExactly(issue);
    assertThat(ledger.subjects()).isEmpty();
  }

  @Test
  void anEntryIsFoundByItsNumber() {
    Entry entry = enter(10, gdp(6, "8.1", 12));

    assertThat(ledger().entry("统计局", 1)).contains(entry);
    assertThat(ledger().entry("统计局", 2)).isEmpty();
    assertThat(ledger().entry("财政局", 1)).isEmpty();
    assertThat(ledger().asOf(july(11)).entry("统计局", 1)).isEmpty();
  }

  @Test
  void anEntryMadeAfterItsFigureCameOutIsLate() {
    assertThat(enter(25, gdp(6, "8.1", 17)).daysLate()).isEqualTo(8);
    assertThat(enter(17, gdp(6, "8.1", 17)).daysLate()).isZero();
    assertThat(enter(16, gdp(6, "8.1", Basis.FORECAST, 17)).daysLate()).isZero();
  }

  @Test
  void aFigureTakesThePlaceOfTheOneInForce() {
    enter(10, gdp(6, "8.1", 10));
    Entry inForce = enter(11, gdp(6, "8.4", 11));

    assertThat(ledger().inForce(gdp(6, "8.5", 12))).contains(inForce);
    assertThat(ledger().inForce(gdp(6, "8.5", Basis.FINAL, 12))).contains(inForce);
    assertThat(ledger().inForce(gdp(6, "8.5", Basis.FORECAST, 12))).isEmpty();
    assertThat(ledger().inForce(gdp(5, "8.5", 12))).isEmpty();
    assertThat(ledger().inForce(progress(6, "45", Optional.empty(), 11))).isEmpty();
    assertThat(ledger().inForce(new Content.Withdrawal(1, july(1), ""))).isEmpty();
  }

  // Properties, over random histories.

  private static final int CASES = 1_000;

  /// A history in which some entries are published long before or after they are recorded.
  private void randomHistory(Random random) {
    entries.clear();
    int day = 1;
    for (int i = random.nextInt(25); i > 0; i--) {
      day += random.nextInt(2);
      String journal = random.nextBoolean() ? "甲" : "乙";
      int published = Math.max(1, day + random.nextInt(9) - 6);
      Basis basis = random.nextInt(3) == 0 ? Basis.FORECAST : Basis.FINAL;
      switch (random.nextInt(4)) {
        case 0 ->
            enter(day, journal, progress(6 + random.nextInt(2), "45", Optional.empty(), published));
        case 1 ->
            enter(day, journal, new Content.Withdrawal(1 + random.nextInt(8), july(published), ""));
        default ->
            enter(day, journal, gdp(6 + random.nextInt(2), Integer.toString(i), basis, published));
      }
    }
  }

  /// All that a ledger answers.
  private static List<Object> told(Ledger ledger) {
    List<Object> told = new ArrayList<>();
    told.add(List.copyOf(ledger.entries()));
    told.add(ledger.subjects());
    for (String subject : List.of("gdp", "1.1")) {
      told.add(ledger.history(subject));
      told.add(ledger.figures(subject));
      told.add(ledger.forecasts(subject, months(12)));
      told.add(ledger.updates(subject, months(12)));
      told.add(ledger.latestProgress(subject, months(12)));
      told.add(ledger.revisions(subject, months(6)));
    }
    return told;
  }

  @Test
  void aDaysViewNeverChangesWhenEntriesPublishedLaterAreAdded() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      int day = 1 + random.nextInt(25);
      Ledger before = ledger().asOf(july(day));
      List<Object> told = told(before);
      for (int i = 0; i < 5; i++) {
        String journal = random.nextBoolean() ? "甲" : "乙";
        int published = day + 1 + random.nextInt(5);
        enter(
            40,
            journal,
            random.nextBoolean()
                ? new Content.Withdrawal(1 + random.nextInt(8), july(published), "")
                : gdp(6, "99", published));
      }

      assertThat(told(ledger().asOf(july(day)))).as("seed %s", seed).isEqualTo(told);
    }
  }

  @Test
  void whatWasRecordedUpToAnInstantIsWhatTheFilesHeldThen() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      Instant instant = july(random.nextInt(25)).atTime(4, 0).toInstant(ZoneOffset.UTC);
      Ledger asRecorded = ledger().asRecorded(instant);
      List<Entry> held =
          entries.stream().filter(e -> !e.recordedAt().toInstant().isAfter(instant)).toList();

      assertThat(told(asRecorded))
          .as("seed %s", seed)
          .isEqualTo(told(Ledger.of(Sample.YEAR, held)));
    }
  }

  @Test
  void theOrderInWhichJournalsAreReadDoesNotMatter() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      List<Object> told = told(ledger());
      entries.sort(Comparator.comparing(Entry::journal));
      assertThat(told(ledger())).as("seed %s", seed).isEqualTo(told);
      Collections.shuffle(entries, random);
      entries.sort(Comparator.comparingInt(Entry::no));
      assertThat(told(ledger())).as("seed %s", seed).isEqualTo(told);
    }
  }

  /// The rule itself, as plainly as it can be put.
  @Test
  void theFigureInForceIsTheOneThatTheRuleNames() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      LocalDate day = july(1 + random.nextInt(25));
      List<Entry> known =
          ledger().entries().stream().filter(e -> !e.content().publishedOn().isAfter(day)).toList();
      Optional<Entry> expected =
          known.stream()
              .filter(e ->
                  e.content() instanceof Content.Actual a
                      && a.basis() != Basis.FORECAST
                      && a.period().months() == 6)
              .filter(e -> known.stream().noneMatch(w -> withdraws(w, e)))
              .reduce(
                  (a, b) -> b.content().publishedOn().isBefore(a.content().publishedOn()) ? a : b);

      assertThat(ledger().asOf(day).figure("gdp", months(6)))
          .as("seed %s", seed)
          .isEqualTo(expected);
    }
  }

  private static boolean withdraws(Entry withdrawal, Entry entry) {
    return withdrawal.content() instanceof Content.Withdrawal w
        && w.no() == entry.no()
        && withdrawal.journal().equals(entry.journal())
        && withdrawal.no() > entry.no();
  }

  /// What is written and read again is what was entered, through files too.
  @Test
  void truncatedFilesReadAsTheLedgerOfThatTime(@TempDir Path folder) throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      var workspace = Sample.workspace(folder.resolve("w" + seed));
      List<List<Object>> told = new ArrayList<>();
      for (Entry entry : entries) {
        Recorder recorder = Sample.recorderAt(entry.recordedAt().toInstant());
        new Journals(workspace, Sample.YEAR)
            .append(List.of(new EntryDraft(entry.journal(), entry.content())), recorder);
        told.add(told(Sample.ledger(workspace)));
      }
      Ledger whole = Sample.ledger(workspace);
      for (int i = 0; i < entries.size(); i++) {
        Instant instant = entries.get(i).recordedAt().toInstant();
        boolean isLastOfInstant =
            i + 1 == entries.size() || entries.get(i + 1).recordedAt().toInstant().isAfter(instant);
        if (isLastOfInstant) {
          assertThat(told(whole.asRecorded(instant)))
              .as("seed %s, entry %s", seed, i)
              .isEqualTo(told.get(i));
        }
      }
    }
  }

  @Test
  void aLedgerOfNothingAnswersNothing() {
    Ledger ledger = ledger();

    assertThat(Stream.of(ledger.entries(), ledger.adoptions(), ledger.issued()))
        .allMatch(List::isEmpty);
    assertThat(ledger.figure("gdp", months(6))).isEmpty();
    assertThat(ledger.asRecorded(Instant.EPOCH).entries()).isEmpty();
    assertThat(ledger.asRecorded(Instant.MAX).entries()).isEmpty();
    assertThat(ledger.asOf(LocalDate.MAX).asOf(LocalDate.MIN).entries()).isEmpty();
  }
}
