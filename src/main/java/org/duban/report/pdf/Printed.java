package org.duban.report.pdf;

import java.util.Set;

/// What came off the press.
public final class Printed {

  private final byte[] pdf;
  private final Set<Integer> missing;

  Printed(byte[] pdf, Set<Integer> missing) {
    this.pdf = pdf;
    this.missing = Set.copyOf(missing);
  }

  /// The document.
  public byte[] pdf() {
    return pdf;
  }

  /// The code points that their fonts have no glyph for. With any of them the document has holes
  /// and must not go out.
  public Set<Integer> missing() {
    return missing;
  }
}
