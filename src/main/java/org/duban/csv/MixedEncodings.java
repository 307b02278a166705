package org.duban.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Finds files that are UTF-8 in one part and GBK in another, as they come about when rows of one
/// file are pasted into another with a plain editor. Such a file mostly decodes as GB18030, with
/// its UTF-8 part as garbage, so this has to be found before.
///
/// It looks at the cells, byte by byte. A cell that is no UTF-8 is the one kind. A cell is surely
/// UTF-8 when it is so with a character of three bytes in it, and reads badly as GBK: either not at
/// all, or with fewer than half of its characters among the common ones.
final class MixedEncodings {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final byte[] bytes;
  private int line = 1;
  private int utf8Cells;
  private int utf8Line;
  private int otherCells;
  private int otherLine;

  private MixedEncodings(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The problem of a file that isn't UTF-8 as a whole, if it is mixed; placed at the first cell of
  /// the rarer encoding.
  static Optional<Problem> find(byte[] bytes, String file) {
    MixedEncodings cells = new MixedEncodings(bytes);
    cells.count();
    if (cells.utf8Cells == 0 || cells.otherCells == 0) {
      return Optional.empty();
    }
    boolean isUtf8 = cells.utf8Cells >= cells.otherCells;
    int here = isUtf8 ? cells.otherLine : cells.utf8Line;
    int there = isUtf8 ? cells.utf8Line : cells.otherLine;
    return Optional.of(
        Problem.error(
            FileCode.F010,
            Place.ofLine(file, here),
            "encoding",
            isUtf8 ? "GBK" : "UTF-8",
            "main",
            isUtf8 ? "UTF-8" : "GBK",
            "mainLine",
            Integer.toString(there)));
  }

  private void count() {
    int start = 0;
    boolean foreign = false;
    for (int i = 0; i <= bytes.length; i++) {
      int b = i < bytes.length ? bytes[i] : '\n';
      foreign |= b < 0;
      // None of these is ever the second byte of a GBK character.
      if (b == ',' || b == '\n' || b == '\r' || b == '\t' || b == '"' || b == ';') {
        if (foreign) {
          cell(start, i);
        }
        start = i + 1;
        foreign = false;
        if (b == '\n' || (b == '\r' && (i + 1 >= bytes.length || bytes[i + 1] != '\n'))) {
          line++;
        }
      }
    }
  }

  private void cell(int from, int to) {
    if (PlainText.firstWrong(bytes, from, to, StandardCharsets.UTF_8) >= 0) {
      otherCells++;
      otherLine = otherLine == 0 ? line : otherLine;
    } else if (hasThreeByteCharacter(from, to) && !readsAsGbk(from, to)) {
      utf8Cells++;
      utf8Line = utf8Line == 0 ? line : utf8Line;
    }
  }

  private boolean hasThreeByteCharacter(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xFF) >= 0xE0) {
        return true;
      }
    }
    return false;
  }

  private boolean readsAsGbk(int from, int to) {
    if (PlainText.firstWrong(bytes, from, to, GB18030) >= 0) {
      return false;
    }
    int all = 0;
    int common = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        all++;
        common += i + 1 < to && isCommon(bytes[i] & 0xFF, bytes[i + 1] & 0xFF) ? 1 : 0;
        i++;
      }
    }
    return common * 2 >= all;
  }

  /// Whether the two bytes are punctuation or one of the 3,755 everyday ideographs of GB 2312,
  /// which stand first in it.
  private static boolean isCommon(int lead, int trail) {
    return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
  }
}
