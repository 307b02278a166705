package org.duban.report.data;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the files that a PDF carries. The PDF may come from anywhere and be damaged in any way.
final class PdfFiles {

  private static final int MOST_NODES = 1000;

  private final PdfDocument pdf;

  private PdfFiles(PdfDocument pdf) {
    this.pdf = pdf;
  }

  /// The files by name.
  ///
  /// @throws PdfDocument.Encrypted if it takes a password
  /// @throws PdfDocument.TooLarge if they unpack to more than can be kept
  /// @throws IOException if the PDF or a file in it can't be read, or a name stands twice
  static Map<String, byte[]> of(byte[] pdf) throws IOException {
    return new PdfFiles(new PdfDocument(pdf)).files();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Deque<PdfValue.Dictionary> nodes = new ArrayDeque<>();
    Optional<PdfValue> names = pdf.field(pdf.catalog(), "Names");
    if (names.orElse(null) instanceof PdfValue.Dictionary trees
        && pdf.field(trees, "EmbeddedFiles").orElse(null) instanceof PdfValue.Dictionary tree) {
      nodes.add(tree);
    }
    for (int seen = 0; !nodes.isEmpty(); seen++) {
      PdfValue.Dictionary node = nodes.remove();
      List<PdfValue> kids = pdf.list(node, "Kids");
      if (seen == MOST_NODES || kids.size() > MOST_NODES) {
        throw new IOException("the tree of names has no end");
      }
      for (PdfValue kid : kids) {
        nodes.add(dictionary(kid));
      }
      List<PdfValue> pairs = pdf.list(node, "Names");
      for (int i = 0; i + 1 < pairs.size(); i += 2) {
        add(dictionary(pairs.get(i + 1)), files);
      }
    }
    return files;
  }

  private void add(PdfValue.Dictionary specification, Map<String, byte[]> files)
      throws IOException {
    Optional<PdfValue> name = pdf.field(specification, "UF");
    if (name.isEmpty()) {
      name = pdf.field(specification, "F");
    }
    if (!(name.orElse(null) instanceof PdfValue.Text text)
        || !(pdf.field(specification, "EF").orElse(null) instanceof PdfValue.Dictionary embedded)
        || !(pdf.field(embedded, "F").orElse(null) instanceof PdfValue.Stream stream)) {
      throw new IOException("no file");
    }
    if (files.put(text.read(), pdf.content(stream)) != null) {
      throw new IOException("two files are called " + text.read());
    }
  }

  private PdfValue.Dictionary dictionary(PdfValue value) throws IOException {
    return pdf.dictionary(value).orElseThrow(() -> new IOException("no dictionary"));
  }
}
