package org.duban.sheet.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Finds files that are UTF-8 in one part and GBK in another, as they come about when rows of one
/// file are pasted into another with a plain editor. Such a file mostly decodes as GB18030, with
/// its UTF-8 part as garbage, so this has to be found before.
///
/// It looks at the cells, since a row may be pasted cell by cell. One that is no UTF-8 is GBK. One
/// that is UTF-8 may yet be GBK by chance, a few in ten thousand are. So the cells of a line that
/// are UTF-8 count as such only when they make sense as that and none as GBK: when the share of
/// everyday characters is far higher, or GBK has no such bytes.
final class MixedEncodings {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /// By how much the share of everyday characters must be higher as UTF-8. Chinese text has more
  /// than 80% of them; read in the wrong encoding, some 20%.
  private static final int CLEAR_PERMILLE = 350;

  private final byte[] bytes;
  private int line = 1;

  /// Lines that are surely UTF-8, and GBK: how many, and the first.
  private int utf8Lines;

  private int firstUtf8;
  private int gbkLines;
  private int firstGbk;

  /// Of the current line, the cells that may be UTF-8, as either encoding reads them.
  private final Characters asUtf8 = new Characters();

  private final Characters asGbk = new Characters();
  private boolean hasGbk;
  private boolean cannotBeGbk;

  private MixedEncodings(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The problem of a file that isn't UTF-8 as a whole, if it is mixed; placed at the first cell of
  /// the rarer encoding.
  static Optional<Problem> find(byte[] bytes, String file) {
    MixedEncodings lines = new MixedEncodings(bytes);
    lines.count();
    if (lines.utf8Lines == 0 || lines.gbkLines == 0) {
      return Optional.empty();
    }
    boolean isUtf8 = lines.utf8Lines >= lines.gbkLines;
    int here = isUtf8 ? lines.firstGbk : lines.firstUtf8;
    int there = isUtf8 ? lines.firstUtf8 : lines.firstGbk;
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
          endLine();
        }
      }
    }
  }

  private void cell(int from, int to) {
    if (PlainText.firstWrong(bytes, from, to, StandardCharsets.UTF_8) >= 0) {
      hasGbk = true;
    } else if (hasThreeByteCharacter(from, to)) {
      byte[] cell = Arrays.copyOfRange(bytes, from, to);
      asUtf8.count(new String(cell, StandardCharsets.UTF_8).getBytes(GB18030));
      asGbk.count(cell);
      cannotBeGbk |= PlainText.firstWrong(bytes, from, to, GB18030) >= 0;
    }
  }

  private void endLine() {
    if (hasGbk) {
      gbkLines++;
      firstGbk = firstGbk == 0 ? line : firstGbk;
    }
    boolean clear =
        asUtf8.all > 1 && asUtf8.permilleOfCommon() - asGbk.permilleOfCommon() >= CLEAR_PERMILLE;
    if (cannotBeGbk || clear) {
      utf8Lines++;
      firstUtf8 = firstUtf8 == 0 ? line : firstUtf8;
    }
    line++;
    hasGbk = false;
    cannotBeGbk = false;
    asUtf8.clear();
    asGbk.clear();
  }

  private boolean hasThreeByteCharacter(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xFF) >= 0xE0) {
        return true;
      }
    }
    return false;
  }

  /// The Chinese characters of some text, and how many of them are everyday ones: punctuation, or
  /// the 3,755 ideographs that stand first in GB 2312.
  private static final class Characters {

    private int all;
    private int common;

    void count(byte[] gb18030) {
      for (int i = 0; i + 1 < gb18030.length; i++) {
        int lead = gb18030[i] & 0xFF;
        int trail = gb18030[i + 1] & 0xFF;
        if (lead < 0x80) {
          continue;
        }
        all++;
        boolean punctuation = lead >= 0xA1 && lead <= 0xA3;
        boolean everyday = lead >= 0xB0 && lead <= 0xD7;
        if (trail >= 0xA1 && (punctuation || everyday)) {
          common++;
        }
        // A digit in second place is that of a character of four bytes.
        i += trail < 0x40 ? 3 : 1;
      }
    }

    int permilleOfCommon() {
      return all == 0 ? 0 : common * 1000 / all;
    }

    void clear() {
      all = 0;
      common = 0;
    }
  }
}
