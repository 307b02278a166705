package org.duban.journal.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.disk.Sha256;

/// The formula that chains a journal's entries: SHA-256, in lower-case hex, over the UTF-8 text of
/// the hash before and then the entry's other fifteen cells, one a line (joined by line feeds, none
/// at the end). The cells are taken as stored, without the quotes of CSV, so that a file saved
/// again by a spreadsheet verifies as long as no cell changed.
public final class HashChain {

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final boolean[] IS_DIGIT = isDigit();

  private HashChain() {}

  private static boolean[] isDigit() {
    boolean[] isDigit = new boolean[1 << Byte.SIZE];
    for (byte digit : DIGITS) {
      isDigit[digit] = true;
    }
    return isDigit;
  }

  /// How long a hash is in hex.
  public static final int HEX_LENGTH = 64;

  /// The hash before the first entry. It names the year and the journal, so that one journal can't
  /// pass for another's.
  public static String start(int year, String journal) {
    return Sha256.hex("duban journal\n" + year + "\n" + journal);
  }

  /// The hash of an entry.
  ///
  /// @param cells its cells; the hash itself, if it is among them, is left out
  public static String next(String before, List<String> cells) {
    return Sha256.hex(
        before + "\n" + String.join("\n", cells.subList(0, JournalColumn.HASH.index())));
  }

  /// Writes `digest` in hex into `hex`.
  public static void toHex(byte[] digest, byte[] hex) {
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = DIGITS[(digest[i] >> 4) & 0xF];
      hex[2 * i + 1] = DIGITS[digest[i] & 0xF];
    }
  }

  /// Whether `digest` in hex stands at `at`.
  public static boolean isHexOf(byte[] digest, byte[] bytes, int at) {
    for (int i = 0; i < digest.length; i++) {
      if (bytes[at + 2 * i] != DIGITS[(digest[i] >> 4) & 0xF]
          || bytes[at + 2 * i + 1] != DIGITS[digest[i] & 0xF]) {
        return false;
      }
    }
    return true;
  }

  /// Whether a text is a hash in hex.
  static boolean isHash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return isHash(bytes, 0, bytes.length);
  }

  /// Whether a hash in hex stands from `from` to `to`.
  public static boolean isHash(byte[] bytes, int from, int to) {
    if (to - from != HEX_LENGTH) {
      return false;
    }
    // Without a branch for each: which digits stand there can't be foretold.
    boolean areDigits = true;
    for (int i = from; i < to; i++) {
      areDigits &= IS_DIGIT[bytes[i] & 0xFF];
    }
    return areDigits;
  }
}
