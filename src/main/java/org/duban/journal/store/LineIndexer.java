package org.duban.journal.store;

import static org.duban.journal.format.CellCache.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.format.CellCache;
import org.duban.journal.format.InstantCells;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.LineScan;
import org.duban.journal.format.StoredEntry;
import org.duban.journal.format.StoredText;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Adds figures and updates to an index straight from the bytes of lines as Duban writes them. Of
/// any other line it says so, and [StoredEntry] reads it.
final class LineIndexer {

  private static final byte[] ACTUAL = EntryKind.ACTUAL.word().getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROGRESS =
      EntryKind.PROGRESS.word().getBytes(StandardCharsets.US_ASCII);

  private static final JournalColumn[] TYPED = {
    JournalColumn.NO,
    JournalColumn.RECORDED_AT,
    JournalColumn.KIND,
    JournalColumn.SUBJECT,
    JournalColumn.PERIOD,
    JournalColumn.VALUE,
    JournalColumn.BASIS,
    JournalColumn.STATUS,
    JournalColumn.PUBLISHED_ON,
    JournalColumn.EVIDENCE
  };

  private final byte[] bytes;
  private final JournalIndex index;
  private final CellCache flagsOfBasis;
  private final CellCache flagsOfStatus;
  private final CellCache subjects;
  private final CellCache months;
  private final CellCache days;
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
    for (JournalColumn column : TYPED) {
      if (line.isQuoted(column)) {
        return false;
      }
    }
    boolean isActual = line.is(JournalColumn.KIND, ACTUAL);
    if (!isActual && !line.is(JournalColumn.KIND, PROGRESS)) {
      return false;
    }
    int flags = isActual ? flagsOfActual(line) : flagsOfProgress(line);
    int no = line.number(JournalColumn.NO);
    long recorded =
        instants.millis(line.start(JournalColumn.RECORDED_AT), line.end(JournalColumn.RECORDED_AT));
    int subject = of(subjects, line, JournalColumn.SUBJECT);
    int period = of(months, line, JournalColumn.PERIOD);
    int published = of(days, line, JournalColumn.PUBLISHED_ON);
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
        isActual ? EntryKind.ACTUAL : EntryKind.PROGRESS,
        line.isEmpty(JournalColumn.EVIDENCE) ? flags : flags | JournalIndex.HAS_EVIDENCE,
        subject,
        period,
        published,
        recorded,
        at);
    return true;
  }

  private int flagsOfActual(LineScan line) {
    return line.isEmpty(JournalColumn.STATUS) && integerDigits(line) >= 0
        ? of(flagsOfBasis, line, JournalColumn.BASIS)
        : UNREADABLE;
  }

  private int flagsOfProgress(LineScan line) {
    if (!line.isEmpty(JournalColumn.BASIS)) {
      return UNREADABLE;
    }
    int status = of(flagsOfStatus, line, JournalColumn.STATUS);
    if (status == UNREADABLE || line.isEmpty(JournalColumn.VALUE)) {
      return status;
    }
    // What may be 100 or more is left to be compared as a number.
    boolean isBelowHundred =
        bytes[line.start(JournalColumn.VALUE)] != '-'
            && integerDigits(line) >= 0
            && integerDigits(line) <= 2;
    return isBelowHundred ? status | JournalIndex.HAS_PROGRESS : UNREADABLE;
  }

  /// How many digits stand before the decimal point of the value; -1 when it is not a number.
  private int integerDigits(LineScan line) {
    int from = line.start(JournalColumn.VALUE);
    int to = line.end(JournalColumn.VALUE);
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

  private int of(CellCache memo, LineScan line, JournalColumn column) {
    return memo.of(bytes, line.start(column), line.end(column));
  }

  private static CellCache memo(Function<String, Optional<Integer>> meaning) {
    return new CellCache(text -> meaning.apply(text).orElse(UNREADABLE));
  }
}
