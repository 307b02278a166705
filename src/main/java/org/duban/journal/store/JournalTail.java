package org.duban.journal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duban.disk.LockedFile;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.StoredEntry;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// The end of a journal: all that the next entry depends on.
///
/// @param end where the whole lines end; what is behind was torn off by a crash
/// @param isTerminated whether the last whole line has its line end
/// @param lastNo 0 when there is no entry yet
/// @param lastHash of the last entry, or the hash before the first
public record JournalTail(
    long end,
    boolean isTerminated,
    int lastNo,
    String lastHash,
    Optional<OffsetDateTime> lastRecordedAt) {

  private static final String BOM = "\uFEFF";

  /// What every journal starts with.
  public static final String HEAD = BOM + JournalColumn.HEADER + "\n";

  private static final byte[] HEAD_BYTES = HEAD.getBytes(StandardCharsets.UTF_8);

  private static final int CHUNK = 1 << 16;

  /// @param file the journal's file as messages name it
  /// @param startHash the hash before the first entry
  static Read<JournalTail> of(LockedFile journal, String file, String startHash)
      throws IOException {
    long size = journal.size();
    byte[] head = journal.read(0, Math.min(size, HEAD_BYTES.length + 1L));
    if (isUnfinishedHead(head)) {
      return Read.of(new JournalTail(0, true, 0, startHash, Optional.empty()));
    }
    int headEnd = headEnd(head);
    if (headEnd < 0) {
      return Read.failed(badHeader(file, new String(head, StandardCharsets.UTF_8)));
    }
    long cut = size;
    long end = size;
    while (end > headEnd) {
      long start = lineStart(journal, headEnd, end);
      byte[] line = journal.read(start, end);
      boolean isTerminated = line[line.length - 1] == '\n';
      Optional<String> text = textOf(line);
      Optional<List<String>> cells =
          text.flatMap(CsvLine::split).filter(StoredEntry::canBeContinued);
      if (cells.isPresent()) {
        return Read.of(after(cells.get(), cut, isTerminated));
      }
      boolean isEmpty = text.equals(Optional.of(""));
      if (!isEmpty && !isTorn(line)) {
        return Read.failed(
            Problem.error(
                LedgerCode.J020, Place.ofFile(file), "file", file, "text", text.orElse("")));
      }
      if (!isEmpty) {
        cut = start;
      }
      end = start;
    }
    boolean isTerminated = cut > headEnd || head[headEnd - 1] == '\n';
    return Read.of(new JournalTail(cut, isTerminated, 0, startHash, Optional.empty()));
  }

  /// What is not a journal's header, as a problem.
  static Problem badHeader(String file, String text) {
    String line = text.startsWith(BOM) ? text.substring(1) : text;
    return Problem.error(
        LedgerCode.J001,
        Place.ofLine(file, 1),
        "text",
        line.lines().findFirst().orElse(""),
        "expected",
        JournalColumn.HEADER);
  }

  /// What a crash leaves of a line: its beginning, or blocks of zeros that never got their data.
  /// Any other line was whole once, and somebody must look at it.
  static boolean isTorn(byte[] line) {
    if (line[line.length - 1] != '\n') {
      return true;
    }
    for (byte b : line) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /// A crash while the first entry was written leaves a part of the header, or nothing.
  static boolean isUnfinishedHead(byte[] bytes) {
    return bytes.length < HEAD_BYTES.length
        && Arrays.equals(bytes, Arrays.copyOf(HEAD_BYTES, bytes.length));
  }

  /// Where the line of the header ends; -1 when the first line is none.
  static int headEnd(byte[] bytes) {
    byte[] bom = BOM.getBytes(StandardCharsets.UTF_8);
    int start = startsWith(bytes, 0, bom) ? bom.length : 0;
    byte[] header = JournalColumn.HEADER.getBytes(StandardCharsets.UTF_8);
    if (!startsWith(bytes, start, header)) {
      return -1;
    }
    int end = start + header.length;
    if (end < bytes.length && bytes[end] == '\r') {
      end++;
    }
    if (end == bytes.length) {
      return end;
    }
    return bytes[end] == '\n' ? end + 1 : -1;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] part) {
    return at + part.length <= bytes.length
        && Arrays.equals(bytes, at, at + part.length, part, 0, part.length);
  }

  private static JournalTail after(List<String> cells, long end, boolean isTerminated) {
    return new JournalTail(
        end,
        isTerminated,
        Integer.parseInt(JournalColumn.NO.in(cells)),
        JournalColumn.HASH.in(cells),
        Optional.of(OffsetDateTime.parse(JournalColumn.RECORDED_AT.in(cells))));
  }

  /// Where the line starts that ends at `end`, its line end included.
  private static long lineStart(LockedFile journal, long floor, long end) throws IOException {
    long searched = end - 1;
    while (searched > floor) {
      long from = Math.max(floor, searched - CHUNK);
      byte[] chunk = journal.read(from, searched);
      for (int i = chunk.length - 1; i >= 0; i--) {
        if (chunk[i] == '\n') {
          return from + i + 1;
        }
      }
      searched = from;
    }
    return floor;
  }

  /// The line without its line end; empty when it isn't UTF-8.
  private static Optional<String> textOf(byte[] line) {
    int length = line.length;
    if (length > 0 && line[length - 1] == '\n') {
      length--;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
