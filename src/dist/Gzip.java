import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Packs a file as `gzip -9n` does, and as Debian wants it of documents: with no name and no time
/// inside, and a mark that it is packed as well as can be, which Java's own class doesn't set.
final class Gzip {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 2, 3};

  private Gzip() {}

  /// Puts `file.gz` in the place of `file`.
  static void pack(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(HEADER);
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    packed.write(
        ByteBuffer.allocate(2 * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) sum.getValue())
            .putInt(bytes.length)
            .array());
    Files.write(file.resolveSibling(file.getFileName() + ".gz"), packed.toByteArray());
    Files.delete(file);
  }
}
