package org.duban.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.duban.disk.IndexHome;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.EntryLines;
import org.duban.journal.format.HashChain;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.StoredEntry;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalIndex;
import org.duban.journal.store.PendingBatch;
import org.duban.journal.verify.ChainCheck;
import org.duban.journal.verify.KeptIndex;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Journals, and the files around them.
final class JournalTargets {

  private static final String JOURNAL = "统计局";

  /// Enough long entries for an index to be kept.
  private static final int ENTRIES = 130;

  private static final int MAGIC = "duban index 4\n".length();
  private static final int BODY = MAGIC + Long.BYTES;

  private JournalTargets() {}

  /// Lines of a journal. Where a line is read as an entry, it is the one that is read slowly, cell
  /// by cell, and is stored as it was.
  static void line(byte[] input) {
    List<String> lines = new String(input, UTF_8).lines().toList();
    StringBuilder chained = new StringBuilder(JournalColumn.HEADER + "\n");
    String before = HashChain.start(Sample.YEAR.year(), JOURNAL);
    List<Entry> slow = new ArrayList<>();
    for (String line : lines) {
      Optional<List<String>> cells = CsvLine.split(line);
      cells.ifPresent(c -> FuzzTarget.same(cells, CsvLine.split(CsvLine.join(c)), line));
      if (cells.filter(c -> c.size() == JournalColumn.COUNT).isEmpty()) {
        continue;
      }
      // With the right hash more than the first check is reached.
      before = HashChain.next(before, cells.get());
      List<String> hashed = new ArrayList<>(cells.get());
      hashed.set(JournalColumn.HASH.index(), before);
      chained.append(CsvLine.join(hashed)).append('\n');
      StoredEntry.parse(JOURNAL, Sample.YEAR, hashed, Place.NONE).value().ifPresent(slow::add);
    }
    FuzzTarget.same(slow, EntryLines.read(EntryLines.csv(slow), Sample.YEAR), chained);
    found((JournalColumn.HEADER + "\n" + String.join("\n", lines)).getBytes(UTF_8));
    found(input);
    ChainCheck.Findings findings = found(chained.toString().getBytes(UTF_8));
    if (findings.isWhole()) {
      FuzzTarget.same(slow, List.copyOf(findings.index().entriesFrom(0)), chained);
    }
  }

  private static ChainCheck.Findings found(byte[] journal) {
    JournalImage image = JournalImage.of(JOURNAL, "j.csv", journal);
    ChainCheck.Findings findings = ChainCheck.of(image, Sample.YEAR);
    FuzzTarget.tell(findings.problems());
    use(findings.index());
    return findings;
  }

  /// All that a ledger asks an index.
  private static void use(JournalIndex index) {
    for (int i = 0; i < index.size(); i++) {
      index.entry(i);
      index.about(i);
      index.subject(i);
      index.publishedDay(i);
      index.recordedMillis(i);
      index.months(i);
      index.find(index.no(i));
      if (index.kind(i) == EntryKind.VOID) {
        index.withdrawalOf(i);
      }
    }
    index.subjects().forEach(index::ofSubject);
    Arrays.stream(EntryKind.values()).forEach(index::ofKind);
  }

