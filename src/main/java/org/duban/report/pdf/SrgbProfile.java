package org.duban.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sRGB colour space as an ICC profile (version 2: a matrix and a curve), made here so that it
/// is the same on every Java. Values: IEC 61966-2-1, adapted to the profile's white, D50.
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int CURVE_POINTS = 256;

  private SrgbProfile() {}

  static byte[] bytes() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
    tags.put("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322));
    tags.put("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045));
    tags.put("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile(tags);
  }

  private static byte[] profile(Map<String, byte[]> tags) {
    ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size());
    table.putInt(tags.size());
    int start = HEADER + table.capacity();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    tags.forEach((name, tag) -> {
      table.put(ascii(name)).putInt(start + data.size()).putInt(tag.length);
      data.writeBytes(tag);
      // Each begins at a multiple of four.
      data.writeBytes(new byte[-data.size() & 3]);
    });
    int size = start + data.size();
    return ByteBuffer.allocate(size)
        .put(header(size))
        .put(table.array())
        .put(data.toByteArray())
        .array();
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(size).putInt(0).putInt(0x02100000);
    header.put(ascii("mntrRGB XYZ "));
    // The day of the profile: 2000-01-01.
    header.putShort((short) 2000).putShort((short) 1).putShort((short) 1);
    header.position(36).put(ascii("acsp"));
    header.position(68).put(xyzNumbers(0.9642, 1.0, 0.8249));
    return header.array();
  }

  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
    curve.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double encoded = i / (CURVE_POINTS - 1.0);
      double linear =
          encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(linear * 65535));
    }
    return curve.array();
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0).put(xyzNumbers(x, y, z)).array();
  }

  private static byte[] xyzNumbers(double x, double y, double z) {
    return ByteBuffer.allocate(12).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
  }

  /// A number with 16 bits after the point.
  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] text(String text) {
    byte[] letters = ascii(text + "\0");
    return ByteBuffer.allocate(8 + letters.length)
        .put(ascii("text"))
        .putInt(0)
        .put(letters)
        .array();
  }

  private static byte[] description(String text) {
    byte[] letters = ascii(text + "\0");
    // After the letters: no Unicode text, and the 67 bytes of a Macintosh one, unused.
    return ByteBuffer.allocate(12 + letters.length + 8 + 3 + 67)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(letters.length)
        .put(letters)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
