package org.duban.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Sha256;

/// A batch of entries for several journals, as `updates/.pending` holds it while it is written. The
/// batch counts as recorded from the moment on which this file is whole, which its last line tells:
/// a writer that finds it completes it first, a reader sees the journals as if that had been done.
record PendingBatch(List<Part> parts) {

  private static final String TITLE = "duban pending 1";
  private static final String SEAL = "sha256 ";

  /// What is to be appended to one journal.
  ///
  /// @param offset where it goes: the length of the journal before
  record Part(String journal, long offset, String text) {

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

  PendingBatch {
    parts = List.copyOf(parts);
  }

  Optional<Part> partOf(String journal) {
    return parts.stream().filter(p -> p.journal().equals(journal)).findFirst();
  }

  byte[] toBytes() {
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

  /// The batch that `file` holds; empty when it was torn before it was whole.
  static Optional<PendingBatch> parse(byte[] file) {
    byte[] title = utf8(TITLE + "\n");
    int sealLength = SEAL.length() + HashChain.HEX_LENGTH + 1;
    int end = file.length - sealLength;
    if (end < title.length) {
      return Optional.empty();
    }
    String seal = new String(file, end, sealLength, StandardCharsets.UTF_8);
    if (!seal.equals(SEAL + Sha256.hex(Arrays.copyOf(file, end)) + "\n")) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    int at = title.length;
    while (at < end) {
      int lineEnd = at;
      while (file[lineEnd] != '\n') {
        lineEnd++;
      }
      String[] words = new String(file, at, lineEnd - at, StandardCharsets.UTF_8).split(" ", 3);
      int from = lineEnd + 1;
      at = from + Integer.parseInt(words[1]);
      parts.add(
          new Part(
              words[2],
              Long.parseLong(words[0]),
              new String(file, from, at - from, StandardCharsets.UTF_8)));
    }
    return Optional.of(new PendingBatch(parts));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
