package org.duban.report.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A value as ASN.1 writes it (X.690, definite lengths only), within bytes that may be anything.
final class DerValue {

  static final int OCTETS = 0x04;
  static final int NAME = 0x06;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  /// The tag of what stands under `[0]`, `[1]`, …
  static int under(int number) {
    return 0xA0 + number;
  }

  private final byte[] bytes;
  private final int tag;
  private final int from;
  private final int content;
  private final int to;

  /// @param from where it begins, its tag and length before it
  /// @param content where what it holds begins
  /// @param to behind it
  private DerValue(byte[] bytes, int tag, int from, int content, int to) {
    this.bytes = bytes;
    this.tag = tag;
    this.from = from;
    this.content = content;
    this.to = to;
  }

  /// What it is: one byte, which is all that signatures use.
  int tag() {
    return tag;
  }

  /// The value that begins at `from`.
  ///
  /// @param end no value reaches beyond
  static DerValue at(byte[] bytes, int from, int end) throws IOException {
    if (from < 0 || end > bytes.length || end - from < 2) {
      throw new IOException("no value at " + from);
    }
    int length = bytes[from + 1] & 0xFF;
    int content = from + 2;
    if (length >= 0x80) {
      int digits = length & 0x7F;
      if (digits == 0 || digits > 4 || content + digits > end) {
        throw new IOException("no length at " + from);
      }
      length = 0;
      for (int i = 0; i < digits; i++) {
        length = (length << Byte.SIZE) | (bytes[content++] & 0xFF);
      }
    }
    if (length < 0 || length > end - content) {
      throw new IOException("cut off at " + from);
    }
    return new DerValue(bytes, bytes[from] & 0xFF, from, content, content + length);
  }

  List<DerValue> parts() throws IOException {
    List<DerValue> parts = new ArrayList<>();
    for (int at = content; at < to; at = parts.getLast().to) {
      parts.add(at(bytes, at, to));
    }
    return parts;
  }

  DerValue part(int index) throws IOException {
    List<DerValue> parts = parts();
    if (index >= parts.size()) {
      throw new IOException("nothing more at " + from);
    }
    return parts.get(index);
  }

  DerValue expect(int wanted) throws IOException {
    if (tag != wanted) {
      throw new IOException("something else at " + from);
    }
    return this;
  }

  /// What it holds.
  byte[] held() {
    return Arrays.copyOfRange(bytes, content, to);
  }

  /// The value itself, with its tag and length.
  byte[] whole() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /// An object's name: `1.2.840.113549.1.7.2`.
  String name() throws IOException {
    expect(NAME);
    StringBuilder name = new StringBuilder();
    long number = 0;
    for (int i = content; i < to; i++) {
      number = (number << 7) | (bytes[i] & 0x7F);
      if (number < 0 || number > Integer.MAX_VALUE) {
        throw new IOException("no name at " + from);
      }
      if (bytes[i] >= 0) {
        if (name.isEmpty()) {
          long first = Math.min(number / 40, 2);
          name.append(first).append('.').append(number - first * 40);
        } else {
          name.append('.').append(number);
        }
        number = 0;
      }
    }
    return name.toString();
  }
}
