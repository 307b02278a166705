package org.duban.sheet.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// The text of a file, as UTF-8 without a byte order mark. The file itself may be in the encoding
/// that its byte order mark names (UTF-8, UTF-16), else in UTF-8, else in GB18030 (2022), or in
/// Windows-1252 where single bytes of it stand between English letters, of which a warning tells.
/// Nothing is replaced: bytes that don't fit are a problem.
public final class PlainText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PlainText() {}

  /// The text that `bytes` are, in UTF-8. A web page is none.
  public static Read<byte[]> utf8(byte[] bytes, String file) {
    Optional<Problem> page = Binary.webPage(bytes, file);
    return page.isPresent() ? Read.failed(page.get()) : ofPage(bytes, file);
  }

  /// The same where a web page is wanted too.
  public static Read<byte[]> ofPage(byte[] bytes, String file) {
    Optional<Problem> binary = Binary.find(bytes, file);
    if (binary.isPresent()) {
      return Read.failed(binary.get());
    }
    if (startsWith(bytes, "\u00fe\u00ff")) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE, file);
    }
    if (startsWith(bytes, "\u00ff\u00fe")) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE, file);
    }
    boolean marked = startsWith(bytes, "\u00ef\u00bb\u00bf");
    byte[] body = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    int wrong = firstWrong(body, 0, body.length, StandardCharsets.UTF_8);
    if (wrong < 0) {
      return Read.of(body);
    }
    if (marked) {
      return Read.failed(undecodable(body, wrong, 3, StandardCharsets.UTF_8, file));
    }
    Optional<Problem> mixed = MixedEncodings.find(body, file);
    if (mixed.isPresent()) {
      return Read.failed(mixed.get());
    }
    return isWestern(body) ? western(body, file) : decoded(body, 0, GB18030, file);
  }

  /// Whether bytes that are no UTF-8 are Windows-1252: its letters and quotes stand alone between
  /// others, where a Chinese character has two bytes at least.
  private static boolean isWestern(byte[] bytes) {
    int letters = 0;
    int high = 0;
    int alone = 0;
    int runs = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
        letters++;
      }
      if (b < 0) {
        high++;
        boolean starts = i == 0 || bytes[i - 1] >= 0;
        boolean ends = i + 1 == bytes.length || bytes[i + 1] >= 0;
        runs += starts ? 1 : 0;
        alone += starts && ends ? 1 : 0;
      }
    }
    return 10 * alone >= 9 * runs && letters > 3 * high;
  }

  private static Read<byte[]> western(byte[] bytes, String file) {
    Read<byte[]> text = decoded(bytes, 0, WESTERN, file);
    int first = 0;
    while (bytes[first] >= 0) {
      first++;
    }
    Place place = Place.ofLine(file, lineOf(bytes, first, 1));
    return text.hasErrors()
        ? text
        : new Read<>(
            text.value(),
            List.of(Problem.warning(FileCode.F062, place, "encoding", WESTERN.name())));
  }

  private static Read<byte[]> decoded(byte[] bytes, int from, Charset charset, String file) {
    ByteBuffer body = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      CharBuffer text = strict(charset).decode(body);
      return Read.of(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      int wrong = firstWrong(bytes, from, bytes.length, charset);
      return Read.failed(undecodable(bytes, wrong, 0, charset, file));
    }
  }

  /// Where the first bytes stand that are not `charset`; -1 when all are.
  static int firstWrong(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Problem undecodable(
      byte[] bytes, int wrong, int skipped, Charset charset, String file) {
    int unit = charset.name().startsWith("UTF-16") ? 2 : 1;
    return Problem.error(
        FileCode.F009,
        Place.ofLine(file, lineOf(bytes, wrong, unit)),
        "encoding",
        charset.name(),
        "offset",
        Integer.toString(wrong + skipped),
        "bytes",
        hex(bytes, wrong));
  }

  /// The line on which the byte at `offset` stands, where a line end takes `unit` bytes.
  static int lineOf(byte[] bytes, int offset, int unit) {
    int line = 1;
    int last = -1;
    for (int i = 0; i < offset; i += unit) {
      int c =
          unit == 1 ? bytes[i] : bytes[i] == 0 ? bytes[i + 1] : bytes[i + 1] == 0 ? bytes[i] : -1;
      if (c == '\r' || (c == '\n' && last != '\r')) {
        line++;
      }
      last = c;
    }
    return line;
  }

  private static String hex(byte[] bytes, int from) {
    StringBuilder hex = new StringBuilder();
    for (int i = from; i < Math.min(from + 4, bytes.length); i++) {
      hex.append(i == from ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes[i]));
    }
    return hex.toString();
  }

  /// Whether `bytes` start with the characters of `start`, a byte each.
  static boolean startsWith(byte[] bytes, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
