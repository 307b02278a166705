package org.duban.journal.format;

import static org.duban.journal.format.CellCache.UNREADABLE;

/// Reads instants as Duban writes them, `2021-07-16T09:30:00.123+08:00`, from bytes.
public final class InstantCells {

  /// Not such an instant; it may still be one in another form of RFC 3339.
  public static final long NONE = Long.MIN_VALUE;

  private static final int TIME = 11;
  private static final int FRACTION = 19;

  private final byte[] bytes;
  private final CellCache days =
      new CellCache(
          text -> StoredEntry.dayIn(text).map(d -> (int) d.toEpochDay()).orElse(UNREADABLE));
  private final CellCache offsets =
      new CellCache(text ->
          StoredEntry.instantIn("2000-01-01T00:00:00" + text)
              .filter(_ -> !text.startsWith("."))
              .map(i -> i.getOffset().getTotalSeconds())
              .orElse(UNREADABLE));

  public InstantCells(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The milliseconds since 1970 of the instant from `from` to `to`, with a fraction of up to three
  /// digits or none.
  public long millis(int from, int to) {
    int time = from + TIME;
    int fraction = from + FRACTION;
    if (fraction >= to
        || bytes[time - 1] != 'T'
        || bytes[time + 2] != ':'
        || bytes[time + 5] != ':') {
      return NONE;
    }
    int day = days.of(bytes, from, time - 1);
    int hour = twoDigits(time, 24);
    int minute = twoDigits(time + 3, 60);
    int second = twoDigits(time + 6, 60);
    int end = fraction;
    long millis = 0;
    if (bytes[fraction] == '.') {
      end++;
      int scale = 100;
      while (end < to && isDigit(end)) {
        millis += (long) (bytes[end] - '0') * scale;
        scale /= 10;
        end++;
      }
      if (end == fraction + 1 || end > fraction + 4) {
        return NONE;
      }
    }
    int offset = offsets.of(bytes, end, to);
    if (day == UNREADABLE || hour < 0 || minute < 0 || second < 0 || offset == UNREADABLE) {
      return NONE;
    }
    return (((day * 24L + hour) * 60 + minute) * 60 + second - offset) * 1000 + millis;
  }

  /// The number below `limit` that stands at `at`; -1 when there is none.
  private int twoDigits(int at, int limit) {
    if (!isDigit(at) || !isDigit(at + 1)) {
      return -1;
    }
    int number = (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    return number < limit ? number : -1;
  }

  private boolean isDigit(int i) {
    return bytes[i] >= '0' && bytes[i] <= '9';
  }
}
