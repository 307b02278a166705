package org.duban.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.SmallDisk;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Journals;
import org.duban.ledger.JournalsTest;
import org.duban.ledger.Sample;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journals on a disk that fills up, or that may only be read.
class FullDiskTest {

  @TempDir Path folder;
  private SmallDisk disk;
  private Workspace workspace;

  @BeforeEach
  void mountDisk() throws Exception {
    disk = SmallDisk.mount(folder, 128);
    workspace = Sample.workspace(folder);
  }

  @AfterEach
  void unmountDisk() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  private static Content wordy(int length) {
    return new Content.Progress(
        "1.1",
        Sample.period(6),
        Optional.empty(),
        Optional.empty(),
        Sample.DAY,
        new Remarks("x".repeat(length), "", "", "", ""));
  }

  private static EntryDraft draft(String journal, int length) {
    return new EntryDraft(journal, wordy(length));
  }

  private Map<String, Integer> lengths() throws IOException {
    Map<String, Integer> lengths = new HashMap<>();
    try (var files = Files.list(workspace.journals(2021))) {
      for (Path file : files.toList()) {
        lengths.put(file.getFileName().toString(), (int) Files.size(file));
      }
    }
    return lengths;
  }

  private void assertRefusedWithoutATrace(EntryDraft... drafts) throws IOException {
    Map<String, Integer> before = lengths();
    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> Sample.append(workspace, drafts))
        .satisfies(e -> {
          assertThat(e.problem().code()).isEqualTo(LedgerCode.J025);
          assertThat(Phrases.of(Lang.EN).message(e.problem())).contains("the disk is full");
        });
    assertThat(lengths()).isEqualTo(before);
    assertThat(Chain.verify(workspace, Sample.YEAR).problems()).isEmpty();
  }

  @Test
  void anEntryThatDoesNotFitLeavesNoTrace() throws Exception {
    Sample.append(workspace, draft("甲", 10));

    assertRefusedWithoutATrace(draft("甲", 200_000));
    assertRefusedWithoutATrace(draft("新", 200_000));

    Sample.append(workspace, draft("甲", 10), draft("新", 10));
    assertThat(Sample.ledger(workspace).entries()).hasSize(3);
  }

  @Test
  void whatWasDoneForAnEntryThatDoesNotFitIsUndone() throws Exception {
    Sample.append(workspace, draft("甲", 10));
    List<String> done = new ArrayList<>();

    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() ->
            new Journals(workspace, Sample.YEAR)
                .appendTo(
                    Sample.ledger(workspace),
                    draft("甲", 200_000),
                    Sample.recorder(),
                    JournalsTest.noting(done, "frozen")));

    assertThat(done).containsExactly("frozen", "not frozen");
    assertThat(Sample.ledger(workspace).entries()).hasSize(1);
  }

  /// The disk runs full at the batch file, at the first journal, at the second, at the third.
  @Test
  void aBatchThatDoesNotFitLeavesNoTrace() throws Exception {
    Sample.append(workspace, draft("甲", 10), draft("乙", 10));
    List<EntryDraft> batch = new ArrayList<>();
    for (String journal : List.of("甲", "乙", "新")) {
      batch.add(draft(journal, 9_000));
    }
    int refused = 0;
    int recorded = 0;
    for (int free = 80_000; free >= 0; free -= 4_096) {
      disk.fill(free);
      int before = Sample.ledger(workspace).entries().size();
      try {
        Sample.append(workspace, batch.toArray(EntryDraft[]::new));
        recorded++;
        assertThat(Sample.ledger(workspace).entries()).hasSize(before + 3);
        // Taken back, so that the next round finds the same.
        for (String journal : List.of("甲", "乙")) {
          keepFirstEntry(journal);
        }
        Files.delete(Sample.journal(workspace, "新"));
      } catch (EnvironmentFailure e) {
        refused++;
        assertRefusedWithoutATrace(batch.toArray(EntryDraft[]::new));
        assertThat(Sample.ledger(workspace).entries()).hasSize(before);
      }
    }
    assertThat(refused).isGreaterThan(3);
    assertThat(recorded).isGreaterThan(1);
  }

  private void keepFirstEntry(String journal) throws IOException {
    Path file = Sample.journal(workspace, journal);
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n");
  }

  @Test
  void aTornLineIsNotCutOffBeforeItIsSetAside() throws Exception {
    Sample.append(workspace, draft("甲", 10));
    Sample.append(workspace, draft("甲", 10_000));
    Path journal = Sample.journal(workspace, "甲");
    byte[] bytes = Files.readAllBytes(journal);
    byte[] torn = Arrays.copyOf(bytes, bytes.length - 10);
    Files.write(journal, torn);
    disk.fill(0);

    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> Sample.append(workspace, draft("甲", 10)));

    assertThat(Files.readAllBytes(journal)).isEqualTo(torn);
  }

  @Test
  void aDiskThatMayOnlyBeReadIsReadAndNotWritten() throws Exception {
    Sample.append(workspace, draft("甲", 10));
    byte[] journal = Files.readAllBytes(Sample.journal(workspace, "甲"));
    Sample.append(workspace, draft("甲", 20), draft("乙", 20));
    List<Entry> entries = Sample.ledger(workspace).entries();
    leaveHalfWay(journal);
    disk.makeReadOnly();

    assertThat(Sample.ledger(workspace).entries()).containsExactlyElementsOf(entries);
    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> Sample.append(workspace, draft("丙", 10)))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J024));
  }

  /// As if the batch had been killed after the batch file was whole.
  private void leaveHalfWay(byte[] before) throws IOException {
    String first = Files.readString(Sample.journal(workspace, "甲"));
    String second = Files.readString(Sample.journal(workspace, "乙"));
    String kept = new String(before, StandardCharsets.UTF_8);
    PendingBatch batch =
        new PendingBatch(
            List.of(
                new PendingBatch.Part("甲", before.length, first.substring(kept.length())),
                new PendingBatch.Part("乙", 0, second)));
    Files.write(workspace.journals(2021).resolve(".pending"), batch.toBytes());
    Files.write(Sample.journal(workspace, "甲"), before);
    Files.delete(Sample.journal(workspace, "乙"));
  }
}
