package org.duban.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
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

class KeptIndexTest {

  private static final String LONG = "统计局";
  private static final String SHORT = "财政局";
  private static final String USER = System.getProperty("user.name");

  /// Where the body begins: behind the magic word and the check sum.
  private static final int BODY = "duban index 4\n".length() + Long.BYTES;

  /// Where the entries begin in it: behind the year, the state of the file and its digest.
  private static final int ENTRIES = BODY + 2 * Integer.BYTES + 4 * Long.BYTES + 32;

  @TempDir Path folder;
  private Workspace workspace;
  private Path journal;
  private IndexHome home;

  /// A journal that is long enough, and one that is not.
  @BeforeEach
  void makeJournals() {
    workspace = Sample.workspace(folder.resolve("here"));
    journal = Sample.journal(workspace, LONG);
    home = new IndexHome(folder.resolve("cache").resolve("duban"), USER);
    List<EntryDraft> drafts = new ArrayList<>();
    for (int i = 1; i < 2_000; i++) {
      drafts.add(new EntryDraft(LONG, content(i)));
    }
    drafts.add(new EntryDraft(SHORT, content(1)));
    Sample.append(workspace, drafts.toArray(EntryDraft[]::new));
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
    return LedgerReader.read(workspace, Sample.YEAR, Optional.of(home));
  }

  private Read<Ledger> readWithout() {
    return LedgerReader.read(workspace, Sample.YEAR);
  }

  /// The indexes that are kept.
  private List<Path> kept() throws IOException {
    if (!Files.exists(home.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.folder())) {
      return files.toList();
    }
  }

  private Path index() throws IOException {
    assertThat(kept()).hasSize(1);
    return kept().getFirst();
  }

  private static List<Object> told(Ledger ledger) {
    List<Object> told = new ArrayList<>();
    for (String subject : ledger.subjects()) {
      told.add(List.of(ledger.figures(subject), ledger.updates(subject, Sample.period(12))));
      told.add(ledger.latestStatus(subject, Sample.period(12)));
    }
    told.add(List.copyOf(ledger.entries()));
    told.add(ledger.doubts());
    return told;
  }

  /// With the index, and without.
  private void assertReadsLikeTheJournals() {
    Read<Ledger> with = read();
    Read<Ledger> without = readWithout();

    assertThat(with.problems()).isEqualTo(without.problems());
    assertThat(told(with.value().orElseThrow()).equals(told(without.value().orElseThrow())))
        .isTrue();
  }

