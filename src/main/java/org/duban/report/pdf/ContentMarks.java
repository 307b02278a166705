package org.duban.report.pdf;

import java.util.Optional;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/// Marks what is painted as the content of an element of the structure, or as decoration. A mark
/// stays open as long as what follows belongs to the same element: a paragraph of many lines has
/// one on each page.
final class ContentMarks {

  private static final PdfName DECORATION = new PdfName("Artifact");

  private Optional<PdfStructureElement> owner = Optional.empty();
  private Optional<PdfStructureElement> marked = Optional.empty();
  private boolean open;

  /// What is painted from now on belongs to `wanted`; to nothing, as decoration, where that is
  /// empty.
  void belongTo(Optional<PdfStructureElement> wanted) {
    owner = wanted;
  }

  /// Something is about to be painted.
  void mark(PdfContentByte page) {
    if (open && marked.equals(owner)) {
      return;
    }
    close(page);
    if (owner.isPresent()) {
      page.beginMarkedContentSequence(owner.get());
    } else {
      page.beginMarkedContentSequence(DECORATION);
    }
    marked = owner;
    open = true;
  }

  /// Nothing more is painted on the page.
  void close(PdfContentByte page) {
    if (open) {
      page.endMarkedContentSequence();
      open = false;
    }
  }
}
