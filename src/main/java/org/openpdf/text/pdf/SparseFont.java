package org.openpdf.text.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/// A TrueType font of which a document carries the measures (`hmtx`) of its own glyphs alone. The
/// library takes those of all glyphs along, 30 KB a font that hardly compress; the outlines of the
/// others it leaves out by itself.
///
/// It stands in the library's package because what it extends is not public.
public final class SparseFont extends TrueTypeFontUnicode {

  /// The best takes ten times as long, for a hundredth.
  private static final int LEVEL = 6;

  /// Where the directory of a font's tables begins, and how long each of its entries is.
  private static final int DIRECTORY = 12;

  private static final int ENTRY = 16;

  /// What stands where in an entry.
  private static final int CHECKSUM = 4;

  private static final int OFFSET = 8;
  private static final int LENGTH = 12;

  private SparseFont(String name, byte[] font) throws IOException {
    super(name, IDENTITY_H, EMBEDDED, font, false);
    // PDF/A-3 does without the list of glyphs that PDF/A-1 wants, and the library's is wrong.
    setIncludeCidSet(false);
    // What is thinned out first is not worth packing before.
    setCompressionLevel(PdfStream.NO_COMPRESSION);
  }

  /// The font in the bytes of a file.
  ///
  /// @param name the file; for one of a collection, with a comma and its number
  public static BaseFont of(String name, byte[] font) throws IOException {
    return new SparseFont(name, font);
  }

  @Override
  @SuppressWarnings("unchecked") // as the library passes them
  void writeFont(PdfWriter writer, PdfIndirectReference ref, Object[] params) throws IOException {
    super.writeFont(new Thinning(writer, ((Map<Integer, int[]>) params[0]).keySet()), ref, params);
  }

  /// Passes on what makes up a font.
  private static final class Thinning extends PdfWriter {

    private final PdfWriter writer;
    private final Set<Integer> glyphs;

    private Thinning(PdfWriter writer, Set<Integer> glyphs) {
      this.writer = writer;
      this.glyphs = glyphs;
    }

    @Override
    public int getPDFXConformance() {
      return writer.getPDFXConformance();
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
      return writer.addToBody(object instanceof PdfStream stream ? packed(stream) : object);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference ref)
        throws IOException {
      return writer.addToBody(object, ref);
    }

    private PdfStream packed(PdfStream stream) throws IOException {
      byte[] stored = stream.streamBytes.toByteArray();
      byte[] content;
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
        content = in.readAllBytes();
      }
      boolean outlines = stream instanceof StreamFont;
      if (outlines && stream.get(PdfName.SUBTYPE) == null) {
        thin(ByteBuffer.wrap(content));
        return new StreamFont(content, new int[] {content.length}, LEVEL);
      }
      if (outlines) {
        return new StreamFont(content, "CIDFontType0C", LEVEL);
      }
      PdfStream packed = new PdfStream(content);
      packed.flateCompress(LEVEL);
      return packed;
    }

    /// Blanks the measures of the glyphs that aren't used: an advance and a bearing of two bytes
    /// each; only a bearing for the last ones where their advance is all the same.
    private void thin(ByteBuffer font) {
      int whole = font.getShort(font.getInt(entry(font, "hhea") + OFFSET) + 34) & 0xffff;
      int directory = entry(font, "hmtx");
      int start = font.getInt(directory + OFFSET);
      int length = font.getInt(directory + LENGTH);
      int count = whole + (length - 4 * whole) / 2;
      for (int glyph = 1; glyph < count; glyph++) {
        if (glyphs.contains(glyph)) {
          continue;
        }
        if (glyph < whole) {
          font.putInt(start + 4 * glyph, 0);
        } else {
          font.putShort(start + 2 * (whole + glyph), (short) 0);
        }
      }
      font.putInt(directory + CHECKSUM, sum(font, start, length));
    }

    /// Where the font's directory names a table.
    private static int entry(ByteBuffer font, String table) {
      int wanted = ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt();
      int at = DIRECTORY;
      while (font.getInt(at) != wanted) {
        at += ENTRY;
      }
      return at;
    }

    /// Over the words of a table, which is filled up with zeros.
    private static int sum(ByteBuffer font, int start, int length) {
      int sum = 0;
      for (int at = start; at < start + length; at += 4) {
        sum += font.getInt(at);
      }
      return sum;
    }
  }
}
