package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryName;
import org.duban.journal.entry.Recorder;
import org.duban.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {

  private static final int CASES = 400;
  private static final Period YEAR = Sample.period(12);
  private static final String CLERK = "张三";
  private static final String HEAD = "王芳";

  private final List<Entry> entries = new ArrayList<>();

  private static LocalDate july(int day) {
    return LocalDate.of(2021, 7, 1).plusDays(day - 1);
  }

  private Entry enter(int day, String journal, String by, Content content) {
    int no = 1 + (int) entries.stream().filter(e -> e.journal().equals(journal)).count();
    Entry entry =
        new Entry(
            journal,
            no,
            OffsetDateTime.of(july(day).atTime(12, 0), ZoneOffset.ofHours(8)),
            by,
            content,
            journal + "-" + no);
    entries.add(entry);
    return entry;
  }

  private Entry figure(int day, String value) {
    return enter(day, "甲", CLERK, Sample.actual("gdp", 6, value, Basis.FINAL, july(day)));
  }

  private Entry decide(int day, Entry entry, boolean approves, String by, String journal) {
    return enter(
        day,
        journal,
        by,
        new Content.Decision(approves, EntryName.of(entry), entry.hash(), "", july(day), "x"));
  }

  private Ledger ledger() {
    return Ledger.of(Sample.YEAR, entries);
  }

  private Approval.State state(Entry entry) {
    return ledger().approvedOnly().approval(entry).state();
  }

  @Test
  void theOneThatDecidesLastDecides() {
    Entry entry = figure(1, "9");
    assertThat(state(entry)).isEqualTo(Approval.State.WAITING);
    assertThat(ledger().approval(entry)).isEqualTo(Approval.NONE);
    decide(2, entry, true, HEAD, "_office");
    assertThat(state(entry)).isEqualTo(Approval.State.APPROVED);
    decide(3, entry, false, HEAD, "甲");
    assertThat(state(entry)).isEqualTo(Approval.State.RETURNED);
    assertThat(ledger().figure("gdp", Sample.period(6))).isEmpty();
    assertThat(ledger().asOf(july(2)).figure("gdp", Sample.period(6))).contains(entry);
  }

  @Test
  void anotherEntrysApprovalSaysNothing() {
    Entry entry = figure(1, "9");
    enter(2, "甲", HEAD, new Content.Decision(true, EntryName.of(entry), "other", "", july(2), ""));
    decide(2, entry, true, HEAD, "乙");
    assertThat(state(entry)).isEqualTo(Approval.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", " 张 三", "张三 (clock set)", "张　三", "张\u200b三"})
  void nobodyApprovesTheirOwn(String spelling) {
    Entry entry = figure(1, "9");
    decide(2, entry, true, spelling, "甲");
    assertThat(state(entry)).isEqualTo(Approval.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZHAO", "ｚｈａｏ", "Zhao (clock behind) (clock set)", "z hao", "zh ao"})
  void spellingsOfOnePerson(String spelling) {
    assertThat(Recorder.person(spelling)).isEqualTo(Recorder.person("zhao"));
  }

  @Test
  void compositionMakesNoOtherPerson() {
    assertThat(Recorder.person("Jose\u0301")).isEqualTo(Recorder.person("JOS\u00c9"));
    assertThat(Recorder.person("王芳")).isNotEqualTo(Recorder.person("王方"));
  }

  @Test
  void aReturnedFigureCountsAgainOnceItIsRecordedAnew() {
    Entry first = figure(1, "9");
    decide(2, first, false, HEAD, "甲");
    assertThat(ledger().returned(Set.of("gdp"), YEAR)).containsExactly(first);
    Entry again = figure(3, "9");
    assertThat(ledger().returned(Set.of("gdp"), YEAR)).isEmpty();
    assertThat(ledger().figure("gdp", Sample.period(6))).contains(again);
  }

  // Properties, over random histories.

  private void randomHistory(Random random) {
    entries.clear();
    List<Entry> figures = new ArrayList<>();
    int day = 1;
    for (int i = random.nextInt(25); i > 0; i--) {
      day += random.nextInt(2);
      String journal = random.nextBoolean() ? "甲" : "乙";
      switch (random.nextInt(5)) {
        case 0, 1 ->
            figures.add(
                enter(
                    day,
                    journal,
                    CLERK,
                    Sample.actual(
                        random.nextBoolean() ? "gdp" : "jobs",
                        6 + random.nextInt(2),
                        Integer.toString(i),
                        random.nextInt(4) == 0 ? Basis.FORECAST : Basis.FINAL,
                        july(Math.max(1, day - random.nextInt(5))))));
        case 2 ->
            enter(
                day, journal, CLERK, new Content.Withdrawal(1 + random.nextInt(8), july(day), ""));
        default -> {
          if (!figures.isEmpty()) {
            Entry target = figures.get(random.nextInt(figures.size()));
            decide(
                day,
                target,
                random.nextInt(4) > 0,
                random.nextInt(5) == 0 ? CLERK : HEAD,
                random.nextBoolean() ? "_office" : target.journal());
          }
        }
      }
    }
  }

  private static List<Object> told(Ledger ledger) {
    List<Object> told = new ArrayList<>();
    for (String subject : List.of("gdp", "jobs")) {
      told.add(ledger.figures(subject));
      told.add(ledger.forecasts(subject, YEAR));
      told.add(ledger.revisions(subject, Sample.period(6)));
    }
    told.add(ledger.waiting(List.of("gdp", "jobs"), YEAR));
    told.add(ledger.returned(List.of("gdp", "jobs"), YEAR));
    return told;
  }

  @Test
  void aDecisionNeverChangesAnEarlierDaysView() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      int day = 1 + random.nextInt(25);
      List<Object> all = told(ledger().asOf(july(day)));
      List<Object> approved = told(ledger().approvedOnly().asOf(july(day)));
      for (Entry entry : List.copyOf(entries)) {
        if (DecisionRules.isAboutUpdate(entry)) {
          decide(day + 1 + random.nextInt(3), entry, random.nextBoolean(), HEAD, "_office");
        }
      }

      assertThat(told(ledger().asOf(july(day)))).as("seed %s", seed).isEqualTo(all);
      assertThat(told(ledger().approvedOnly().asOf(july(day))))
          .as("seed %s", seed)
          .isEqualTo(approved);
    }
  }

  @Test
  void whatWasDecidedUpToAnInstantIsWhatTheFilesHeldThen() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      randomHistory(random);
      Instant instant = july(random.nextInt(25)).atTime(4, 0).toInstant(ZoneOffset.UTC);
      List<Entry> held =
          entries.stream().filter(e -> !e.recordedAt().toInstant().isAfter(instant)).toList();

      assertThat(told(ledger().approvedOnly().asRecorded(instant)))
          .as("seed %s", seed)
          .isEqualTo(told(Ledger.of(Sample.YEAR, held).approvedOnly()));
    }
  }

  @Test
  void onlyWhatIsApprovedCountsAsIfNothingElseHadBeenEntered() {
    for (int seed = 0; seed < CASES; seed++) {
      randomHistory(new Random(seed));
      Ledger required = ledger().approvedOnly();
      Set<Entry> dropped = new HashSet<>();
      for (Entry entry : entries) {
        if (DecisionRules.isAboutUpdate(entry)
            && required.approval(entry).state() != Approval.State.APPROVED) {
          dropped.add(entry);
        }
      }
      Ledger subset =
          Ledger.of(
              Sample.YEAR, entries.stream().filter(entry -> !dropped.contains(entry)).toList());

      for (String subject : List.of("gdp", "jobs")) {
        assertThat(required.figures(subject))
            .as("seed %s", seed)
            .isEqualTo(subset.figures(subject));
        assertThat(required.forecasts(subject, YEAR)).isEqualTo(subset.forecasts(subject, YEAR));
      }
    }
  }
}
