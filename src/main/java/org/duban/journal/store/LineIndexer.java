package org.duban.journal.store;

import static org.duban.journal.format.CellMemo.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Kind;
import org.duban.journal.format.CellMemo;
import org.duban.journal.format.Column;
import org.duban.journal.format.InstantCells;
import org.duban.journal.format.LineScan;
import org.duban.journal.format.StoredEntry;
import org.duban.journal.format.StoredText;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Adds figures and updates to an index straight from the bytes of lines as Duban writes them. Of
/// any other line it says so, and [StoredEntry] reads it.
final class LineIndexer {

  private static final byte[] ACTUAL = Kind.ACTUAL.word().getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROGRESS = Kind.PROGRESS.word().getBytes(StandardCharsets.US_ASCII);

  private static final Column[] TYPED = {
    Column.NO,
    Column.RECORDED_AT,
    Column.KIND,
    Column.SUBJECT,
    Column.PERIOD,
    Column.VALUE,
    Column.BASIS,
    Column.STATUS,
    Column.PUBLISHED_ON
  };

  private final byte[] bytes;
  private final JournalIndex index;
  private final CellMemo flagsOfBasis;
  private final CellMemo flagsOfStatus;
  private final CellMemo subjects;
  private final CellMemo months;
  private final CellMemo days;
  private final InstantCells instants;

  LineIndexer(byte[] bytes, GoalYear year, JournalIndex index) {
    this.bytes = bytes;
    this.index = index;
    flagsOfBasis =
        memo(text ->
            Optional.ofNullable(StoredEntry.BASES.get(text))
                .map(b -> b == Basis.FORECAST ? JournalIndex.FORECAST : 0));
    flagsOfStatus =
        memo(text ->
            text.isEmpty()
                ? Optional.of(0)
                : Optional.ofNullable(StoredEntry.STATUSES.get(text))
                    .map(_ -> JournalIndex.HAS_STATUS));
    subjects =
        memo(text ->
            text.isEmpty() ? Optional.empty() : Optional.of(index.idOf(StoredText.decode(text))));
    months = memo(text -> StoredEntry.periodIn(year, text).map(Period::months));
    days = memo(text -> StoredEntry.dayIn(text).map(d -> (int) d.toEpochDay()));
    instants = new InstantCells(bytes);
  }

  /// Whether the line was read and added.
  ///
  /// @param at where the line starts in the journal
  boolean add(LineScan line, int at) {
    for (Column column : TYPED) {
      if (line.isQuoted(column)) {
        return false;
      }
    }
    boolean isActual = line.is(Column.KIND, ACTUAL);
    if (!isActual && !line.is(Column.KIND, PROGRESS)) {
      return false;
    }
    int flags = isActual ? flagsOfActual(line) : flagsOfProgress(line);
    int no = line.number(Column.NO);
    long recorded = instants.millis(line.start(Column.RECORDED_AT), line.end(Column.RECORDED_AT));
    int subject = of(subjects, line, Column.SUBJECT);
    int period = of(months, line, Column.PERIOD);
    int published = of(days, line, Column.PUBLISHED_ON);
    if (flags == UNREADABLE
        || no < 1
        || recorded == InstantCells.NONE
        || subject == UNREADABLE
        || period == UNREADABLE
        || published == UNREADABLE) {
      return false;
    }
    index.add(
        no,
        isActual ? Kind.ACTUAL : Kind.PROGRESS,
        flags,
        subject,
        period,
        published,
        recorded,
        at);
    return true;
  }

  private int flagsOfActual(LineScan line) {
    return line.isEmpty(Column.STATUS) && integerDigits(line) >= 0
        ? of(flagsOfBasis, line, Column.BASIS)
        : UNREADABLE;
  }

  private int flagsOfProgress(LineScan line) {
    if (!line.isEmpty(Column.BASIS)) {
      return UNREADABLE;
    }
    int status = of(flagsOfStatus, line, Column.STATUS);
    if (status == UNREADABLE || line.isEmpty(Column.VALUE)) {
      return status;
    }
    // What may be 100 or more is left to be compared as a number.
    boolean isBelowHundred =
        bytes[line.start(Column.VALUE)] != '-'
            && integerDigits(line) >= 0
            && integerDigits(line) <= 2;
    return isBelowHundred ? status | JournalIndex.HAS_PROGRESS : UNREADABLE;
  }

  /// How many digits stand before the decimal point of the value; -1 when it is not a number.
  private int integerDigits(LineScan line) {
    int from = line.start(Column.VALUE);
    int to = line.end(Column.VALUE);
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int point = digitsEnd(start, to);
    boolean isNumber =
        point > start
            && (point == to
                || (bytes[point] == '.' && point + 1 < to && digitsEnd(point + 1, to) == to));
    return isNumber ? point - start : -1;
  }

  private int digitsEnd(int from, int to) {
    int i = from;
    while (i < to && isDigit(i)) {
      i++;
    }
    return i;
  }

  private boolean isDigit(int i) {
    return bytes[i] >= '0' && bytes[i] <= '9';
  }

  private int of(CellMemo memo, LineScan line, Column column) {
    return memo.of(bytes, line.start(column), line.end(column));
  }

  private static CellMemo memo(Function<String, Optional<Integer>> meaning) {
    return new CellMemo(text -> meaning.apply(text).orElse(UNREADABLE));
  }
}
