package org.duban.report.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads values as PDF writes them, from a place in some bytes on. The bytes may be anything: what
/// is read is counted, and nothing nests deeper than [#DEEPEST].
final class PdfSyntax {

  private static final int DEEPEST = 64;

  /// What a number or an operator can be long.
  private static final int LONGEST_WORD = 40;

  private static final int LONGEST_NAME = 127;

  private final byte[] bytes;
  private final Effort effort;
  private int at;

  /// What is spent on one document. An object can be referred to any number of times.
  static final class Effort {

    private static final int MOST_VALUES = 2_000_000;
    private static final long MOST_BYTES = 256 << 20;

    private int values;
    private long read;

    private void value() throws IOException {
      if (++values > MOST_VALUES) {
        throw new PdfDocument.TooLarge();
      }
    }

    private void bytes(int length) throws IOException {
      read += length;
      if (read > MOST_BYTES) {
        throw new PdfDocument.TooLarge();
      }
    }
  }

  PdfSyntax(byte[] bytes, long at, Effort effort) throws IOException {
    if (at < 0 || at > bytes.length) {
      throw new IOException("a place outside of the file: " + at);
    }
    this.bytes = bytes;
    this.effort = effort;
    this.at = (int) at;
  }

  int at() {
    return at;
  }

  /// Where the next value begins, behind blanks.
  int next() {
    while (at < bytes.length && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  /// Whether `word` comes next; passes over it then.
  boolean skips(String word) {
    skipBlanks();
    byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
    if (at + wanted.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    at += wanted.length;
    return true;
  }

  void require(String word) throws IOException {
    if (!skips(word)) {
      throw new IOException("no " + word + " at " + at);
    }
  }

  long whole() throws IOException {
    if (value() instanceof PdfValue.Whole(var number)) {
      return number;
    }
    throw new IOException("no number before " + at);
  }

  PdfValue value() throws IOException {
    int start = at;
    PdfValue value = value(0);
    effort.bytes(at - start);
    return value;
  }

  private PdfValue value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deeply");
    }
    effort.value();
    skipBlanks();
    int first = byteAt(at);
    return switch (first) {
      case '/' -> name();
      case '(' -> literal();
      case '[' -> {
        at++;
        List<PdfValue> values = new ArrayList<>();
        while (!skips("]")) {
          values.add(value(depth + 1));
        }
        yield new PdfValue.Array(values);
      }
      case '<' -> {
        if (byteAt(at + 1) != '<') {
          yield hex();
        }
        at += 2;
        Map<String, PdfValue> values = new HashMap<>();
        while (!skips(">>")) {
          skipBlanks();
          if (byteAt(at) != '/') {
            throw new IOException("no key at " + at);
          }
          if (values.put(name().text(), value(depth + 1)) != null) {
            // Programs differ in which of the two they take.
            throw new IOException("a key twice before " + at);
          }
        }
        yield new PdfValue.Dictionary(values);
      }
      default -> word();
    };
  }

  /// A number, a reference, or a word that stands for itself.
  private PdfValue word() throws IOException {
    String word = regular(LONGEST_WORD);
    if (word.isEmpty()) {
      throw new IOException("no value at " + at);
    }
    if (!isWhole(word)) {
      return new PdfValue.Word(word);
    }
    PdfValue.Whole number = new PdfValue.Whole(Long.parseLong(word));
    // 12 0 R refers to object 12.
    int behind = at;
    skipBlanks();
    if (isWhole(regular(LONGEST_WORD))) {
      skipBlanks();
      if (regular(LONGEST_WORD).equals("R")) {
        return new PdfValue.Reference(number.value());
      }
    }
    at = behind;
    return number;
  }

  private static boolean isWhole(String word) {
    return word.matches("[+-]?\\d{1,15}");
  }

  private PdfValue.Name name() throws IOException {
    at++;
    String raw = regular(LONGEST_NAME);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '#' && i + 2 < raw.length() && digit(raw.charAt(i + 1)) >= 0) {
        name.append((char) (digit(raw.charAt(i + 1)) * 16 + Math.max(0, digit(raw.charAt(i + 2)))));
        i += 2;
      } else {
        name.append(c);
      }
    }
    return new PdfValue.Name(name.toString());
  }

  /// The characters up to a blank or delimiter; empty where there are more than `most`, which no
  /// word that we look for has.
  private String regular(int most) throws IOException {
    int start = at;
    while (at < bytes.length && !isBlank(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
      at++;
      if (at - start > most) {
        throw new IOException("a word without end at " + start);
      }
    }
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private PdfValue.Text literal() throws IOException {
    StringBuilder text = new StringBuilder();
    int open = 0;
    while (true) {
      char c = (char) byteAt(at);
      at++;
      switch (c) {
        case '(' -> {
          if (open++ > 0) {
            text.append(c);
          }
        }
        case ')' -> {
          if (--open == 0) {
            return new PdfValue.Text(text.toString());
          }
          text.append(c);
        }
        case '\\' -> escape(text);
        default -> text.append(c);
      }
    }
  }

  private void escape(StringBuilder text) throws IOException {
    char c = (char) byteAt(at++);
    switch (c) {
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case '\n' -> {}
      case '\r' -> skipOne('\n');
      default -> {
        if (c < '0' || c > '7') {
          text.append(c);
          return;
        }
        int code = c - '0';
        for (int i = 0; i < 2 && byteAt(at) >= '0' && byteAt(at) <= '7'; i++) {
          code = code * 8 + byteAt(at++) - '0';
        }
        text.append((char) (code & 0xFF));
      }
    }
  }

  /// Passes over `c` where it comes next.
  void skipOne(char c) {
    if (at < bytes.length && bytes[at] == c) {
      at++;
    }
  }

  private PdfValue.Text hex() throws IOException {
    StringBuilder text = new StringBuilder();
    at++;
    int high = -1;
    for (int c = byteAt(at++); c != '>'; c = byteAt(at++)) {
      int digit = digit((char) c);
      if (digit >= 0) {
        if (high < 0) {
          high = digit;
        } else {
          text.append((char) (high * 16 + digit));
          high = -1;
        }
      } else if (!isBlank((byte) c)) {
        throw new IOException("no digit at " + at);
      }
    }
    if (high >= 0) {
      text.append((char) (high * 16));
    }
    return new PdfValue.Text(text.toString());
  }

  private void skipBlanks() {
    while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] == '%')) {
      if (bytes[at] == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private int byteAt(int index) throws IOException {
    if (index >= bytes.length) {
      throw new IOException("cut off");
    }
    return bytes[index] & 0xFF;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
