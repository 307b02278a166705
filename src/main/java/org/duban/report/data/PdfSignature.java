package org.duban.report.data;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/// A signature that was added to a PDF.
///
/// @param by who signed: as the certificate in the signature has it, else as the PDF says
/// @param at when, as the signer says
/// @param held whether it holds
/// @param shown what it prints on a page; empty where nothing
public record PdfSignature(
    Optional<String> by, Optional<OffsetDateTime> at, Held held, Optional<Shown> shown) {

  /// Whether a signature is one of the bytes that it says it covers, made with the key of the
  /// certificate in it.
  public enum Held {
    /// It is. Whether the certificate is to be trusted is not checked.
    HOLDS,
    /// It is not: either was changed.
    BROKEN,
    /// By means that Java doesn't have, as SM2 and SM3.
    NOT_CHECKED,
    /// There is no signature to read.
    UNREADABLE
  }

  /// Where a signature prints something of its own over a page.
  ///
  /// @param page from 1
  /// @param width in millimetres, as whole numbers
  public record Shown(int page, BigDecimal width, BigDecimal height) {

    public Shown {
      Objects.requireNonNull(width);
      Objects.requireNonNull(height);
    }
  }

  public PdfSignature {
    Objects.requireNonNull(by);
    Objects.requireNonNull(at);
    Objects.requireNonNull(held);
    Objects.requireNonNull(shown);
  }
}
