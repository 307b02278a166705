package org.duban.journal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.LineScan;
import org.duban.journal.format.StoredEntry;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.PlainText;
import org.duban.time.GoalYear;

/// The bytes of one journal, in UTF-8, as they were at one moment.
public final class JournalImage {

  /// How git marks the place where two branches added different lines.
  private static final String CONFLICT = "<<<<<<< ";

  private static final List<String> CONFLICT_PARTS = List.of("||||||| ", "=======", ">>>>>>> ");

  private final String journal;
  private final String file;
  private final byte[] bytes;

  /// Where the entries start; behind the end when the file is no journal.
  private final int first;

  private final Optional<Problem> problem;

  /// How much of the journal stands before the bytes.
  private final int offset;

  private JournalImage(
      String journal, String file, byte[] bytes, int first, Optional<Problem> problem, int offset) {
    this.journal = journal;
    this.file = file;
    this.bytes = bytes;
    this.first = first;
    this.problem = problem;
    this.offset = offset;
  }

  /// A journal as its file has it.
  ///
  /// @param file the journal's file as messages name it
  public static JournalImage of(String journal, String file, byte[] raw) {
    if (JournalTail.isUnfinishedHead(raw)) {
      return new JournalImage(journal, file, raw, raw.length, Optional.empty(), 0);
    }
    int first = JournalTail.headEnd(raw);
    if (first >= 0 && (hasMark(raw) || isUtf8(raw))) {
      return new JournalImage(journal, file, raw, first, Optional.empty(), 0);
    }
    // Without a byte order mark it may have been saved in the encoding of the office's computers.
    Read<byte[]> read = PlainText.utf8(raw, file);
    byte[] bytes = read.value().orElse(raw);
    int start = JournalTail.headEnd(bytes);
    if (start < 0) {
      return new JournalImage(
          journal,
          file,
          bytes,
          bytes.length,
          Optional.of(JournalTail.badHeader(file, new String(bytes, StandardCharsets.UTF_8))),
          0);
    }
    return new JournalImage(
        journal,
        file,
        bytes,
        start,
        read.value().map(_ -> Problem.warning(LedgerCode.J016, Place.ofFile(file), "file", file)),
        0);
  }

  /// Lines that were added to a journal behind its first `offset` bytes.
  public static JournalImage added(String journal, String file, byte[] lines, int offset) {
    return new JournalImage(journal, file, lines, 0, Optional.empty(), offset);
  }

  public String journal() {
    return journal;
  }

  public String file() {
    return file;
  }

  /// What is wrong with the file as a whole.
  public Optional<Problem> problem() {
    return problem;
  }

  public byte[] bytes() {
    return bytes;
  }

  public long length() {
    return bytes.length;
  }

  /// Whether the last line has its line end: it may still be being written.
  public boolean isTerminated() {
    return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
  }

  public LineScan lines() {
    return new LineScan(bytes, first, 1);
  }

  /// Whether the line at which `scan` is is what a crash left of the last one.
  boolean isTorn(LineScan scan) {
    return !scan.isWhole()
        && scan.from() + scan.length() == bytes.length
        && JournalTail.isTorn(Arrays.copyOfRange(bytes, scan.from(), bytes.length));
  }

  /// The entry on the line at which `scan` is, or all that is wrong with it.
  Read<Entry> entry(LineScan scan, GoalYear year) {
    Place place = Place.ofLine(file, scan.line());
    if (scan.isWhole()) {
      return StoredEntry.parse(journal, year, scan.texts(), place);
    }
    if (scan.startsWith(CONFLICT)) {
      return Read.failed(Problem.error(LedgerCode.J038, place, "file", file));
    }
    if (CONFLICT_PARTS.stream().anyMatch(scan::startsWith)) {
      // Told at the conflict's first line.
      return Read.failed();
    }
    return Read.failed(
        isTorn(scan)
            ? Problem.warning(
                LedgerCode.J017, place, "file", file, "torn", file + JournalFolder.TORN)
            : StoredEntry.unreadable(place, scan.cells()));
  }

