package org.duban.report.pdf;

import java.io.Serial;
import java.security.SecureRandom;

/// Gives an embedded subset of a font the same six letters before its name in each document, where
/// the library would draw them: the same report must be the same bytes.
final class SubsetPrefix extends SecureRandom {

  @Serial private static final long serialVersionUID = 1L;

  private static final double LETTERS = 26;

  private final char letter;

  /// @param letter an upper case letter; no two faces of a document may share theirs
  SubsetPrefix(char letter) {
    this.letter = letter;
  }

  /// The library takes as a letter the integral part of 26 times the number.
  @Override
  public double nextDouble() {
    return (letter - 'A' + 0.5) / LETTERS;
  }
}
