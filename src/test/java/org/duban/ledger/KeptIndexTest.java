package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duban.plan.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexTest {

  private static final String LONG = "统计局";
  private static final String SHORT = "财政局";

  @TempDir Path folder;
  private Workspace workspace;
  private Path journal;
  private Path index;

  /// A journal that is long enough, and one that is not.
  @BeforeEach
  void makeJournals() {
    workspace = Sample.workspace(folder);
    journal = Sample.journal(workspace, LONG);
    index = workspace.journals(2021).resolve(".index").resolve(LONG);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 1; i < 2_000; i++) {
      drafts.add(new Draft(LONG, content(i)));
    }
    drafts.add(new Draft(SHORT, content(1)));
    Sample.append(workspace, drafts.toArray(Draft[]::new));
  }

  private static Content content(int i) {
    return switch (i % 5) {
      case 0 -> new Content.Withdrawal(i - 1, Sample.DAY, "重报");
      case 1 -> Sample.progress("1." + i % 7, 6, "45", Sample.DAY);
      case 2 ->
          new Content.Progress(
              "1.1",
              Sample.period(6),
              Optional.empty(),
              Optional.of(TaskReport.DONE),
              Sample.DAY,
              new Remarks("说明".repeat(800), "", "", "", ""));
      case 3 -> Sample.actual("gdp" + i % 7, 6, "" + i, Basis.FORECAST, Sample.DAY);
      default -> Sample.actual("gdp" + i % 7, 1 + i % 12, "" + i);
    };
  }

  private Read<Ledger> read() {
    return LedgerReader.read(workspace, Sample.YEAR);
  }

  private static List<Object> told(Ledger ledger) {
    List<Object> told = new ArrayList<>();
    for (String subject : ledger.subjects()) {
      told.add(List.of(ledger.figures(subject), ledger.updates(subject, Sample.period(12))));
      told.add(ledger.latestStatus(subject, Sample.period(12)));
    }
    told.add(List.copyOf(ledger.entries()));
    return told;
  }

  /// With the index, and without.
  private void assertReadsLikeTheJournals() throws IOException {
    Read<Ledger> with = read();
    List<Object> told = told(with.value().orElseThrow());
    Files.deleteIfExists(index);
    Read<Ledger> without = read();

    assertThat(with.problems()).isEqualTo(without.problems());
    assertThat(told.equals(told(without.value().orElseThrow()))).isTrue();
  }

  @Test
  void aLongJournalIsReadFromItsIndex() throws Exception {
    assertThat(read().problems()).isEmpty();
    assertThat(index).exists();
    assertThat(index.resolveSibling(SHORT)).doesNotExist();

    assertReadsLikeTheJournals();
  }

  @Test
  void whatWasAddedSinceIsRead() throws Exception {
    read();
    byte[] kept = Files.readAllBytes(index);
    Sample.append(workspace, new Draft(LONG, content(4)), new Draft(SHORT, content(4)));
    Sample.append(workspace, new Draft(LONG, content(3)));

    Read<Ledger> read = read();

    assertThat(Files.readAllBytes(index)).isEqualTo(kept);
    assertThat(read.value().orElseThrow().entries()).hasSize(2_003);
    assertReadsLikeTheJournals();
  }

  @Test
  void aProblemInWhatWasAddedIsLocated() throws Exception {
    read();
    Files.writeString(journal, "x,y\n", StandardOpenOption.APPEND);

    assertThat(read().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place().line()).isEqualTo(2_001));
  }

  @Test
  void aJournalThatWasTouchedIsReadAgain() throws Exception {
    read();
    long modified = Files.getLastModifiedTime(journal).toMillis();
    String changed = Files.readString(journal).replace(",gdp4,", ",gdpX,");
    Files.writeString(journal, changed);
    Files.setLastModifiedTime(journal, FileTime.fromMillis(modified + 1));

    assertThat(read().value().orElseThrow().subjects()).contains("gdpX").doesNotContain("gdp4");
  }

  @Test
  void aJournalThatWasCutIsReadAgain() throws Exception {
    read();
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, lines.size() - 1));

    assertReadsLikeTheJournals();
  }

  @Test
  void aJournalThatGoesOnFromAnotherHashIsReadAgain() throws Exception {
    Path other = Sample.journal(workspace, "另一局");
    Files.copy(journal, other);
    read();
    Files.delete(journal);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 1; i < 2_100; i++) {
      drafts.add(new Draft(LONG, content(i + 5)));
    }
    Sample.append(workspace, drafts.toArray(Draft[]::new));

    assertReadsLikeTheJournals();
  }

  @Test
  void aDamagedIndexIsAsGoodAsNone() throws Exception {
    read();
    byte[] kept = Files.readAllBytes(index);
    for (int at = 0; at < kept.length; at += 5_003) {
      byte[] damaged = kept.clone();
      damaged[at] ^= 1;
      Files.write(index, damaged);
      assertThat(read().value().orElseThrow().entries()).hasSize(2_000);
      assertThat(Files.readAllBytes(index)).isEqualTo(kept);
      Files.write(index, Arrays.copyOf(kept, at));
      assertThat(read().value().orElseThrow().entries()).hasSize(2_000);
    }
  }

  @Test
  void whereNoIndexCanBeKeptAllIsRead() throws Exception {
    Files.writeString(index.getParent(), "in the way");

    assertThat(read().problems()).isEmpty();
    assertThat(index.getParent()).isRegularFile();
  }

  @Test
  void aChangeHiddenBehindAnAdditionIsFoundByVerification() throws Exception {
    read();
    byte[] bytes = Files.readAllBytes(journal);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(",actual,gdp");
    bytes[at + 1] = 'A';
    Files.write(journal, bytes);
    Sample.append(workspace, new Draft(LONG, content(4)));

    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> told(read().value().orElseThrow()))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J040));
    assertThat(Chain.verify(workspace, Sample.YEAR).problems())
        .extracting(Problem::code)
        .containsExactly(LedgerCode.J005, LedgerCode.J030);
    assertThat(index).doesNotExist();
    assertThat(read().problems()).extracting(Problem::code).containsExactly(LedgerCode.J005);
  }
}
