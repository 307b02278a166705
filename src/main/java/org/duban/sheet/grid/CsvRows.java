package org.duban.sheet.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.bytes.FileLimits;

/// Parses the rows of a CSV text. A row that breaks the quoting rules is a problem, and reading
/// goes on behind it.
final class CsvRows {

  private static final String SEPARATOR = "sep=";

  private final byte[] text;
  private final String file;
  private final RowSink sink;
  private final CSVFormat format;
  private final char delimiter;

  /// The line that comes next and where it starts in the text.
  private int line = 1;

  private int offset;

  CsvRows(byte[] text, String file, RowSink sink) {
    this.text = text;
    this.file = file;
    this.sink = sink;
    this.delimiter = delimiter();
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .get();
  }

  void read() {
    for (int broken = 0; offset < text.length; broken++) {
      if (broken > FileLimits.BROKEN_ROWS) {
        // Each one costs a start of the parser, and nobody mends so many one by one.
        sink.problem(
            Problem.error(
                FileCode.F019,
                Place.ofLine(file, line),
                "limit",
                Integer.toString(FileLimits.BROKEN_ROWS)));
        return;
      }
      readUntilBroken();
    }
  }

  /// Reads from where we are to the end, or to the first row that can't be parsed, and goes on
  /// behind that.
  private void readUntilBroken() {
    int first = line;
    int done = 0;
    RowLimit in = new RowLimit(text, offset);
    try (CSVParser parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      Next next = next(records);
      while (next == Next.ROW) {
        List<String> cells = List.of(records.next().values());
        done = (int) parser.getCurrentLineNumber();
        in.startRow();
        sink.row(first + done - 1 - lineEndsIn(cells), cells);
        next = next(records);
      }
      if (next == Next.END) {
        offset = text.length;
        return;
      }
      moveTo(first + done);
      boolean skips = skipToRow();
      if (!in.isExceeded()) {
        recover(first + (int) parser.getCurrentLineNumber() - 1);
      } else if (!skips) {
        skipLongRow();
      } // Else it may have been the comments that were long: the row is read again.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Next {
    ROW,
    END,
    BROKEN
  }

  private static Next next(Iterator<CSVRecord> records) {
    try {
      return records.hasNext() ? Next.ROW : Next.END;
    } catch (UncheckedIOException _) {
      // The reader is in memory, so it is the text that doesn't keep the rules.
      return Next.BROKEN;
    }
  }

  /// Reports the row that starts on the current line and has no end in sight. Where it goes over
  /// many lines, the next one may stand inside it: then the rest of the file tells nothing.
  private void skipLongRow() {
    int start = line;
    boolean oneLine = endOfLine(offset) - offset >= FileLimits.ROW_LENGTH;
    int openColumn = openQuoteColumn(offset);
    moveTo(start + 1);
    if (!oneLine && looksLikeRow()) {
      sink.problem(unclosed(start, openColumn));
      return;
    }
    sink.problem(
        Problem.error(
            FileCode.F016,
            Place.ofLine(file, start),
            "limit",
            Integer.toString(FileLimits.ROW_LENGTH)));
    if (!oneLine) {
      offset = text.length;
    }
  }

  /// Reports the broken row that starts on the current line, and moves on to where the next one
  /// most likely starts. The parser gave up on line `brokenOff`.
  private void recover(int brokenOff) {
    int start = line;
    int openColumn = openQuoteColumn(offset);
    boolean lost = brokenOff > start && !closesCell(lineStart(brokenOff));
    moveTo(start + 1);
    if (openColumn != 0 && (lost || brokenOff == start)) {
      sink.problem(unclosed(start, openColumn));
      return;
    }
    sink.problem(trailing(start, brokenOff));
    moveTo(brokenOff + 1);
  }

  /// Whether the line that starts at `from`, inside a quoted cell, ends that cell. A quote behind a
  /// separator opens a cell: then the one before it was never closed.
  private boolean closesCell(int from) {
    int end = endOfLine(from);
    boolean atStart = true;
    for (int i = from; i < end; i++) {
      if (text[i] != '"') {
        atStart = text[i] == delimiter || (atStart && text[i] == ' ');
      } else if (i + 1 < end && text[i + 1] == '"') {
        i++;
      } else {
        return !atStart;
      }
    }
    return false;
  }

  private Problem unclosed(int row, int column) {
    return Problem.error(FileCode.F011, new Place(file, row, column, sink.headerAt(column - 1)));
  }

  private Problem trailing(int row, int at) {
    return Problem.error(FileCode.F012, Place.ofLine(file, row), "line", Integer.toString(at));
  }

  /// Whether the current line can stand as a row of its own.
  private boolean looksLikeRow() {
    Line shape = Line.of(text, offset, endOfLine(offset), delimiter);
    return shape.openColumn() == 0 && shape.cells() == sink.width();
  }

  private int openQuoteColumn(int start) {
    return Line.of(text, start, endOfLine(start), delimiter).openColumn();
  }

  private void moveTo(int target) {
    while (line < target && offset < text.length) {
      offset = lineAfter(offset);
      line++;
    }
  }

  /// Passes the blank lines and comments before the next row; whether there were any.
  private boolean skipToRow() {
    int before = line;
    while (offset < text.length && (endOfLine(offset) == offset || text[offset] == '#')) {
      moveTo(line + 1);
    }
    return line > before;
  }

  private int lineStart(int wanted) {
    int at = offset;
    for (int l = line; l < wanted && at < text.length; l++) {
      at = lineAfter(at);
    }
    return at;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return end;
  }

  private int lineAfter(int from) {
    int end = endOfLine(from);
    boolean two = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
    return Math.min(end + (two ? 2 : 1), text.length);
  }

  private static int lineEndsIn(List<String> cells) {
    int ends = 0;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\r' || (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r'))) {
          ends++;
        }
      }
    }
    return ends;
  }

  /// Excel separates by tabs when it saves Unicode text, and by semicolons where the comma is the
  /// decimal mark. The header line tells.
  private char delimiter() {
    skipToRow();
    // Excel's own mark of the separator stands before the table.
    if (endOfLine(offset) - offset == SEPARATOR.length() + 1
        && new String(text, offset, SEPARATOR.length(), UTF_8).equalsIgnoreCase(SEPARATOR)) {
      char separator = (char) text[offset + SEPARATOR.length()];
      moveTo(line + 1);
      return separator;
    }
    int commas = 0;
    int tabs = 0;
    int semicolons = 0;
    int end = endOfLine(offset);
    for (int i = offset; i < end; i++) {
      switch (text[i]) {
        case ',' -> commas++;
        case '\t' -> tabs++;
        case ';' -> semicolons++;
        default -> {}
      }
    }
    if (commas > 0 || tabs + semicolons == 0) {
      return ',';
    }
    return tabs > 0 ? '\t' : ';';
  }

  /// The text from some place on, which ends in an exception when a row gets too long for memory.
  private static final class RowLimit extends FilterReader {

    private int ofRow;

    RowLimit(byte[] text, int offset) {
      super(
          new InputStreamReader(
              new ByteArrayInputStream(text, offset, text.length - offset), UTF_8));
    }

    void startRow() {
      ofRow = 0;
    }

    boolean isExceeded() {
      return ofRow > FileLimits.ROW_LENGTH;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int count = super.read(buffer, start, length);
      ofRow += Math.max(count, 0);
      if (isExceeded()) {
        throw new IOException("a row of more than " + FileLimits.ROW_LENGTH + " characters");
      }
      return count;
    }
  }

  /// How one line looks to someone who doesn't know what comes before and behind it.
  ///
  /// @param cells how many cells it has
  /// @param openColumn the cell whose quote is still open at its end, from 1; 0 for none
  private record Line(int cells, int openColumn) {

    static Line of(byte[] text, int from, int to, char delimiter) {
      int cells = 1;
      boolean quoted = false;
      boolean atStart = true;
      for (int i = from; i < to; i++) {
        byte b = text[i];
        if (b == '"' && (quoted || atStart)) {
          quoted = !quoted;
        } else if (b == delimiter && !quoted) {
          cells++;
          atStart = true;
          continue;
        }
        atStart &= b == ' ' || b == '\t';
      }
      return new Line(cells, quoted ? cells : 0);
    }
  }
}
