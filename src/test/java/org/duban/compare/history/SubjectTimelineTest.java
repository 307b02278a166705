package org.duban.compare.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duban.compare.Cause;
import org.duban.compare.HistoricalJudgement;
import org.duban.compare.Histories;
import org.duban.compare.Judgement;
import org.duban.compare.StatusSummary;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.status.judge.KnownFigures;
import org.junit.jupiter.api.Test;

/// What must hold of the story of a subject, tried on made-up histories.
class SubjectTimelineTest {

  private static final int CASES = 1000;
  private static final long SEED = 20_210_816;
  private static final List<String> SUBJECTS = List.of("gdp", "jobs", "1", "1.1");

  private record Case(String subject, Plan plan, Ledger ledger, List<HistoryEvent> happenings) {}

  private static Case random(Random random) {
    Histories histories = new Histories(random);
    Ledger ledger = Ledger.of(Histories.YEAR, histories.entries(5 + random.nextInt(40)));
    Plan plan = histories.plan();
    String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    HistoricalJudgement standpoint =
        new HistoricalJudgement(plan, new KnownFigures(List.of()), Histories.settings());
    return new Case(
        subject,
        plan,
        ledger,
        SubjectTimeline.of(subject, ledger, List.of(), List.of(), standpoint));
  }

  @Test
  void everyEntryOnTheSubjectIsToldOnce() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Case some = random(random);
      Set<String> family = HistoricalJudgement.family(some.subject(), List.of(some.plan()));
      List<String> told =
          some.happenings().stream()
              .filter(h -> !h.what().equals("void"))
              .map(h -> h.entry().reference())
              .toList();

      assertThat(told)
          .as("case %d, seed %d", i, SEED)
          .isEqualTo(
              some.ledger().entries().stream()
                  .filter(e -> subject(e).filter(family::contains).isPresent())
                  .map(Entry::reference)
                  .toList());
    }
  }

  private static Optional<String> subject(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual a -> Optional.of(a.subject());
      case Content.Progress p -> Optional.of(p.subject());
      case Content.Act _ -> Optional.empty();
    };
  }

  /// Up to the first withdrawal, which brings back what was there before.
  @Test
  void whatWasBeforeIsWhatWasToldBefore() {
    Random random = new Random(SEED);
    int replaced = 0;
    for (int i = 0; i < CASES; i++) {
      Map<String, Optional<String>> told = new HashMap<>();
      for (HistoryEvent happening : random(random).happenings()) {
        if (happening.what().equals("void")) {
          break;
        }
        String topic = happening.subject() + happening.what() + happening.period().orElseThrow();
        boolean takesPlace = happening.why().cause() != Cause.LATE_ENTRY;
        if (happening.before().isPresent()) {
          assertThat(told.get(topic))
              .as("%s of case %d, seed %d", happening, i, SEED)
              .isEqualTo(happening.before());
          replaced++;
        }
        if (takesPlace || !told.containsKey(topic)) {
          told.put(topic, happening.after());
        }
      }
    }
    assertThat(replaced).isPositive();
  }

  @Test
  void theStoryEndsWhereTheSubjectStands() {
    Random random = new Random(SEED);
    int ends = 0;
    for (int i = 0; i < CASES; i++) {
      Case some = random(random);
      Set<String> family = HistoricalJudgement.family(some.subject(), List.of(some.plan()));
      Optional<StatusSummary> standing =
          HistoricalJudgement.latest(family, some.ledger())
              .map(period ->
                  new Judgement(
                      some.plan(),
                      new KnownFigures(List.of(some.ledger())),
                      Histories.settings(),
                      period,
                      LocalDate.of(2021, 12, 31)))
              .map(judgement -> judgement.standings().get(some.subject()));
      if (!some.happenings().isEmpty()) {
        assertThat(some.happenings().getLast().standing())
            .as("case %d, seed %d", i, SEED)
            .isEqualTo(standing);
        ends += standing.isPresent() ? 1 : 0;
      }
    }
    assertThat(ends).isGreaterThan(CASES / 2);
  }

  @Test
  void aTurnIsAnotherVerdictThanTheOneBefore() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Optional<StatusSummary> last = Optional.empty();
      for (HistoryEvent happening : random(random).happenings()) {
        Optional<StatusSummary> now = happening.standing();
        assertThat(happening.isTurn())
            .as("%s of case %d, seed %d", happening, i, SEED)
            .isEqualTo(
                !now.map(StatusSummary::verdict).equals(last.map(StatusSummary::verdict))
                    || !now.map(StatusSummary::light).equals(last.map(StatusSummary::light)));
        last = now;
      }
    }
  }
}
