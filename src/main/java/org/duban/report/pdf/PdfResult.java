package org.duban.report.pdf;

import java.util.List;
import java.util.Set;

/// What came off the press.
public final class PdfResult {

  private final byte[] pdf;
  private final int pages;
  private final Set<Integer> missing;
  private final List<String> leftOut;
  private final List<String> tooWide;

  PdfResult(
      byte[] pdf, int pages, Set<Integer> missing, Set<String> leftOut, List<String> tooWide) {
    this.pdf = pdf;
    this.pages = pages;
    this.missing = Set.copyOf(missing);
    this.leftOut = leftOut.stream().sorted().toList();
    this.tooWide = List.copyOf(tooWide);
  }

  /// The document.
  public byte[] pdf() {
    return pdf;
  }

  /// How many pages it has.
  public int pages() {
    return pages;
  }

  /// The code points that no font has. In the document they stand as such, in boxes.
  public Set<Integer> missing() {
    return missing;
  }

  /// The lines of text that are wider than their page.
  public List<String> tooWide() {
    return tooWide;
  }

  /// The addresses outside of the report that its links would have led to.
  public List<String> leftOut() {
    return leftOut;
  }
}
