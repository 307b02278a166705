package org.duban.report.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/// What a PNG file says of itself, read without unpacking its picture.
///
/// @param isWhole whether all its parts are there and none was damaged
record Png(int width, int height, boolean isWhole) {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int HEAD = word("IHDR");
  private static final int END = word("IEND");

  /// The signature, and the first part: length, name, width and height.
  private static final int SHORTEST = 24;

  /// What each part has around its content: length, name and checksum.
  private static final int AROUND = 12;

  /// Empty for what is no PNG.
  static Optional<Png> of(byte[] file) {
    ByteBuffer png = ByteBuffer.wrap(file);
    if (file.length < SHORTEST || png.getLong(0) != SIGNATURE || png.getInt(12) != HEAD) {
      return Optional.empty();
    }
    return Optional.of(
        new Png(
            png.getInt(16) & Integer.MAX_VALUE, png.getInt(20) & Integer.MAX_VALUE, isWhole(file)));
  }

  private static boolean isWhole(byte[] file) {
    ByteBuffer png = ByteBuffer.wrap(file);
    int at = Long.BYTES;
    while (file.length - at >= AROUND) {
      int length = png.getInt(at);
      if (length < 0 || length > file.length - at - AROUND) {
        return false;
      }
      CRC32 sum = new CRC32();
      sum.update(file, at + 4, length + 4);
      if ((int) sum.getValue() != png.getInt(at + 8 + length)) {
        return false;
      }
      if (png.getInt(at + 4) == END) {
        return true;
      }
      at += AROUND + length;
    }
    return false;
  }

  private static int word(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
