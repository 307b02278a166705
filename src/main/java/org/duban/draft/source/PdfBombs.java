package org.duban.draft.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Tells PDFs whose streams grow beyond all measure when they are unpacked, before anything else
/// unpacks them: a library would keep them whole.
final class PdfBombs {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

  /// A page of text takes some 20 kB, a font with all Chinese letters some 15 MB.
  private static final long LARGEST_STREAM = 64L << 20;

  private static final long LARGEST_SUM = 512L << 20;

  /// How far before a stream the words stand that say what it is.
  private static final int DICTIONARY = 512;

  private PdfBombs() {}

  static boolean isOne(byte[] bytes) {
    byte[] out = new byte[1 << 16];
    long sum = 0;
    for (int at = 0; at + STREAM.length < bytes.length; at++) {
      if (!isStream(bytes, at)) {
        continue;
      }
      int from = at + STREAM.length;
      while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
        from++;
      }
      boolean picture = isPicture(bytes, at);
      long size = unpacked(bytes, from, picture ? out.length : LARGEST_STREAM, out);
      sum += picture ? 0 : size;
      if ((!picture && size > LARGEST_STREAM) || sum > LARGEST_SUM) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStream(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at < 3 || bytes[at - 1] != 'd';
  }

  /// Pictures are never unpacked here.
  private static boolean isPicture(byte[] bytes, int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    String own = before.substring(before.lastIndexOf("obj") + 1);
    return own.contains("/Image")
        && !own.contains("#")
        && !own.contains("/XRef")
        && !own.contains("/ObjStm");
  }

  /// The bytes that a stream unpacks to; 0 where it isn't packed this way.
  private static long unpacked(byte[] bytes, int from, long most, byte[] out) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      long size = 0;
      while (!inflater.finished() && size <= most) {
        int read = inflater.inflate(out);
        if (read == 0) {
          break;
        }
        size += read;
      }
      return size;
    } catch (DataFormatException _) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
