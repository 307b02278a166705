package org.duban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents of Word for tests, from what stands in their parts: `document.xml` has what is in the
/// body, `numbering.xml`, `styles.xml` and `footnotes.xml` what is in their elements. A part that
/// has `{bomb}` in it grows to a hundred megabytes there.
final class WordFiles {

  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final int BOMB = 100 << 20;

  private WordFiles() {}

  static void write(Path file, List<Path> parts) throws IOException {
    StringBuilder related = new StringBuilder(RELATIONS);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "_rels/.rels", RELATIONS + relation("officeDocument", "word/document.xml"));
      for (Path part : parts) {
        String name = part.getFileName().toString();
        String root = name.replace(".xml", "");
        String body = root.equals("document") ? "<w:body>" : "";
        related.append(relation(root, name));
        zip.putNextEntry(new ZipEntry("word/" + name));
        text(
            zip,
            "<w:%s xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\">%s"
                .formatted(root, body));
        contents(zip, Files.readString(part));
        text(zip, body.replace("<", "</") + "</w:" + root + ">");
        zip.closeEntry();
      }
      part(zip, "word/_rels/document.xml.rels", related.toString());
    }
  }

  private static void contents(OutputStream out, String contents) throws IOException {
    int bomb = contents.indexOf("{bomb}");
    text(out, bomb < 0 ? contents : contents.substring(0, bomb));
    if (bomb >= 0) {
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) ' ');
      for (int written = 0; written < BOMB; written += block.length) {
        out.write(block);
      }
      text(out, contents.substring(bomb + "{bomb}".length()));
    }
  }

  private static String relation(String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(type, TYPE + type, target);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text(zip, text + "</Relationships>");
    zip.closeEntry();
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
