package org.duban.report.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the files that an OFD document carries. The document may come from anywhere and be damaged
/// in any way: only what it carries is kept, and what is unpacked is counted.
public final class OfdFiles {

  /// Where the files stand in a document of Duban's.
  public static final String FOLDER = "Doc_0/Attachs/";

  /// The list of them.
  public static final String LIST = "Attachments.xml";

  private static final int MOST_ENTRIES = 10_000;

  private OfdFiles() {}

  /// Whether the bytes begin as an OFD document does, which is a ZIP file.
  static boolean isMeant(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  /// The files by name.
  ///
  /// @throws PdfDocument.TooLarge if they unpack to more than can be kept
  /// @throws IOException if the document can't be read, or a name stands twice
  static Map<String, byte[]> of(byte[] ofd) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    long unpacked = 0;
    int entries = 0;
    boolean known = false;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(ofd), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        known |= entry.getName().equals("OFD.xml");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean kept = entry.getName().startsWith(FOLDER) && !entry.getName().equals(FOLDER + LIST);
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > PdfDocument.LARGEST) {
            throw new PdfDocument.TooLarge();
          }
          if (kept) {
            out.write(buffer, 0, read);
          }
        }
        if (++entries > MOST_ENTRIES) {
          throw new PdfDocument.TooLarge();
        }
        String name = kept ? entry.getName().substring(FOLDER.length()) : "";
        if (kept && files.put(name, out.toByteArray()) != null) {
          throw new IOException("two files are called " + name);
        }
      }
    } catch (IllegalArgumentException e) {
      // A name that is no UTF-8.
      throw new IOException(e);
    }
    if (!known) {
      throw new IOException("no OFD document");
    }
    return files;
  }
}
