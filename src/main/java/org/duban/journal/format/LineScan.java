package org.duban.journal.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goes through the lines of a journal in one pass over its bytes, without making a text of each
/// cell: that is what lets a million entries be read in a second. An entry never runs over a line
/// end, so a stray quote spoils its own line only.
public final class LineScan {

  private static final int MOST_DIGITS = 9;

  private final byte[] bytes;
  private final int[] starts = new int[JournalColumn.COUNT];
  private final int[] ends = new int[JournalColumn.COUNT];
  private final boolean[] quoted = new boolean[JournalColumn.COUNT];
  private Optional<CharsetDecoder> decoder = Optional.empty();
  private CharBuffer characters = CharBuffer.allocate(0);
  private int line;
  private int from;
  private int to;
  private int next;
  private int cells;
  private boolean wellFormed;
  private Optional<Boolean> whole = Optional.empty();

  /// Where the line's first byte beyond ASCII is, and its last; -1 when all of it is ASCII.
  private int firstWide;

  private int lastWide;

  /// @param first where the first line to read starts
  /// @param linesBefore how many lines are above it
  public LineScan(byte[] bytes, int first, int linesBefore) {
    this.bytes = bytes;
    this.next = first;
    this.line = linesBefore;
  }

  /// Goes to the next line that is not empty; false at the end.
  public boolean advance() {
    while (next < bytes.length) {
      line++;
      from = next;
      scan();
      whole = Optional.empty();
      if (to > from) {
        return true;
      }
    }
    return false;
  }

  /// The number of the line in the file, from 1.
  public int line() {
    return line;
  }

  /// Where the line starts.
  public int from() {
    return from;
  }

  /// The bytes of the line without its line end.
  public byte[] content() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /// Whether the line begins with these letters, which are ASCII.
  public boolean startsWith(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (from + i >= to || bytes[from + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public boolean isTerminated() {
    return bytes[next - 1] == '\n';
  }

  public int cells() {
    return cells;
  }

  /// Whether the quotes pair up, the bytes are UTF-8, the number of cells is an entry's, and the
  /// last is a hash.
  public boolean isWhole() {
    if (whole.isEmpty()) {
      whole =
          Optional.of(
              wellFormed
                  && cells == JournalColumn.COUNT
                  && HashChain.isHash(bytes, start(JournalColumn.HASH), end(JournalColumn.HASH))
                  && isUtf8());
    }
    return whole.get();
  }

  /// The cells as texts, of a line whose quotes pair up.
  public List<String> texts() {
    List<String> texts = new ArrayList<>(JournalColumn.COUNT);
    for (int i = 0; i < Math.min(cells, JournalColumn.COUNT); i++) {
      String text = new String(bytes, starts[i], ends[i] - starts[i], StandardCharsets.UTF_8);
      texts.add(quoted[i] ? text.replace("\"\"", "\"") : text);
    }
    return texts;
  }

  public String text(JournalColumn column) {
    return texts().get(column.index());
  }

  /// The number in a cell, from 1; -1 when there is none.
  public int number(JournalColumn column) {
    int from = start(column);
    int to = end(column);
    if (from == to || to - from > MOST_DIGITS || bytes[from] == '0') {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  public boolean is(JournalColumn column, byte[] text) {
    return Arrays.equals(text, 0, text.length, bytes, start(column), end(column));
  }

  public boolean endsWith(JournalColumn column, byte[] text) {
    int from = end(column) - text.length;
    return from >= start(column) && Arrays.equals(text, 0, text.length, bytes, from, end(column));
  }

  public int start(JournalColumn column) {
    return starts[column.index()];
  }

  public int end(JournalColumn column) {
    return ends[column.index()];
  }

  public boolean isEmpty(JournalColumn column) {
    return start(column) == end(column);
  }

  public boolean isQuoted(JournalColumn column) {
    return quoted[column.index()];
  }

  /// Writes what the hash of the line is made of behind the hash before it: a line feed and a cell
  /// in turn. Returns where the writing ended.
  public int copyHashedCells(byte[] target, int at) {
    int end = at;
    for (int i = 0; i < JournalColumn.HASH.index(); i++) {
      target[end++] = '\n';
      if (quoted[i]) {
        for (int j = starts[i]; j < ends[i]; j++) {
          target[end++] = bytes[j];
          if (bytes[j] == '"') {
            j++;
          }
        }
      } else {
        int length = ends[i] - starts[i];
        System.arraycopy(bytes, starts[i], target, end, length);
        end += length;
      }
    }
    return end;
  }

  /// How many bytes the line has, its line end included.
  public int length() {
    return next - from;
  }

  private void scan() {
    cells = 0;
    wellFormed = true;
    firstWide = -1;
    int i = from;
    while (true) {
      int start = i;
      boolean isQuoted = i < bytes.length && bytes[i] == '"';
      if (isQuoted) {
        i = closingQuote(i + 1);
        keep(start + 1, i, true);
        if (i < bytes.length && bytes[i] == '"') {
          i++;
          if (i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n') {
            i++;
          }
          wellFormed &= i == bytes.length || bytes[i] == ',' || bytes[i] == '\n';
        } else {
          wellFormed = false;
        }
      }
      int tail = i;
      i = plainEnd(i);
      boolean atEnd = i == bytes.length || bytes[i] == '\n';
      if (!isQuoted) {
        keep(start, atEnd && i > tail && bytes[i - 1] == '\r' ? i - 1 : i, false);
      }
      if (atEnd) {
        to = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
        next = Math.min(i + 1, bytes.length);
        return;
      }
      i++;
    }
  }

  /// Where the cell ends that has no quotes, or what stands behind the quote that closes it.
  private int plainEnd(int start) {
    byte[] all = bytes;
    int i = start;
    while (i < all.length) {
      byte c = all[i];
      if (c == ',' || c == '\n') {
        return i;
      }
      if (c < 0) {
        seeWide(i);
      } else if (c == '"') {
        wellFormed = false;
      }
      i++;
    }
    return i;
  }

  private void seeWide(int i) {
    firstWide = firstWide < 0 ? i : firstWide;
    lastWide = i;
  }

  private void keep(int start, int end, boolean isQuoted) {
    if (cells < JournalColumn.COUNT) {
      starts[cells] = start;
      ends[cells] = end;
      quoted[cells] = isQuoted;
    }
    cells++;
  }

  /// Where the quote is that closes a cell; the line's end when none does.
  private int closingQuote(int start) {
    int i = start;
    while (i < bytes.length && bytes[i] != '\n') {
      if (bytes[i] < 0) {
        seeWide(i);
      }
      if (bytes[i] == '"') {
        if (i + 1 == bytes.length || bytes[i + 1] != '"') {
          return i;
        }
        i++;
      }
      i++;
    }
    return i;
  }

  public boolean isUtf8() {
    if (firstWide < 0) {
      return true;
    }
    int length = lastWide + 1 - firstWide;
    if (characters.capacity() < length) {
      characters = CharBuffer.allocate(2 * length);
    }
    characters.clear();
    if (decoder.isEmpty()) {
      decoder = Optional.of(StandardCharsets.UTF_8.newDecoder());
    }
    return !decoder
        .get()
        .reset()
        .decode(ByteBuffer.wrap(bytes, firstWide, length), characters, true)
        .isError();
  }
}
