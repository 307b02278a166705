package org.duban.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.duban.problem.Place;
import org.duban.report.page.Logo;

/// Logos for tests.
public final class Pictures {

  private Pictures() {}

  /// A red PNG; the left half of a transparent one is seen half.
  public static byte[] png(int width, int height, boolean transparent) throws IOException {
    int type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    for (int i = 0; i < width * height; i++) {
      boolean half = transparent && i % width < width / 2;
      image.setRGB(i % width, i / width, half ? 0x80ff0000 : 0xffff0000);
    }
    return written(image);
  }

  /// As a file.
  public static byte[] written(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  public static Logo logo(byte[] png) {
    return Logo.of(png, Place.NONE, "logo.png").value().orElseThrow();
  }
}
