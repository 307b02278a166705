package org.duban.report.page;

import java.io.Serial;
import java.security.SecureRandom;

/// Gives an embedded subset of a font the same six letters before its name in each document, where
/// the library would draw them: the same report must be the same bytes.
final class SubsetPrefix extends SecureRandom {

  @Serial private static final long serialVersionUID = 1L;

  private static final int LENGTH = 6;
  private static final int LETTERS = 26;

  /// A font serves several threads; each makes its document alone, and asks for six letters a
  /// document.
  private final transient ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);

  private final int number;

  /// @param number which font it is; no two of a document may share theirs
  SubsetPrefix(int number) {
    this.number = number;
  }

  /// The library takes as a letter the integral part of 26 times the number.
  @Override
  public double nextDouble() {
    int position = asked.get();
    asked.set((position + 1) % LENGTH);
    int rest = number;
    for (int i = 0; i < position; i++) {
      rest /= LETTERS;
    }
    return (rest % LETTERS + 0.5) / LETTERS;
  }
}
