import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A copy of a jar in which the classes are others, and the fonts are not compressed: a report
/// reads 50 MB of them, and would spend a sixth of its time on unpacking.
///
/// @param date that of every entry
/// @param note what was changed, for `META-INF/CHANGES.txt`
record ChangedJar(Instant date, String note) {

  void write(Path from, Path to, UnaryOperator<byte[]> change) throws IOException {
    try (JarFile jar = new JarFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] bytes;
        try (InputStream in = jar.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        put(out, entry.getName(), entry.getName().endsWith(".class") ? change.apply(bytes) : bytes);
      }
      put(out, "META-INF/CHANGES.txt", note.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(date, ZoneOffset.UTC));
    if (name.endsWith(".ttf")) {
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(checksum.getValue());
    }
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
