package org.duban.journal.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.disk.Sha256;
import org.duban.journal.format.HashChain;

/// A batch of entries for several journals, as `updates/.pending` holds it while it is written. The
/// batch counts as recorded from the moment on which this file is whole, which its last line tells:
/// a writer that finds it completes it first, a reader sees the journals as if that had been done.
public record PendingBatch(List<Part> parts) {

  private static final String TITLE = "duban pending 1";
  private static final String SEAL = "sha256 ";

  /// Where a part goes, how long it is, and in which journal.
  private static final Pattern PART = Pattern.compile("(\\d{1,9}|1\\d{9}) (\\d{1,9}) (.+)");

  /// What is to be appended to one journal.
  ///
  /// @param offset where it goes: the length of the journal before
  public record Part(String journal, long offset, String text) {

    byte[] bytes() {
      return utf8(text);
    }

    long end() {
      return offset + bytes().length;
    }

    /// The journal's bytes with this part in its place; empty when the journal was changed so that
    /// it doesn't fit.
    Optional<byte[]> appliedTo(byte[] journal) {
      if (journal.length < offset
          || !fits(
              Arrays.copyOfRange(journal, (int) offset, (int) Math.min(journal.length, end())))) {
        return Optional.empty();
      }
      byte[] whole = Arrays.copyOf(journal, (int) Math.max(journal.length, end()));
      byte[] bytes = bytes();
      System.arraycopy(bytes, 0, whole, (int) offset, bytes.length);
      return Optional.of(whole);
    }

    /// Whether `existing`, the journal's bytes from the offset on, are this part, or what a crash
    /// left of it: a beginning, with zeros where data never reached the disk.
    boolean fits(byte[] existing) {
      byte[] bytes = bytes();
      int common = Math.min(existing.length, bytes.length);
      int mismatch = Arrays.mismatch(existing, 0, common, bytes, 0, common);
      if (mismatch < 0) {
        return true;
      }
      for (int i = mismatch; i < existing.length; i++) {
        if (existing[i] != 0) {
          return false;
        }
      }
      return existing.length <= bytes.length;
    }
  }

  public PendingBatch {
    parts = List.copyOf(parts);
  }

  public Optional<Part> partOf(String journal) {
    return parts.stream().filter(p -> p.journal().equals(journal)).findFirst();
  }

  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(TITLE + "\n"));
    for (Part part : parts) {
      byte[] bytes = part.bytes();
      out.writeBytes(utf8(part.offset() + " " + bytes.length + " " + part.journal() + "\n"));
      out.writeBytes(bytes);
    }
    out.writeBytes(utf8(SEAL + Sha256.hex(out.toByteArray()) + "\n"));
    return out.toByteArray();
  }

  private static int endOf(byte[] file) {
    return file.length - (SEAL.length() + HashChain.HEX_LENGTH + 1);
  }

  /// Whether `file` holds a batch that was written whole: it isn't torn.
  public static boolean isSealed(byte[] file) {
    int end = endOf(file);
    if (end < utf8(TITLE + "\n").length) {
      return false;
    }
    String seal = new String(file, end, file.length - end, StandardCharsets.UTF_8);
    return seal.equals(SEAL + Sha256.hex(Arrays.copyOf(file, end)) + "\n");
  }

  /// The batch that a sealed file holds; empty where it is none that is ever written.
  public static Optional<PendingBatch> parse(byte[] file) {
    int end = endOf(file);
    int at = utf8(TITLE + "\n").length;
    if (!new String(file, 0, at, StandardCharsets.UTF_8).equals(TITLE + "\n")) {
      return Optional.empty();
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    while (at < end) {
      int lineEnd = at;
      while (lineEnd < end && file[lineEnd] != '\n') {
        lineEnd++;
      }
      Matcher line = PART.matcher(new String(file, at, lineEnd - at, StandardCharsets.UTF_8));
      int from = lineEnd + 1;
      if (!line.matches() || from > end || Integer.parseInt(line.group(2)) > end - from) {
        return Optional.empty();
      }
      at = from + Integer.parseInt(line.group(2));
      String journal = line.group(3);
      String text = new String(file, from, at - from, StandardCharsets.UTF_8);
      Part part = new Part(journal, Integer.parseInt(line.group(1)), text);
      if (part.bytes().length != at - from || parts.put(journal, part) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new PendingBatch(List.copyOf(parts.values())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
