package org.duban.journal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duban.disk.Folders;
import org.duban.disk.LockedFile;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.HashChain;
import org.duban.journal.format.StoredEntry;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// One journal, locked for writing.
public final class JournalWriter implements AutoCloseable {

  private final JournalFolder folder;
  private final String journal;
  private final String name;
  private final LockedFile file;
  private PendingBatch.Part part;

  private JournalWriter(JournalFolder folder, String journal, LockedFile file) {
    this.folder = folder;
    this.journal = journal;
    this.name = folder.nameOf(journal);
    this.file = file;
  }

  public static JournalWriter open(JournalFolder folder, String journal) {
    try {
      return new JournalWriter(
          folder,
          journal,
          LockedFile.open(folder.tree(), folder.file(journal), folder.nameOf(journal)));
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.writing(folder.nameOf(journal), e), e);
    }
  }

  /// Makes the lines of new entries, after setting aside what a crash left behind.
  ///
  /// @param head the hash that the journal must end in; empty where any will do
  public Read<List<Entry>> prepare(
      List<Content> contents, Recorder recorder, Optional<String> head) {
    try {
      Read<JournalTail> read =
          JournalTail.of(file, name, HashChain.start(folder.year().year(), journal));
      if (read.hasErrors()) {
        return Read.failed(read.problems());
      }
      JournalTail tail = read.value().orElseThrow();
      if (head.isPresent() && !head.get().equals(tail.lastHash())) {
        return Read.failed(Problem.error(LedgerCode.J041, Place.ofFile(name), "file", name));
      }
      List<Problem> warnings = new ArrayList<>();
      setTornAside(tail, recorder).ifPresent(warnings::add);
      OffsetDateTime now = OffsetDateTime.now(recorder.clock()).truncatedTo(ChronoUnit.MILLIS);
      Optional<OffsetDateTime> ahead =
          tail.lastRecordedAt().filter(last -> last.toInstant().isAfter(now.toInstant()));
      ahead.ifPresent(last -> warnings.add(clockBehind(now, last)));
      return Read.of(
          chained(
              tail,
              contents,
              ahead.orElse(now),
              recorder.name()
                  + (ahead.isPresent() ? Recorder.CLOCK_BEHIND : "")
                  + (recorder.clockSet() ? Recorder.CLOCK_SET : "")),
          warnings);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// What [prepare][#prepare] made.
  public PendingBatch.Part part() {
    return part;
  }

  public void write() {
    try {
      file.write(part.offset(), part.bytes());
      if (file.isReplaced()) {
        throw new EnvironmentFailure(
            Problem.error(LedgerCode.J028, Place.ofFile(name), "file", name));
      }
    } catch (IOException e) {
      undo();
      throw failed(e);
    }
  }

  /// Takes back what [write][#write] did or began.
  public void undo() {
    try {
      file.truncate(part.offset());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// Whether the journal is surely as it was before [write][#write].
  public boolean isUndone() throws IOException {
    return !file.isReplaced() && file.size() <= part.offset();
  }

  /// Completes what a killed process began; does nothing where that is complete.
  public void complete(PendingBatch.Part pending) {
    try {
      long size = file.size();
      if (size < pending.offset()
          || !pending.fits(file.read(pending.offset(), Math.min(size, pending.end())))) {
        throw new EnvironmentFailure(JournalSnapshot.misfit(folder, journal));
      }
      if (size <= pending.end()) {
        file.write(pending.offset(), pending.bytes());
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private List<Entry> chained(
      JournalTail tail, List<Content> contents, OffsetDateTime at, String by) {
    StringBuilder lines = new StringBuilder();
    List<Entry> entries = new ArrayList<>();
    int no = tail.lastNo();
    String hash = tail.lastHash();
    for (Content content : contents) {
      no++;
      List<String> cells = new ArrayList<>(StoredEntry.cells(no, at, by, content));
      hash = HashChain.next(hash, cells);
      cells.add(hash);
      entries.add(new Entry(journal, no, at, by, content, hash));
      lines.append(CsvLine.join(cells)).append('\n');
    }
    requireReadable(lines.toString());
    String before = tail.end() == 0 ? JournalTail.HEAD : tail.isTerminated() ? "" : "\n";
    part = new PendingBatch.Part(journal, tail.end(), before + lines);
    return entries;
  }

  /// Nothing is ever written that could not be read.
  private void requireReadable(String lines) {
    byte[] bytes = (JournalTail.HEAD + lines).getBytes(StandardCharsets.UTF_8);
    List<Problem> problems = new ArrayList<>();
    JournalImage.of(journal, name, bytes).index(folder.year(), problems, _ -> {});
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
  }

  /// Moves what is behind the last whole line into `<file>.torn`.
  private Optional<Problem> setTornAside(JournalTail tail, Recorder recorder) throws IOException {
    long size = file.size();
    if (tail.end() == size) {
      return Optional.empty();
    }
    byte[] torn = file.read(tail.end(), size);
    if (tail.end() == 0) {
      file.truncate(0);
      return Optional.empty();
    }
    Path aside = folder.torn(journal);
    String heading =
        String.format(
            Locale.ROOT,
            "# %s %s, byte %d: %d bytes\n",
            OffsetDateTime.now(recorder.clock()),
            name,
            tail.end(),
            torn.length);
    try (FileChannel channel =
        folder.tree().open(aside, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(heading.getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(torn);
      bytes.write('\n');
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Folders.sync(aside.getParent());
    file.truncate(tail.end());
    return Optional.of(
        Problem.warning(
            LedgerCode.J018,
            Place.ofFile(name),
            "file",
            name,
            "torn",
            folder.nameOf(aside),
            "bytes",
            Integer.toString(torn.length)));
  }

  private Problem clockBehind(OffsetDateTime now, OffsetDateTime last) {
    return Problem.warning(
        LedgerCode.J019,
        Place.ofFile(name),
        "file",
        name,
        "now",
        now.toString(),
        "last",
        last.toString());
  }

  private EnvironmentFailure failed(IOException e) {
    return new EnvironmentFailure(FileFailures.writing(name, e), e);
  }
}
