package org.duban.report.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.duban.disk.Sha256;

/// What was added behind the end of a PDF (ISO 32000-1, 7.5.6): programs that sign one leave its
/// bytes alone and add theirs.
///
/// @param count how many updates there are
/// @param signatures what they add, as far as nothing else is added
/// @param other what else is added; empty where they add signatures alone
public record PdfUpdates(int count, List<PdfSignature> signatures, Optional<Other> other) {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  /// How many ends of a PDF are tried.
  private static final int MOST_ENDS = 1000;

  /// What is added beside signatures.
  ///
  /// @param from the byte that its update begins at
  /// @param what as PDF calls it
  public record Other(int from, String what) {
    public Other {
      Objects.requireNonNull(what);
    }
  }

  public PdfUpdates {
    signatures = List.copyOf(signatures);
    Objects.requireNonNull(other);
  }

  /// How many of a PDF's bytes are a PDF that is known.
  ///
  /// @param known whether a SHA-256 is that of a PDF that is known
  /// @return empty where no beginning is; all of it is no beginning
  public static OptionalInt beginning(byte[] pdf, Predicate<String> known) {
    MessageDigest digest = Sha256.digest();
    int digested = 0;
    List<Integer> ends = ends(pdf, 0);
    for (int eof : ends.subList(0, Math.min(MOST_ENDS, ends.size()))) {
      for (int end : lineEnds(pdf, eof)) {
        if (end < pdf.length) {
          digest.update(pdf, digested, end - digested);
          digested = end;
          if (known.test(HexFormat.of().formatHex(copy(digest).digest()))) {
            return OptionalInt.of(end);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /// What stands behind the first `issued` bytes of a PDF; empty where that is no update.
  public static Optional<PdfUpdates> behind(byte[] pdf, int issued) {
    List<PdfSignature> signatures = new ArrayList<>();
    int from = issued;
    int count = 0;
    for (int eof : ends(pdf, issued)) {
      int end = lineEnds(pdf, eof).getLast();
      count++;
      try {
        signatures.addAll(PdfUpdate.signatures(pdf, from, end));
      } catch (PdfUpdate.MoreThanSignatures e) {
        return Optional.of(
            new PdfUpdates(count, List.of(), Optional.of(new Other(from, e.what()))));
      } catch (IOException _) {
        return Optional.empty();
      }
      from = end;
    }
    return count > 0 && from == pdf.length
        ? Optional.of(new PdfUpdates(count, signatures, Optional.empty()))
        : Optional.empty();
  }

  /// Behind each `%%EOF`.
  private static List<Integer> ends(byte[] pdf, int from) {
    List<Integer> ends = new ArrayList<>();
    for (int at = from; at + END.length <= pdf.length; at++) {
      if (pdf[at] == '%' && Arrays.equals(pdf, at, at + END.length, END, 0, END.length)) {
        ends.add(at + END.length);
      }
    }
    return ends;
  }

  /// Where a line may be said to end that is written up to `eof`.
  private static List<Integer> lineEnds(byte[] pdf, int eof) {
    List<Integer> ends = new ArrayList<>(List.of(eof));
    int at = eof;
    for (char c : new char[] {'\r', '\n'}) {
      if (at < pdf.length && pdf[at] == c) {
        ends.add(++at);
      }
    }
    return ends;
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
