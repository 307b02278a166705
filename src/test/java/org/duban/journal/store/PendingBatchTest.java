package org.duban.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Sample;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch over an old journal and a new one, killed at every point of its way to the disk.
class PendingBatchTest {

  private static final String OLD = "统计局";
  private static final String NEW = "财政局";

  @TempDir Path folder;
  private Workspace workspace;
  private byte[] oldBefore;
  private byte[] oldAfter;
  private byte[] newAfter;
  private byte[] batch;

  @BeforeEach
  void makeBatch() throws Exception {
    workspace = Sample.workspace(folder);
    Sample.append(workspace, new EntryDraft(OLD, Sample.actual("gdp", 3, "1")));
    oldBefore = Files.readAllBytes(Sample.journal(workspace, OLD));
    Sample.append(
        workspace,
        new EntryDraft(OLD, Sample.actual("gdp", 6, "2")),
        new EntryDraft(NEW, Sample.actual("revenue", 6, "3")),
        new EntryDraft(OLD, Sample.actual("gdp", 9, "4")));
    oldAfter = Files.readAllBytes(Sample.journal(workspace, OLD));
    newAfter = Files.readAllBytes(Sample.journal(workspace, NEW));
    batch =
        new PendingBatch(List.of(part(OLD, oldBefore.length, oldAfter), part(NEW, 0, newAfter)))
            .toBytes();
  }

  private static PendingBatch.Part part(String journal, int offset, byte[] after) {
    String text = new String(after, offset, after.length - offset, StandardCharsets.UTF_8);
    return new PendingBatch.Part(journal, offset, text);
  }

  private Path pending() {
    return workspace.journals(2021).resolve(".pending");
  }

  private void leave(byte[] pending, byte[] old, byte[] fresh) throws IOException {
    Files.write(pending(), pending);
    Files.write(Sample.journal(workspace, OLD), old);
    if (fresh.length == 0) {
      Files.deleteIfExists(Sample.journal(workspace, NEW));
    } else {
      Files.write(Sample.journal(workspace, NEW), fresh);
    }
  }

  private Map<String, Integer> seen() {
    Read<Ledger> read = LedgerReader.read(workspace, Sample.YEAR);
    // That it waits is told.
    assertThat(read.problems()).extracting(Problem::code).isSubsetOf(LedgerCode.J092);
    assertThat(Chain.verify(workspace, Sample.YEAR).problems())
        .extracting(Problem::code)
        .isSubsetOf(LedgerCode.J092);
    Map<String, Integer> counts = new TreeMap<>();
    read.value().orElseThrow().entries().forEach(e -> counts.merge(e.journal(), 1, Integer::sum));
    return counts;
  }

  /// A next entry, into the journal given.
  private void next(String journal) {
    Sample.append(workspace, new EntryDraft(journal, Sample.actual("x", 12, "5")));
    assertThat(pending().toFile().exists()).isFalse();
  }

  @Test
  void aWholeBatchIsSeenAndCompletedWhereverItWasKilled() throws Exception {
    for (int oldLength = oldBefore.length; oldLength <= oldAfter.length; oldLength += 7) {
      for (int newLength : new int[] {0, 1, 40, newAfter.length - 1, newAfter.length}) {
        leave(batch, Arrays.copyOf(oldAfter, oldLength), Arrays.copyOf(newAfter, newLength));
        assertThat(seen()).isEqualTo(Map.of(OLD, 3, NEW, 1));

        next(NEW);

        assertThat(seen()).isEqualTo(Map.of(OLD, 3, NEW, 2));
        assertThat(Files.readAllBytes(Sample.journal(workspace, OLD))).isEqualTo(oldAfter);
      }
    }
  }

  @Test
  void blocksThatNeverGotTheirDataAreFilled() throws Exception {
    byte[] zeros = Arrays.copyOf(Arrays.copyOf(oldAfter, oldBefore.length + 20), oldAfter.length);
    leave(batch, zeros, new byte[newAfter.length]);
    assertThat(seen()).isEqualTo(Map.of(OLD, 3, NEW, 1));

    next(OLD);

    assertThat(seen()).isEqualTo(Map.of(OLD, 4, NEW, 1));
  }

  @Test
  void aBatchTornBeforeItWasWholeNeverWas() throws Exception {
    for (int length = 0; length < batch.length; length += 3) {
      leave(Arrays.copyOf(batch, length), oldBefore, new byte[0]);
      assertThat(seen()).isEqualTo(Map.of(OLD, 1));

      Sample.append(
          workspace,
          new EntryDraft(OLD, Sample.actual("x", 12, "5")),
          new EntryDraft(NEW, Sample.actual("x", 12, "5")));

      assertThat(seen()).isEqualTo(Map.of(OLD, 2, NEW, 1));
      assertThat(pending()).doesNotExist();
    }
  }

  @Test
  void aBatchOfOtherJournalsIsNotInTheWay() throws Exception {
    leave(batch, oldBefore, new byte[0]);

    Sample.append(workspace, new EntryDraft("商务局", Sample.actual("x", 12, "5")));

    assertThat(pending()).exists();
    assertThat(seen()).isEqualTo(Map.of(OLD, 3, NEW, 1, "商务局", 1));
  }

  @Test
  void completingTwiceChangesNothing() throws Exception {
    leave(batch, oldAfter, newAfter);
    next(OLD);
    byte[] once = Files.readAllBytes(Sample.journal(workspace, OLD));

    Files.write(pending(), batch);
    assertThat(seen()).isEqualTo(Map.of(OLD, 4, NEW, 1));
    Sample.append(
        workspace,
        new EntryDraft(NEW, Sample.actual("x", 12, "5")),
        new EntryDraft(NEW, Sample.actual("x", 12, "6")));

    assertThat(Files.readAllBytes(Sample.journal(workspace, OLD))).isEqualTo(once);
    assertThat(seen()).isEqualTo(Map.of(OLD, 4, NEW, 3));
  }

  @Test
  void aJournalThatWasReplacedSinceIsNotWrittenOver() throws Exception {
    byte[] replaced =
        new String(oldAfter, StandardCharsets.UTF_8)
            .replace("2021-07-15", "2021-07-14")
            .getBytes(StandardCharsets.UTF_8);
    for (byte[] other : List.of(replaced, Arrays.copyOf(oldBefore, oldBefore.length - 5))) {
      leave(batch, other, new byte[0]);

      assertThat(LedgerReader.read(workspace, Sample.YEAR).problems())
          .extracting(Problem::code)
          .contains(LedgerCode.J029);
      assertThatExceptionOfType(EnvironmentFailure.class)
          .isThrownBy(() -> next(NEW))
          .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J029));
      assertThat(Files.readAllBytes(Sample.journal(workspace, OLD))).isEqualTo(other);
      assertThat(pending()).exists();
    }
  }
}
