package org.duban.report.page;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.duban.disk.Input;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;

/// An office's logo: a PNG, as points of red, green and blue. Where it is transparent the paper is
/// seen, which is white.
public final class Logo {

  /// 4 million points are 170 mm at 300 dots an inch in either direction, four times what is shown.
  private static final long MOST_POINTS = 4_000_000;

  private static final int MOST_BYTES = 2 << 20;
  private static final int OPAQUE = 0xff;

  private final byte[] file;
  private final int width;
  private final int height;
  private final byte[] colours;

  private Logo(byte[] file, BufferedImage image) {
    this.file = file.clone();
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.colours = new byte[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      int point = point(image, i % width, i / width);
      int opacity = point >>> 24;
      colours[3 * i] = onPaper(point >> 16, opacity);
      colours[3 * i + 1] = onPaper(point >> 8, opacity);
      colours[3 * i + 2] = onPaper(point, opacity);
    }
  }

  /// What is seen of the lowest eight bits of `colour` on white.
  private static byte onPaper(int colour, int opacity) {
    int seen = (colour & OPAQUE) * opacity + OPAQUE * (OPAQUE - opacity);
    return (byte) ((seen + OPAQUE / 2) / OPAQUE);
  }

  /// The logo in `file`, or why it can't be printed. How large it is stands at its head: one that
  /// is too large is refused before it is unpacked.
  ///
  /// @param place where the file is named
  /// @param name as it is named there
  public static Read<Logo> read(Input file, Place place, String name) throws IOException {
    try {
      return of(file.bytes(MOST_BYTES), place, name);
    } catch (Input.TooLarge _) {
      return refused(ReportCode.R032, place, name, "most", "2 MB");
    }
  }

  /// The logo in the bytes of a file, or why it can't be printed.
  public static Read<Logo> of(byte[] file, Place place, String name) {
    Optional<Png> png = Png.of(file);
    if (png.isEmpty()) {
      return refused(ReportCode.R033, place, name);
    }
    long points = (long) png.get().width() * png.get().height();
    if (points > MOST_POINTS) {
      return refused(
          ReportCode.R034,
          place,
          name,
          "width",
          Integer.toString(png.get().width()),
          "height",
          Integer.toString(png.get().height()),
          "most",
          Long.toString(MOST_POINTS));
    }
    return png.get().isWhole() && points > 0
        ? unpacked(file, place, name)
        : refused(ReportCode.R035, place, name);
  }

  private static Read<Logo> unpacked(byte[] png, Place place, String name) {
    try {
      ImageIO.setUseCache(false);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      return image == null ? refused(ReportCode.R035, place, name) : Read.of(new Logo(png, image));
    } catch (IOException | RuntimeException e) {
      // What a broken picture does to its reader can't be foreseen.
      return refused(ReportCode.R035, place, name);
    }
  }

  private static Read<Logo> refused(ReportCode code, Place place, String name, String... more) {
    String[] facts = new String[more.length + 2];
    facts[0] = "file";
    facts[1] = name;
    System.arraycopy(more, 0, facts, 2, more.length);
    return Read.failed(Problem.error(code, place, facts));
  }

  /// A point as opacity, red, green and blue. Greys are taken as they stand: Java would convert
  /// them as if they were linear.
  private static int point(BufferedImage image, int x, int y) {
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (!grey) {
      return image.getRGB(x, y);
    }
    Raster raster = image.getRaster();
    int shift = raster.getSampleModel().getSampleSize(0) - Byte.SIZE;
    int shade = raster.getSample(x, y, 0) >> shift;
    int opaque = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> shift : OPAQUE;
    return opaque << 24 | shade << 16 | shade << 8 | shade;
  }

  /// The PNG.
  public byte[] file() {
    return file.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Three bytes a point.
  public byte[] colours() {
    return colours;
  }
}