  @Test
  void aLongJournalIsReadFromItsIndex() throws Exception {
    assertThat(read().problems()).isEmpty();
    assertThat(Files.getPosixFilePermissions(home.folder()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    byte[] kept = Files.readAllBytes(index());

    assertReadsLikeTheJournals();
    assertThat(Files.readAllBytes(index())).isEqualTo(kept);
  }

  @Test
  void nothingIsKeptBesideTheJournals() throws Exception {
    read();

    assertThat(workspace.journals(2021).resolve(".index")).doesNotExist();
  }

  @Test
  void whatWasAddedSinceIsRead() throws Exception {
    read();
    byte[] kept = Files.readAllBytes(index());
    Sample.append(workspace, new EntryDraft(LONG, content(4)), new EntryDraft(SHORT, content(4)));
    Sample.append(workspace, new EntryDraft(LONG, content(3)));

    Read<Ledger> read = read();

    assertThat(Files.readAllBytes(index())).isEqualTo(kept);
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
  void anAddedEntryThatDoesNotFollowIsTold() throws Exception {
    read();
    String last = Files.readAllLines(journal).getLast();
    Files.writeString(
        journal, last.replaceFirst("^\\d+", "2000") + "\n", StandardOpenOption.APPEND);

    assertThat(read().value().orElseThrow().doubts())
        .extracting(Problem::code)
        .containsExactly(LedgerCode.J081);
  }

  @Test
  void aJournalThatWasTouchedIsReadAgainWhateverItsTimeSays() throws Exception {
    read();
    FileTime modified = Files.getLastModifiedTime(journal);
    Files.writeString(journal, Files.readString(journal).replace(",gdp4,", ",gdpX,"));
    Files.setLastModifiedTime(journal, modified);

    assertThat(read().value().orElseThrow().subjects()).contains("gdpX").doesNotContain("gdp4");
    assertThat(read().value().orElseThrow().isWhole()).isFalse();
  }

  @Test
  void aChangeHiddenBehindAnAdditionIsSeen() throws Exception {
    read();
    Files.writeString(journal, Files.readString(journal).replace(",gdp4,", ",gdpX,"));
    Sample.append(workspace, new EntryDraft(LONG, content(4)));

    assertThat(read().value().orElseThrow().isWhole()).isFalse();
    assertReadsLikeTheJournals();
  }

  @Test
  void aJournalThatIsNotWholeHasNoIndex() throws Exception {
    Files.writeString(journal, Files.readString(journal).replace(",gdp4,", ",gdpX,"));
    read();

    assertThat(kept()).isEmpty();
  }

  @Test
  void aJournalThatWasCutIsReadAgain() throws Exception {
    read();
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, lines.size() - 1));

    assertReadsLikeTheJournals();
  }

  @Test
  void anotherJournalInItsPlaceIsReadAgain() throws Exception {
    read();
    Files.delete(journal);
    List<EntryDraft> drafts = new ArrayList<>();
    for (int i = 1; i < 2_100; i++) {
      drafts.add(new EntryDraft(LONG, content(i + 5)));
    }
    Sample.append(workspace, drafts.toArray(EntryDraft[]::new));

    assertReadsLikeTheJournals();
  }

  @Test
  void aShortJournalUsesNone() throws Exception {
    read();
    Files.move(index(), home.index(Sample.journal(workspace, SHORT)));
    Files.delete(journal);

    assertReadsLikeTheJournals();
  }

  @Test
  void aDamagedIndexIsAsGoodAsNone() throws Exception {
    read();
    Path index = index();
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

  /// Its check sum is right.
  private void change(Consumer<ByteBuffer> changing) throws IOException {
    byte[] kept = Files.readAllBytes(index());
    ByteBuffer bytes = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN);
    changing.accept(bytes);
    CRC32C sum = new CRC32C();
    sum.update(kept, BODY, kept.length - BODY);
    bytes.putLong(BODY - Long.BYTES, sum.getValue());
    Files.write(index(), kept);
  }

  @Test
  void aMalformedIndexIsAsGoodAsNone() throws Exception {
    read();
    int size = 1_999;
    int columns = ENTRIES + Integer.BYTES;
    int bytes = columns + size * (4 * Integer.BYTES + Long.BYTES);
    List<Consumer<ByteBuffer>> changes = new ArrayList<>();
    for (int wrong : new int[] {-1, -20, 2_000_000_000, Integer.MAX_VALUE, 3_000}) {
      changes.add(b -> b.putInt(ENTRIES, wrong));
      changes.add(b -> b.putInt(bytes + 3 * size, wrong));
      changes.add(b -> b.putInt(bytes + 3 * size + Integer.BYTES, wrong));
      // The first entry's number, subject and start; its year and first month.
      changes.add(b -> b.putInt(columns, wrong));
      changes.add(b -> b.putInt(columns + size * Integer.BYTES, wrong));
      changes.add(b -> b.putInt(columns + 3 * size * Integer.BYTES, wrong));
      changes.add(b -> b.putInt(BODY, wrong));
      changes.add(b -> b.putInt(BODY + Integer.BYTES, wrong));
      changes.add(b -> b.putLong(BODY + 2 * Integer.BYTES, wrong));
    }
    for (int column = 1; column < 3; column++) {
      int at = bytes + column * size;
      changes.add(b -> b.put(at, (byte) 99));
      changes.add(b -> b.put(at, (byte) -1));
    }
    for (Consumer<ByteBuffer> wrong : changes) {
      change(wrong);
      assertReadsLikeTheJournals();
    }
  }

  @Test
  void whereNoIndexCanBeKeptAllIsRead() throws Exception {
    Files.createDirectories(home.folder().getParent());
    Files.writeString(home.folder(), "in the way");

    assertThat(read().problems()).isEmpty();
    assertThat(home.folder()).isRegularFile();
  }

  @Test
  void aFolderThatOthersMayWriteIsNotUsed() throws Exception {
    read();
    Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwxrwx---"));
    Files.write(index(), new byte[0]);
    read();

    assertThat(index()).isEmptyFile();
  }

  @Test
  void aFolderOfAnotherUserOrALinkIsNotUsed() throws Exception {
    LedgerReader.read(
        workspace, Sample.YEAR, Optional.of(new IndexHome(home.folder(), "somebody")));
    assertThat(kept()).isEmpty();

    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.delete(home.folder());
    Files.createSymbolicLink(home.folder(), elsewhere);
    read();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFolderInTheWorkspaceIsNotUsed() throws Exception {
    home = new IndexHome(workspace.root().resolve("duban"), USER);
    read();

    assertThat(kept()).isEmpty();
  }

  @Test
  void theEnvironmentNamesTheFolder() {
    assertThat(home("/c", "/h")).hasValue("/c/duban");
    assertThat(home("", "/h")).hasValue("/h/.cache/duban");
    assertThat(home("relative", "/h")).hasValue("/h/.cache/duban");
    assertThat(home("\0", "h")).isEmpty();
    assertThat(home("", "")).isEmpty();
  }

  private static Optional<String> home(String cache, String home) {
    return IndexHome.of(
            name -> Optional.of(name.equals("HOME") ? home : cache).filter(v -> !v.isEmpty()), USER)
        .map(h -> h.folder().toString());
  }

  @Test
  void anIndexThatSaysSomethingElseIsDroppedByVerification() throws Exception {
    read();
    int size = 1_999;
    int subjects = ENTRIES + Integer.BYTES + size * Integer.BYTES;
    // The second entry under the subject of the third.
    change(b -> b.putInt(subjects + Integer.BYTES, b.getInt(subjects + 2 * Integer.BYTES)));
    Chain chain = Chain.verify(workspace, Sample.YEAR);

    assertThat(chain.dropOtherIndexes(workspace, Optional.of(home)))
        .extracting(Problem::code)
        .containsExactly(LedgerCode.J087);
    assertThat(kept()).isEmpty();
    read();
    assertThat(chain.dropOtherIndexes(workspace, Optional.of(home))).isEmpty();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aJournalThatIsChangedWhileItIsReadIsTold() throws Exception {
    read();
    Ledger ledger = read().value().orElseThrow();
    byte[] bytes = Files.readAllBytes(journal);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(",actual,gdp");
    bytes[at + 1] = 'A';
    Files.write(journal, bytes);

    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> told(ledger))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J040));
  }
}