  /// A workspace with a long journal, and the index that is kept of it.
  @SuppressWarnings("ArrayRecordComponent") // there is one, which is never compared
  private record Indexed(
      JournalFolder folder, IndexHome home, Path file, byte[] kept, JournalIndex read) {

    static final Indexed ONE = make();

    private static Indexed make() {
      Workspace workspace = Sample.workspace(Scratch.folder("indexed"));
      EntryDraft[] drafts = new EntryDraft[ENTRIES];
      for (int i = 0; i < ENTRIES; i++) {
        drafts[i] = new EntryDraft(JOURNAL, content(i));
      }
      Sample.append(workspace, drafts);
      IndexHome home =
          new IndexHome(Scratch.folder("cache").resolve("duban"), System.getProperty("user.name"));
      LedgerReader.read(workspace, Sample.YEAR, Optional.of(home));
      JournalFolder folder = new JournalFolder(workspace, Sample.YEAR);
      try {
        Path file = home.index(folder.file(JOURNAL));
        byte[] journal = Files.readAllBytes(folder.file(JOURNAL));
        JournalIndex read =
            ChainCheck.of(JournalImage.of(JOURNAL, "j.csv", journal), Sample.YEAR).index();
        return new Indexed(folder, home, file, Files.readAllBytes(file), read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Content content(int i) {
      return i % 9 == 8
          ? new Content.Withdrawal(i, Sample.DAY, "重报")
          : new Content.Progress(
              "1." + i % 7,
              Sample.period(1 + i % 12),
              Optional.empty(),
              Optional.of(TaskReport.DONE),
              Sample.DAY,
              new Remarks("说明".repeat(400), "", "", "", ""));
    }
  }

  /// Bytes of the index are changed: two bytes say where, the third what. Where the first byte is
  /// odd its sum is right again: the index may lie then, for only its owner can write it, and
  /// nothing may fail otherwise than by saying so. Else it is as good as absent.
  static void keptIndex(byte[] input) {
    Indexed at = Indexed.ONE;
    byte[] kept = at.kept().clone();
    for (int i = 1; i + 2 < input.length; i += 3) {
      kept[((input[i] & 0xFF) << Byte.SIZE | (input[i + 1] & 0xFF)) % kept.length] = input[i + 2];
    }
    boolean summed = input.length > 0 && input[0] % 2 != 0;
    if (summed) {
      CRC32C sum = new CRC32C();
      sum.update(kept, BODY, kept.length - BODY);
      ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putLong(MAGIC, sum.getValue());
    }
    write(at.file(), kept);
    JournalFolder.Stamp stamp = at.folder().stamps().get(at.folder().file(JOURNAL));
    Optional<JournalIndex> index =
        KeptIndex.of(at.folder(), Optional.of(at.home())).orElseThrow().of(JOURNAL, stamp);
    if (!summed) {
      index.ifPresent(i -> FuzzTarget.same(true, i.saysSameAs(at.read()), Arrays.toString(input)));
    }
    try {
      index.ifPresent(JournalTargets::use);
    } catch (EnvironmentFailure e) {
      FuzzTarget.tell(List.of(e.problem()));
    }
  }

  /// A batch left behind: as it is, and with the line that says that it was written whole.
  static void pendingBatch(byte[] input) {
    Workspace workspace = Sample.workspace(Scratch.folder("pending"));
    JournalFolder folder = new JournalFolder(workspace, Sample.YEAR);
    if (!Files.exists(folder.file(JOURNAL))) {
      Sample.append(workspace, new EntryDraft(JOURNAL, Sample.actual("gdp", 3, "1")));
    }
    byte[] journal = bytes(folder.file(JOURNAL));
    byte[] sealed = Arrays.copyOf(input, input.length + "sha256 \n".length() + 64);
    byte[] seal = ("sha256 " + Sha256.hex(input) + "\n").getBytes(UTF_8);
    System.arraycopy(seal, 0, sealed, input.length, seal.length);
    for (byte[] file : List.of(input, sealed)) {
      if (PendingBatch.isSealed(file)) {
        Optional<PendingBatch> batch = PendingBatch.parse(file);
        batch.ifPresent(b -> FuzzTarget.same(batch, PendingBatch.parse(b.toBytes()), b));
      }
      write(folder.pending(), file);
      List<Problem> problems;
      try {
        problems = LedgerReader.read(workspace, Sample.YEAR).problems();
      } catch (EnvironmentFailure e) {
        problems = List.of(e.problem());
      }
      FuzzTarget.tell(problems);
    }
    // Who reads, writes nothing.
    FuzzTarget.same(true, Arrays.equals(journal, bytes(folder.file(JOURNAL))), "journal");
    FuzzTarget.same(List.of(JOURNAL), folder.journals(), "journals");
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
