package org.duban.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duban.compare.words.ChangeRecord;
import org.duban.compare.words.ChangeText;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerDifference;
import org.duban.plan.model.Plan;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.junit.jupiter.api.Test;

/// What must hold of any two versions, tried on made-up histories.
class ComparisonPropertiesTest {

  private static final int CASES = 1000;
  private static final long SEED = 20_210_716;

  private record Pair(Version a, Version b) {}

  /// Two versions that differ in some of: plan, day, instant, entries.
  private static Pair pair(Random random) {
    Histories histories = new Histories(random);
    List<Entry> entries = histories.entries(5 + random.nextInt(40));
    Ledger ledger = Ledger.of(Histories.YEAR, entries);
    Plan first = histories.plan();
    Plan second = random.nextBoolean() ? first : histories.plan();
    Period period = Histories.YEAR.through(7);
    boolean chained = random.nextBoolean();
    return new Pair(
        Histories.version(
            "a", first, view(ledger, entries, random), Histories.settings(), period, chained),
        Histories.version(
            "b", second, view(ledger, entries, random), Histories.settings(), period, chained));
  }

  private static Ledger view(Ledger ledger, List<Entry> entries, Random random) {
    Entry some = entries.get(random.nextInt(entries.size()));
    return switch (random.nextInt(4)) {
      case 0 -> ledger;
      case 1 -> ledger.asOf(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(120)));
      case 2 -> ledger.asRecorded(some.recordedAt().toInstant());
      // A ledger of its own, as another folder has it.
      default -> Ledger.of(Histories.YEAR, entries.subList(0, some.no()));
    };
  }

  @Test
  void theChangesDoneToTheOneGiveTheOther() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Pair pair = pair(random);
      Comparison comparison = Comparison.of(pair.a(), pair.b());

      assertThat(State.of(pair.a()).with(comparison.changes()))
          .as("case %d, seed %d", i, SEED)
          .isEqualTo(State.of(pair.b()));
    }
  }

  @Test
  void aVersionDoesNotDifferFromItself() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Version version = pair(random).a();

      assertThat(Comparison.of(version, version, true).changes())
          .as("case %d, seed %d", i, SEED)
          .isEmpty();
    }
  }

  @Test
  void theOtherWayRoundIsTheMirrorImage() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Pair pair = pair(random);
      List<String> there = facts(Comparison.of(pair.a(), pair.b()), false);
      List<String> back = facts(Comparison.of(pair.b(), pair.a()), true);

      assertThat(back).as("case %d, seed %d", i, SEED).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  /// Each change with its cause and entry, its sides exchanged where `mirrored`.
  private static List<String> facts(Comparison comparison, boolean mirrored) {
    return comparison.changes().stream()
        .map(change -> {
          ChangeRecord fact = ChangeRecord.of(change, comparison);
          Optional<String> before = mirrored ? fact.after() : fact.before();
          Optional<String> after = mirrored ? fact.before() : fact.after();
          // A row is named by its later id; what is added here is removed there.
          boolean isMove = fact.what().equals("renamed");
          String what =
              isMove || !mirrored
                  ? fact.what()
                  : switch (fact.what()) {
                    case "added" -> "removed";
                    case "removed" -> "added";
                    default -> fact.what();
                  };
          String subject = change instanceof Change.ReportChanged ? change.subject() : fact.name();
          return subject
              + " "
              + what
              + " "
              + fact.period()
              + " "
              + before
              + " "
              + after
              + " "
              + fact.why().cause()
              + " "
              + fact.why().entry().map(Source::reference);
        })
        .toList();
  }

  /// Verified journals are only looked into behind what both have in common.
  @Test
  void whatBothHaveInCommonNeedsNoLook() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Histories histories = new Histories(random);
      int count = 5 + random.nextInt(40);
      List<Entry> entries = histories.entries(count);
      int fork = random.nextInt(count);
      List<Entry> others = new ArrayList<>(entries.subList(0, fork));
      others.addAll(histories.entries(count).subList(fork, count));
      Ledger before = view(Ledger.of(Histories.YEAR, entries), entries, random);
      Ledger after = view(Ledger.of(Histories.YEAR, others), others, random);

      assertThat(LedgerDifference.between(before, after, true))
          .as("case %d, seed %d", i, SEED)
          .isEqualTo(LedgerDifference.between(before, after, false));
    }
  }

  @Test
  void whateverChangedCanBeSaid() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Pair pair = pair(random);
      Comparison comparison = Comparison.of(pair.a(), pair.b(), true);
      for (Lang lang : Lang.values()) {
        ChangeText narrative = new ChangeText(comparison, Phrases.of(lang));

        assertThat(narrative.summary()).as("case %d, seed %d", i, SEED).isNotEmpty();
        assertThat(narrative.lines())
            .as("case %d, seed %d", i, SEED)
            .hasSameSizeAs(comparison.changes())
            .allSatisfy(line -> assertThat(line.cause()).isNotEmpty())
            .allSatisfy(line -> assertThat(line.before() + line.after()).isNotEmpty());
      }
    }
  }
}
