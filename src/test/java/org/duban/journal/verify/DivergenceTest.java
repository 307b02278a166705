package org.duban.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.store.JournalIndex;
import org.duban.ledger.Sample;
import org.duban.ledger.verify.Chain;
import org.duban.ledger.verify.JournalPair;
import org.duban.plan.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivergenceTest {

  private static final String JOURNAL = "统计局";

  @TempDir Path folder;

  /// A workspace whose journal has a common entry and then one for each of `values`.
  private Workspace copy(String name, String... values) throws Exception {
    Workspace workspace = Sample.workspace(folder.resolve(name));
    Sample.append(workspace, new EntryDraft(JOURNAL, Sample.actual("gdp", 3, "7")));
    for (String value : values) {
      Sample.append(workspace, new EntryDraft(JOURNAL, Sample.actual("gdp", 6, value)));
    }
    return workspace;
  }

  private static List<String> lines(Workspace workspace) throws Exception {
    return Files.readAllLines(Sample.journal(workspace, JOURNAL));
  }

  private static List<String> values(Divergence.Branch branch) {
    return branch.entries().stream()
        .map(e -> e.no() + ": " + ((Content.Actual) e.content()).value().toPlainString())
        .toList();
  }

  @Test
  void threeCopiesInOneFileAreThreeBranches() throws Exception {
    Workspace one = copy("one", "1", "2");
    List<String> lines = new ArrayList<>(lines(one));
    lines.addAll(lines(copy("two", "3", "2.0")).subList(2, 4));
    lines.addAll(lines(copy("three", "2")).subList(2, 3));
    Files.write(Sample.journal(one, JOURNAL), lines, StandardCharsets.UTF_8);

    Chain chain = Chain.verify(one, Sample.YEAR);

    assertThat(chain.divergences()).hasSize(1);
    Divergence divergence = chain.divergences().getFirst();
    assertThat(divergence.journal()).isEqualTo(JOURNAL);
    assertThat(divergence.file()).isEqualTo("targets/2021/updates/统计局.csv");
    assertThat(divergence.common()).isEqualTo(1);
    assertThat(divergence.branches())
        .extracting(b -> b.line().orElseThrow() + " " + values(b))
        .containsExactly("3 [2: 1, 3: 2]", "5 [2: 3, 3: 2.0]", "7 [2: 2]");
    Predicate<Entry> inAll = divergence.inAllBranches();
    assertThat(divergence.branches().stream().flatMap(b -> b.entries().stream()).filter(inAll))
        .extracting(Entry::no)
        .containsExactly(3, 3, 2);
  }

  @Test
  void aWholeJournalHasNoDivergence() throws Exception {
    assertThat(Chain.verify(copy("one", "1", "2"), Sample.YEAR).divergences()).isEmpty();
  }

  @Test
  void copiesAreHeldAgainstEachOther() throws Exception {
    Workspace here = copy("here", "1", "2");
    Workspace there = copy("there", "3");
    Sample.append(here, new EntryDraft("甲", Sample.actual("gdp", 6, "1")));
    Sample.append(there, new EntryDraft("乙", Sample.actual("gdp", 6, "1")));
    Chain chain = Chain.verify(here, Sample.YEAR);

    List<JournalPair> pairs = chain.against(Chain.verify(there, Sample.YEAR), here);

    assertThat(pairs)
        .extracting(p -> p.journal() + " " + p.relation())
        .containsExactly("乙 BEHIND", "甲 AHEAD", "统计局 DIVERGED");
    Divergence divergence = pairs.getLast().divergence().orElseThrow();
    assertThat(divergence.branches()).allMatch(b -> b.line().isEmpty());
    assertThat(divergence.branches())
        .extracting(DivergenceTest::values)
        .containsExactly(List.of("2: 1", "3: 2"), List.of("2: 3"));
    assertThat(chain.against(chain, here)).allMatch(p -> p.relation() == JournalPair.Relation.SAME);
  }

  /// Whatever two copies recorded after what they have in common is found, and nothing else.
  @Test
  void whatIsInCommonIsFound() {
    long seed = 20210716;
    Random random = new Random(seed);
    for (int run = 0; run < 2_000; run++) {
      int common = random.nextInt(20);
      int here = common + random.nextInt(4);
      int there = common + random.nextInt(4);
      JournalIndex left = index(common, here, "a");
      JournalIndex right = index(common, there, "b");

      assertThat(left.inCommonWith(right))
          .as("seed %d, run %d: %d, %d, %d", seed, run, common, here, there)
          .isEqualTo(common);
      assertThat(left.entriesFrom(common)).hasSize(here - common);
    }
  }

  private static JournalIndex index(int common, int size, String own) {
    List<Entry> entries = new ArrayList<>();
    for (int no = 1; no <= size; no++) {
      entries.add(
          new Entry(
              JOURNAL,
              no,
              OffsetDateTime.parse("2021-07-16T12:00:00+08:00"),
              "统计局经办人",
              Sample.actual("gdp", 6, "1"),
              (no <= common ? "same" : own) + no));
    }
    return JournalIndex.of(JOURNAL, entries);
  }
}
