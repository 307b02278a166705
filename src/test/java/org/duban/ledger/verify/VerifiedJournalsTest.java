package org.duban.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Recorder;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.HashChain;
import org.duban.journal.format.StoredEntry;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalIndex;
import org.duban.journal.store.JournalTail;
import org.duban.journal.verify.ChainCheck;
import org.duban.ledger.Sample;
import org.junit.jupiter.api.Test;

/// What is found of a journal is the same whether a copy of it was verified before or not.
class VerifiedJournalsTest {

  private static final int CASES = 5_000;
  private static final long SEED = 20_210_716;
  private static final String JOURNAL = "统计局";
  private static final int MOST = 25;
  private static final List<String> CLOCKS =
      List.of("", "", Recorder.CLOCK_SET, Recorder.CLOCK_BEHIND);

  /// A journal being written, its hashes right, whatever its lines say.
  private static final class Writing {

    private final List<String> lines;
    private String hash;
    private int no;
    private OffsetDateTime time;

    Writing() {
      lines = new ArrayList<>(List.of(JournalTail.HEAD));
      hash = HashChain.start(Sample.YEAR.year(), JOURNAL);
      time = Sample.NOON.atOffset(ZoneOffset.ofHours(8));
    }

    Writing(Writing other) {
      lines = new ArrayList<>(other.lines);
      hash = other.hash;
      no = other.no;
      time = other.time;
    }

    /// Adds entries, of which about one in `faulty` says what it may not; none where that is 0.
    ///
    /// @param clock what stands behind the name of who recorded them
    Writing add(int count, int faulty, String clock, Random random) {
      for (int i = 0; i < count; i++) {
        boolean isFaulty = faulty > 0 && random.nextInt(faulty) == 0;
        int fault = isFaulty ? random.nextInt(3) : -1;
        no = fault == 0 ? Math.max(1, no + random.nextInt(5) - 2) : no + 1;
        time = time.plusSeconds(fault == 1 ? -100_000 : random.nextInt(9_000));
        int withdrawn = fault == 2 ? 1 + random.nextInt(no + 2) : no - 1;
        boolean isWithdrawal = fault == 2 || (no % 4 == 3 && fault < 0);
        Content content =
            isWithdrawal
                ? new Content.Withdrawal(withdrawn, Sample.DAY, "口径有误")
                : no % 4 == 1
                    ? Sample.progress("1.1", 1 + no % 12, "45", Sample.DAY)
                    : Sample.actual("gdp" + no % 3, 1 + no % 12, "-15." + random.nextInt(9));
        List<String> cells = StoredEntry.cells(no, time, "经办人" + clock, content);
        hash = HashChain.next(hash, cells);
        List<String> all = new ArrayList<>(cells);
        all.add(hash);
        lines.add(CsvLine.join(all) + "\n");
      }
      return this;
    }
  }

  private static JournalImage image(List<String> lines) {
    return image(String.join("", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static JournalImage image(byte[] bytes) {
    return JournalImage.of(JOURNAL, "j.csv", bytes);
  }

  private static JournalImage damaged(List<String> whole, Random random) {
    List<String> lines = new ArrayList<>(whole);
    int line = random.nextInt(lines.size());
    byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
      case 2 -> {
        return image(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      }
      case 3 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      default -> lines.set(line, lines.get(line).replaceFirst("-15", "-16"));
    }
    return bytes.length == 0 || !lines.equals(whole) ? image(lines) : image(bytes);
  }

  @Test
  void aCopyVerifiedBeforeChangesNothing() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String clock = CLOCKS.get(random.nextInt(CLOCKS.size()));
      Writing common = new Writing().add(random.nextInt(MOST), 0, clock, random);
      Writing first = new Writing(common).add(random.nextInt(6), 0, clock, random);
      Writing second = new Writing(common).add(random.nextInt(6), random.nextInt(4), "", random);
      JournalImage image =
          random.nextInt(3) == 0 ? damaged(second.lines, random) : image(second.lines);
      VerifiedJournals copies = new VerifiedJournals();
      copies.check(image(first.lines), Sample.YEAR);
      ChainCheck.Findings found = copies.check(image, Sample.YEAR);
      ChainCheck.Findings expected = ChainCheck.of(image, Sample.YEAR);

      assertThat(told(found)).as("case %d, seed %d", i, SEED).isEqualTo(told(expected));
    }
  }

  private static List<Object> told(ChainCheck.Findings findings) {
    List<Object> told =
        new ArrayList<>(List.of(findings.verified(), findings.problems(), findings.divergences()));
    JournalIndex index = findings.index();
    for (int i = 0; i < index.size(); i++) {
      told.add(
          List.of(
              index.entry(i),
              index.kind(i),
              index.recordedMillis(i),
              index.withdrawalOf(i),
              Arrays.toString(index.ofSubject(index.subject(i)))));
    }
    return told;
  }
}
