package org.duban.sheet.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Tells a file that is no text from one that is.
public final class Binary {

  /// The kinds of file that people send by mistake, by the bytes that they start with.
  private enum Kind {
    PDF("PDF", "%PDF"),
    PNG("PNG", "\u0089PNG"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff"),
    GZIP("gzip", "\u001f\u008b"),
    RAR("RAR", "Rar!"),
    SEVEN_ZIP("7z", "7z\u00bc\u00af");

    private final String shown;

    /// Each character is one byte.
    private final String start;

    Kind(String shown, String start) {
      this.shown = shown;
      this.start = start;
    }
  }

  /// How much of a file is looked at, and how many control characters a text may have in it: a few
  /// come from pasted cells.
  private static final int SAMPLE = 8192;

  private static final int MOST_CONTROLS_OF_HUNDRED = 2;

  /// Of the old Office formats, and around workbooks that are protected by a password.
  private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  /// The name of the stream in which Office keeps what a password protects.
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private Binary() {}

  public static boolean isZip(byte[] bytes) {
    return PlainText.startsWith(bytes, "PK\u0003\u0004");
  }

  static Optional<Problem> find(byte[] bytes, String file) {
    if (PlainText.startsWith(bytes, OLE2)) {
      FileCode code = isEncrypted(bytes) ? FileCode.F050 : FileCode.F051;
      return Optional.of(Problem.error(code, Place.ofFile(file)));
    }
    for (Kind kind : Kind.values()) {
      if (PlainText.startsWith(bytes, kind.start)) {
        return Optional.of(Problem.error(FileCode.F007, Place.ofFile(file), "kind", kind.shown));
      }
    }
    if (PlainText.startsWith(bytes, "\u00fe\u00ff")
        || PlainText.startsWith(bytes, "\u00ff\u00fe")) {
      return Optional.empty();
    }
    if (isMostlyControls(bytes)) {
      return Optional.of(Problem.error(FileCode.F018, Place.ofFile(file)));
    }
    return nul(bytes, file);
  }

  /// What programs call a workbook though it is a text for browsers or for Excel 2003.
  static Optional<Problem> webPage(byte[] bytes, String file) {
    return marked(bytes)
        .map(kind -> Problem.error(FileCode.F059, Place.ofFile(file), "kind", kind));
  }

  private static Optional<String> marked(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    String start =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("mime-version:")) {
      return Optional.of("MHTML");
    }
    if (!start.startsWith("<")) {
      return Optional.empty();
    }
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && !start.contains("<html")) {
      return Optional.of("XML Spreadsheet 2003");
    }
    return start.matches("(?s)<(!doctype html|html|table|head|meta|style|\\?xml.*<html).*")
        ? Optional.of("HTML")
        : Optional.empty();
  }

  private static boolean isEncrypted(byte[] bytes) {
    // The directory that holds the names comes early or late, but never in pieces within a name.
    for (int i = 0; i + ENCRYPTED.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMostlyControls(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls > 4 && controls * 100 > length * MOST_CONTROLS_OF_HUNDRED;
  }

  private static Optional<Problem> nul(byte[] bytes, String file) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        Place place = Place.ofLine(file, PlainText.lineOf(bytes, i, 1));
        return Optional.of(Problem.error(FileCode.F008, place, "offset", Integer.toString(i)));
      }
    }
    return Optional.empty();
  }
}