  /// What the ledger needs to know of the entries, in one pass with something else that is done
  /// with every line.
  ///
  /// @param problems takes what is wrong with the file and its lines
  /// @param eachLine is given each line after it was added
  public JournalIndex index(GoalYear year, List<Problem> problems, Consumer<LineScan> eachLine) {
    problem.ifPresent(problems::add);
    if (isWithoutEntries()) {
      problems.add(Problem.warning(LedgerCode.J083, Place.ofFile(file), "file", file));
    }
    JournalIndex index = new JournalIndex(journal, new Lines(this, year));
    addTo(index, year, problems, eachLine);
    return index;
  }

  /// Whether the file ends with its header, or before.
  public boolean isWithoutEntries() {
    return problem.isEmpty() && first == bytes.length;
  }

  /// The index to begin with where that of the first lines is known.
  public JournalIndex continued(JournalIndex earlier, GoalYear year) {
    JournalIndex index = new JournalIndex(journal, new Lines(this, year));
    index.addHead(earlier, earlier.size());
    return index;
  }

  /// The index to begin with where the first `length` bytes are those of another copy of the
  /// journal: that copy's entries, and behind them those of `tail`.
  public static JournalIndex continued(
      JournalIndex copy, JournalImage tail, int length, GoalYear year) {
    JournalLines before = copy.lines();
    JournalLines behind = new Lines(tail, year);
    JournalLines lines =
        new JournalLines() {
          @Override
          public Entry entryAt(int at) {
            return of(at).entryAt(at);
          }

          @Override
          public Optional<ByteBuffer> contentAt(int at) {
            return of(at).contentAt(at);
          }

          private JournalLines of(int at) {
            return at < length ? before : behind;
          }
        };
    JournalIndex index = new JournalIndex(copy.journal, lines);
    index.addHead(copy, copy.countBefore(length));
    return index;
  }

  /// What stands behind the first `length` bytes.
  public JournalImage tail(int length) {
    return added(journal, file, Arrays.copyOfRange(bytes, length, bytes.length), length);
  }

  /// How many bytes of whole lines both begin with.
  public int inCommonWith(JournalImage other) {
    int differing = Arrays.mismatch(bytes, other.bytes);
    int end = differing < 0 ? bytes.length : differing;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /// Adds the entries to an index of what stands before them.
  public void addTo(
      JournalIndex index, GoalYear year, List<Problem> problems, Consumer<LineScan> eachLine) {
    LineIndexer indexer = new LineIndexer(bytes, year, index);
    LineScan scan = lines();
    while (scan.advance()) {
      if (!scan.isWhole() || !indexer.add(scan, offset + scan.from())) {
        Read<Entry> entry = entry(scan, year);
        problems.addAll(entry.problems());
        entry.value().ifPresent(e -> index.add(e, offset + scan.from()));
      }
      eachLine.accept(scan);
    }
  }

  /// The entry on the first line.
  public Optional<Entry> firstEntry(GoalYear year) {
    LineScan scan = lines();
    return scan.advance() ? entry(scan, year).value() : Optional.empty();
  }

  /// The entries that start from one place on and before another.
  public List<Entry> entries(int from, int to, GoalYear year) {
    List<Entry> entries = new ArrayList<>();
    LineScan scan = new LineScan(bytes, from, 0);
    while (scan.advance() && scan.from() < to) {
      entry(scan, year).value().ifPresent(entries::add);
    }
    return entries;
  }

  /// The lines of which an index has the places.
  private record Lines(JournalImage image, GoalYear year) implements JournalLines {

    @Override
    public Entry entryAt(int at) {
      return StoredEntry.parse(image.journal, year, line(at).texts(), Place.NONE)
          .value()
          .orElseThrow();
    }

    @Override
    public Optional<ByteBuffer> contentAt(int at) {
      LineScan line = line(at);
      int from = line.start(JournalColumn.KIND);
      return Optional.of(ByteBuffer.wrap(image.bytes, from, line.end(JournalColumn.REASON) - from));
    }

    private LineScan line(int at) {
      LineScan scan = new LineScan(image.bytes, at - image.offset, 0);
      scan.advance();
      return scan;
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isUtf8(byte[] bytes) {
    LineScan scan = new LineScan(bytes, 0, 0);
    while (scan.advance()) {
      // A torn last line may end within a character.
      if (scan.isTerminated() && !scan.isUtf8()) {
        return false;
      }
    }
    return true;
  }
}
