package org.duban.report.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// Reads the files that a PDF carries. The PDF may come from anywhere and be damaged in any way.
final class PdfFiles {

  /// What a file unpacks to: far more than any report's, far less than what fills the memory.
  private static final int LARGEST = 64 << 20;

  private static final int MOST_NODES = 1000;

  private PdfFiles() {}

  /// The files by name.
  ///
  /// @throws IOException if the PDF or a file in it can't be read, or a name stands twice
  static Map<String, byte[]> of(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return files(reader.getCatalog());
    } catch (RuntimeException | StackOverflowError e) {
      // The library fails in every way on what is no PDF.
      throw new IOException(e);
    }
  }

  private static Map<String, byte[]> files(PdfDictionary catalog) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    PdfDictionary names = catalog.getAsDict(PdfName.NAMES);
    Deque<PdfDictionary> nodes = new ArrayDeque<>();
    if (names != null && names.getAsDict(PdfName.EMBEDDEDFILES) != null) {
      nodes.add(names.getAsDict(PdfName.EMBEDDEDFILES));
    }
    for (int seen = 0; !nodes.isEmpty(); seen++) {
      if (seen == MOST_NODES) {
        throw new IOException("the tree of names has no end");
      }
      PdfDictionary node = nodes.remove();
      PdfArray kids = node.getAsArray(PdfName.KIDS);
      for (int i = 0; kids != null && i < kids.size(); i++) {
        nodes.add(kids.getAsDict(i));
      }
      PdfArray pairs = node.getAsArray(PdfName.NAMES);
      for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
        add(pairs.getAsDict(i + 1), files);
      }
    }
    return files;
  }

  private static void add(PdfDictionary specification, Map<String, byte[]> files)
      throws IOException {
    PdfString name = specification.getAsString(PdfName.UF);
    if (name == null) {
      name = specification.getAsString(PdfName.F);
    }
    PdfObject stream = specification.getAsDict(PdfName.EF).getDirectObject(PdfName.F);
    byte[] bytes = unpacked((PRStream) stream);
    if (files.put(name.toUnicodeString(), bytes) != null) {
      throw new IOException("two files are called " + name.toUnicodeString());
    }
  }

  private static byte[] unpacked(PRStream stream) throws IOException {
    byte[] packed = PdfReader.getStreamBytesRaw(stream);
    PdfObject filter = stream.getDirectObject(PdfName.FILTER);
    if (filter instanceof PdfArray filters && filters.size() == 1) {
      filter = filters.getDirectObject(0);
    }
    if (filter == null) {
      return packed;
    }
    if (!PdfName.FLATEDECODE.equals(filter)) {
      throw new IOException("packed by " + filter);
    }
    return inflated(packed);
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 || out.size() + length > LARGEST) {
          throw new IOException("a file is cut off or too large");
        }
        out.write(buffer, 0, length);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }
}
