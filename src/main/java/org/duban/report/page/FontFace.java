package org.duban.report.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.pdf.FontDescription;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.SparseFont;

/// A font that reports are set in. A face is read and parsed the first time that a report uses it,
/// once a process: that costs some 60 ms and 20 MB.
public enum FontFace {
  SANS_REGULAR("Sans", 400, "NotoSansSC-Regular.ttf", 0),
  SANS_BOLD("Sans", 700, "NotoSansSC-Bold.ttf", 1),
  SERIF_REGULAR("Serif", 400, "NotoSerifSC-Regular.ttf", 2),
  SERIF_BOLD("Serif", 700, "NotoSerifSC-Bold.ttf", 3),
  /// Rare ideographs that the others lack.
  RARE("", 400, "RareHan-Regular.ttf", 4);

  private static final String FOLDER = "/org/duban/report/fonts/";
  private static final Map<FontFace, FontDescription> LOADED = new ConcurrentHashMap<>();

  private final String family;
  private final int weight;
  private final String file;
  private final int number;

  FontFace(String family, int weight, String file, int number) {
    this.family = family;
    this.weight = weight;
    this.file = file;
    this.number = number;
  }

  /// The face for a CSS font family and weight; running text's where the family is another.
  public static FontFace of(String family, int weight) {
    boolean bold = weight >= 600;
    if (family.equals(SANS_REGULAR.family)) {
      return bold ? SANS_BOLD : SANS_REGULAR;
    }
    return bold ? SERIF_BOLD : SERIF_REGULAR;
  }

  /// Begins to load the faces that all reports use, in the background: until the first page is set
  /// there is other work, of the length of this. Whoever needs a face that can't be loaded meets
  /// the failure again.
  public static void loadAhead() {
    Thread.ofPlatform()
        .daemon()
        .uncaughtExceptionHandler((_, _) -> {})
        .start(
            () -> List.of(SERIF_REGULAR, SANS_REGULAR, SERIF_BOLD).forEach(FontFace::description));
  }

  /// How wide `text` is; a character that the face lacks is as wide as it is high.
  public double width(String text, float size) {
    BaseFont font = description().getFont();
    return text.codePoints()
        .mapToDouble(c -> font.charExists(c) ? font.getWidthPoint(c, size) : size)
        .sum();
  }

  public FontDescription description() {
    return LOADED.computeIfAbsent(this, FontFace::load);
  }

  private FontDescription load() {
    try {
      BaseFont font = SparseFont.of(file, bytes());
      font.setSecureRandom(new SubsetPrefix(number));
      return new FontDescription(font, IdentValue.NORMAL, weight);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In one piece: these are the largest files of all, and read in parts they would be there twice.
  private byte[] bytes() throws IOException {
    URLConnection connection = FontFace.class.getResource(FOLDER + file).openConnection();
    byte[] bytes = new byte[connection.getContentLength()];
    try (InputStream in = connection.getInputStream()) {
      if (in.readNBytes(bytes, 0, bytes.length) != bytes.length) {
        throw new EOFException(file);
      }
    }
    return bytes;
  }
}
