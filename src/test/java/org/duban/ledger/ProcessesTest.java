package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.verify.CheckedJournal;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that record side by side, and that are killed. A short run; with `-Dlong=true` as
/// long as it takes to trust it.
class ProcessesTest {

  private static final boolean LONG = Boolean.getBoolean("long");

  @TempDir Path folder;

  @Test
  void processesSideBySideLoseNothing() throws Exception {
    Workspace workspace = Sample.workspace(folder);
    int each = LONG ? 500 : 200;
    List<Process> processes = new ArrayList<>();
    for (int p = 0; p < 8; p++) {
      String[] journals =
          switch (p % 4) {
            case 0, 1 -> new String[] {"共用"};
            case 2 -> new String[] {"共用", "甲", "乙"};
            default -> new String[] {"乙", "甲"};
          };
      processes.add(RecordingProcess.start(folder, "p" + p, each, journals));
    }
    for (Process process : processes) {
      List<String> said = RecordingProcess.output(process).lines().toList();
      assertThat(process.waitFor()).as("%s", said).isZero();
      assertThat(said).hasSize(each);
    }

    Chain chain = Chain.verify(workspace, Sample.YEAR);
    assertThat(chain.problems()).isEmpty();
    assertThat(chain.journals())
        .extracting(CheckedJournal::journal, CheckedJournal::entries)
        .containsExactlyInAnyOrder(
            tuple("共用", 6 * each), tuple("甲", 4 * each), tuple("乙", 4 * each));
  }

  /// Two processes, one with single entries and one with batches, are killed again and again.
  @Test
  void aKilledProcessLosesNothingThatItConfirmed(TestReporter reporter) throws Exception {
    Workspace workspace = Sample.workspace(folder);
    long seed = LONG ? System.nanoTime() : 20210716;
    Random random = new Random(seed);
    Map<String, Integer> confirmed = new HashMap<>();
    int killed = 0;
    int torn = 0;
    int pending = 0;
    for (int round = 0; round < (LONG ? 250 : 6); round++) {
      Process single = RecordingProcess.start(folder, "s" + round, 1_000_000, "甲");
      Process batches = RecordingProcess.start(folder, "b" + round, 1_000_000, "乙", "甲", "丙");
      try (BufferedReader singles = RecordingProcess.output(single);
          BufferedReader triples = RecordingProcess.output(batches)) {
        String first = singles.readLine();
        String other = triples.readLine();
        Thread.sleep(random.nextInt(40));
        // Not by the process itself, which would close its output before it is read.
        single.toHandle().destroyForcibly();
        batches.toHandle().destroyForcibly();
        killed += single.waitFor() == 0 ? 0 : 1;
        killed += batches.waitFor() == 0 ? 0 : 1;
        confirmed.put(first, 1);
        confirmed.put(other, 3);
        singles.lines().forEach(batch -> confirmed.put(batch, 1));
        triples.lines().forEach(batch -> confirmed.put(batch, 3));
      }

      assertNothingLost(workspace, confirmed, "seed " + seed + ", round " + round);
      torn += Chain.verify(workspace, Sample.YEAR).problems().isEmpty() ? 0 : 1;
      Path batch = workspace.journals(2021).resolve(".pending");
      pending += Files.exists(batch) && Files.size(batch) > 0 ? 1 : 0;
    }
    reporter.publishEntry(
        Map.of(
            "killed", Integer.toString(killed),
            "confirmed", Integer.toString(confirmed.values().stream().mapToInt(n -> n).sum()),
            "rounds that left a torn line", Integer.toString(torn),
            "rounds that left a batch half-way", Integer.toString(pending)));
    // Whoever records next sets everything in order.
    Sample.append(
        workspace,
        new EntryDraft("甲", Sample.actual("gdp", 6, "1")),
        new EntryDraft("乙", Sample.actual("gdp", 6, "1")),
        new EntryDraft("丙", Sample.actual("gdp", 6, "1")));
    assertThat(Chain.verify(workspace, Sample.YEAR).problems()).isEmpty();
    assertNothingLost(workspace, confirmed, "seed " + seed + ", at the end");
  }

  private static void assertNothingLost(
      Workspace workspace, Map<String, Integer> confirmed, String when) {
    Chain chain = Chain.verify(workspace, Sample.YEAR);
    assertThat(chain.problems()).as(when).noneMatch(Problem::isError);
    Map<String, Integer> recorded = new HashMap<>();
    for (Entry entry : Sample.ledger(workspace).entries()) {
      if (entry.content() instanceof Content.Progress p) {
        recorded.merge(p.remarks().note(), 1, Integer::sum);
      }
    }
    assertThat(recorded).as(when).containsAllEntriesOf(confirmed);
    recorded.forEach((batch, count) ->
        assertThat(count).as("%s: %s", when, batch).isEqualTo(batch.startsWith("b") ? 3 : 1));
  }
}
