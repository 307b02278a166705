package org.duban.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duban.journal.entry.EntryDraft;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal that was read before is read as one that was not.
class RecentIndexesTest {

  private static final int CASES = 1_000;
  private static final int ENTRIES = 40;
  private static final String JOURNAL = "统计局";

  @TempDir Path folder;

  @Test
  void readsWhatHasGrownOrChangedAsIfItWereNew() throws Exception {
    long seed = 20211123L;
    Random random = new Random(seed);
    Workspace workspace = Sample.workspace(folder.resolve("known"));
    List<EntryDraft> drafts = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      drafts.add(new EntryDraft(JOURNAL, Sample.actual("gdp" + i % 3, 1 + i % 12, "" + i)));
    }
    Sample.append(workspace, drafts.toArray(EntryDraft[]::new));
    Path journal = Sample.journal(workspace, JOURNAL);
    List<String> lines = Files.readString(journal).lines().toList();
    int length = lines.size();
    for (int i = 0; i < CASES; i++) {
      length = random.nextInt(8) == 0 ? 1 + random.nextInt(lines.size()) : grown(length, lines);
      byte[] bytes =
          (String.join("\n", lines.subList(0, length)) + (random.nextInt(6) == 0 ? "" : "\n"))
              .getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) "0123,\n".charAt(random.nextInt(6));
      }
      Files.write(journal, bytes);
      Workspace fresh = Sample.workspace(folder.resolve("fresh" + i));
      Path copy = Sample.journal(fresh, JOURNAL);
      Files.createDirectories(copy.getParent());
      Files.write(copy, bytes);

      Read<Ledger> again = LedgerReader.read(workspace, Sample.YEAR);
      Read<Ledger> anew = LedgerReader.read(fresh, Sample.YEAR);

      assertThat(again.problems()).as("seed %d, case %d", seed, i).isEqualTo(anew.problems());
      assertThat(List.copyOf(again.value().orElseThrow().entries()))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(List.copyOf(anew.value().orElseThrow().entries()));
      assertThat(again.value().orElseThrow().heads())
          .as("seed %d, case %d", seed, i)
          .isEqualTo(anew.value().orElseThrow().heads());
    }
  }

  private static int grown(int length, List<String> lines) {
    return length == lines.size() ? 1 : length + 1;
  }
}
