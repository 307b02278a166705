package org.duban.report.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.duban.report.chart.Canvas;
import org.duban.report.chart.Chart;
import org.duban.report.page.FontFace;
import org.duban.text.Lang;

/// Draws as an enhanced metafile (EMF), the vector picture of Word, WPS and LibreOffice: sharp at
/// any size, and a few KB. Text stays text, in a font of the reader's machine; where each character
/// stands is said beside it, so that it takes the room that it was measured to take. All else is
/// polygons.
///
/// Units are twentieths of a point. Numbers are from the specification of the format (MS-EMF).
final class EmfCanvas implements Canvas {

  private static final int UNITS = 20;
  private static final double HUNDREDTHS_OF_MM = 2540 / 72.0;

  /// A device of ten inches in each direction, which says how large a unit is.
  private static final int DEVICE = 10 * 72 * UNITS;

  private static final int DEVICE_MM = 254;

  private static final int HEADER_BYTES = 108;
  private static final int FONT_BYTES = 332;
  private static final int BRUSH = 1;
  private static final int FONT = 2;
  private static final int HANDLES = 3;
  private static final int NULL_PEN = 0x80000008;

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private final int width;
  private final int height;
  private final String font;
  private final int charset;
  private int count;
  private int brush = -1;
  private int textColour = -1;
  private double fontSize = -1;

  private EmfCanvas(double width, double height, Lang lang) {
    this.width = units(width);
    this.height = units(height);
    this.font =
        switch (lang) {
          case ZH -> "黑体";
          case EN -> "Arial";
        };
    this.charset =
        switch (lang) {
          case ZH -> 134;
          case EN -> 0;
        };
  }

  /// `chart` as a file, `width` points wide.
  static byte[] of(Chart chart, double width, Lang lang) {
    EmfCanvas canvas = new EmfCanvas(width, chart.height(width), lang);
    canvas.start();
    chart.draw(canvas, width);
    return canvas.file();
  }

  @Override
  public void rectangle(double x, double y, double width, double height, int colour) {
    polygon(colour, x, y, x + width, y, x + width, y + height, x, y + height);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, int colour) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length == 0) {
      return;
    }
    double across = (y2 - y1) / length * width / 2;
    double along = (x2 - x1) / length * width / 2;
    polygon(
        colour,
        x1 + across,
        y1 - along,
        x2 + across,
        y2 - along,
        x2 - across,
        y2 + along,
        x1 - across,
        y1 + along);
  }

  @Override
  public void polygon(int colour, double... points) {
    fill(colour);
    ByteBuffer polygon = started(86, 28 + 2 * points.length);
    bounds(polygon);
    polygon.putInt(points.length / 2);
    for (double point : points) {
      polygon.putShort((short) units(point));
    }
    add(polygon);
  }

  @Override
  public void text(String text, double x, double y, double size, Align align, int colour) {
    if (text.isEmpty()) {
      return;
    }
    double shift =
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> width(text, size) / 2;
          case RIGHT -> width(text, size);
        };
    font(size);
    if (textColour != colour) {
      add(started(24, 12).putInt(reversed(colour)));
      textColour = colour;
    }
    byte[] characters = text.getBytes(StandardCharsets.UTF_16LE);
    int padded = (characters.length + 3) / 4 * 4;
    int head = 76;
    ByteBuffer out = started(84, head + padded + 4 * text.length());
    bounds(out);
    float scale = (float) (HUNDREDTHS_OF_MM / UNITS);
    out.putInt(1).putFloat(scale).putFloat(scale);
    out.putInt(units(x - shift)).putInt(units(y));
    out.putInt(text.length()).putInt(head).putInt(0);
    bounds(out);
    out.putInt(head + padded);
    out.put(characters).position(head + padded);
    advances(text, size, out);
    add(out);
  }

  /// How far each character reaches; what a pair of surrogates takes stands at its first half.
  private void advances(String text, double size, ByteBuffer out) {
    double end = 0;
    int told = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i)) && i > 0) {
        out.putInt(0);
        continue;
      }
      end += width(Character.toString(text.codePointAt(i)), size);
      out.putInt(units(end) - told);
      told = units(end);
    }
  }

  @Override
  public double width(String text, double size) {
    return FontFace.SANS_REGULAR.width(text, (float) size);
  }

  private void start() {
    // A mapping of the drawing's units onto themselves, which some readers ask for.
    add(started(17, 12).putInt(8));
    add(started(10, 16).putInt(0).putInt(0));
    add(started(9, 16).putInt(width).putInt(height));
    add(started(12, 16).putInt(0).putInt(0));
    add(started(11, 16).putInt(width).putInt(height));
    // Nothing behind text; it stands on its baseline, from the left. Shapes have no outline.
    add(started(18, 12).putInt(1));
    add(started(22, 12).putInt(24));
    add(started(37, 12).putInt(NULL_PEN));
  }

  private void fill(int colour) {
    if (brush == colour) {
      return;
    }
    ByteBuffer made = started(39, 24);
    made.putInt(BRUSH).putInt(0).putInt(reversed(colour)).putInt(0);
    replace(made, BRUSH, brush >= 0);
    brush = colour;
  }

  private void font(double size) {
    if (fontSize == size) {
      return;
    }
    ByteBuffer made = started(82, FONT_BYTES);
    made.putInt(FONT).putInt(-units(size)).putInt(0).putInt(0).putInt(0).putInt(400);
    made.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) charset);
    made.putInt(0);
    made.put(font.getBytes(StandardCharsets.UTF_16LE));
    replace(made, FONT, fontSize >= 0);
    fontSize = size;
  }

  /// An object under a number that may be another's until now.
  private void replace(ByteBuffer made, int handle, boolean taken) {
    if (taken) {
      add(started(40, 12).putInt(handle));
    }
    add(made);
    add(started(37, 12).putInt(handle));
  }

  private byte[] file() {
    add(started(14, 20).putInt(0).putInt(16).putInt(20));
    byte[] content = records.toByteArray();
    ByteBuffer header = started(1, HEADER_BYTES);
    bounds(header);
    header.putInt(0).putInt(0).putInt(hundredths(width)).putInt(hundredths(height));
    header.putInt(0x464d4520).putInt(0x10000).putInt(HEADER_BYTES + content.length);
    header.putInt(count + 1).putShort((short) HANDLES).putShort((short) 0);
    header.putInt(0).putInt(0).putInt(0);
    header.putInt(DEVICE).putInt(DEVICE).putInt(DEVICE_MM).putInt(DEVICE_MM);
    header.putInt(0).putInt(0).putInt(0);
    header.putInt(1000 * DEVICE_MM).putInt(1000 * DEVICE_MM);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(header));
    file.writeBytes(content);
    return file.toByteArray();
  }

  private void bounds(ByteBuffer record) {
    record.putInt(0).putInt(0).putInt(width).putInt(height);
  }

  private static ByteBuffer started(int type, int bytes) {
    ByteBuffer record = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return record.putInt(type).putInt(bytes);
  }

  private void add(ByteBuffer record) {
    records.writeBytes(bytes(record));
    count++;
  }

  private static byte[] bytes(ByteBuffer record) {
    byte[] bytes = new byte[record.capacity()];
    record.rewind().get(bytes);
    return bytes;
  }

  private static int units(double points) {
    return (int) Math.round(points * UNITS);
  }

  private static int hundredths(int units) {
    return (int) Math.round(units * HUNDREDTHS_OF_MM / UNITS);
  }

  /// A colour with red last, as the format has it.
  private static int reversed(int colour) {
    return Integer.reverseBytes(colour) >>> Byte.SIZE;
  }
}
