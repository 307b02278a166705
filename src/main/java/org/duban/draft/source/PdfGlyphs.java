package org.duban.draft.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// The letters of a page, each where it stands.
final class PdfGlyphs extends PDFTextStripper {

  /// More than any report prints.
  static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// A letter, or a ligature of some.
  ///
  /// @param x from the left of the page, in points
  /// @param y of its base, from the top
  record Glyph(String text, float x, float y, float width, float size, boolean bold) {
    float right() {
      return x + width;
    }
  }

  private static final int MOST_OPERATORS = 20_000_000;
  private static final int MOST_GLYPHS = 4_000_000;

  /// Beyond this a letter leans: it is of a watermark.
  private static final double UPRIGHT = 0.05;

  private final PdfRules rules;
  private final Set<String> printed = new HashSet<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private int operators;
  private int all;
  private int unknown;

  PdfGlyphs() {
    this.rules = new PdfRules(this);
    // One page after the other is asked for, none has a number.
    setStartPage(0);
    output = Writer.nullWriter();
  }

  /// The letters of the next page, in the order in which they are printed.
  List<Glyph> on(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    printed.clear();
    unknown = 0;
    rules.begin(page.getCropBox());
    processPage(page);
    return glyphs;
  }

  /// The straight lines on that page.
  List<PdfRules.Rule> rules() {
    return rules.drawn();
  }

  /// How many letters of that page are not known by their codes.
  int unknown() {
    return unknown;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMany();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    all++;
    if (all > MOST_GLYPHS) {
      throw new IllegalStateException("too many letters");
    }
    String text = position.getUnicode();
    Matrix matrix = position.getTextMatrix();
    boolean leans =
        Math.abs(matrix.getShearY()) > UPRIGHT * Math.abs(matrix.getScaleX())
            && Math.abs(matrix.getScaleX()) > UPRIGHT * Math.abs(matrix.getShearY());
    if (leans || text == null || text.isEmpty()) {
      unknown += leans ? 0 : 1;
      return;
    }
    int first = text.codePointAt(0);
    if (first == 0xFFFD || Character.getType(first) == Character.PRIVATE_USE || first < ' ') {
      unknown++;
      return;
    }
    float size = Math.max(position.getFontSizeInPt(), 1);
    float x = position.getXDirAdj();
    float y = position.getYDirAdj();
    // Letters in bold may be printed twice, a little beside each other.
    if (text.isBlank() || !isPrinted(text, x * 10 / size, y * 10 / size)) {
      glyphs.add(
          new Glyph(
              Radicals.asLetters(text),
              x,
              y,
              position.getWidthDirAdj(),
              size,
              isBold(position.getFont())));
    }
  }

  private boolean isPrinted(String text, float x, float y) {
    String at = text + Math.round(y) + ' ';
    boolean before = false;
    for (int shift = -1; shift <= 1; shift++) {
      before |= printed.contains(at + (Math.round(x) + shift));
    }
    printed.add(at + Math.round(x));
    return before;
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    return name.contains("bold")
        || name.contains("heavy")
        || name.contains("black")
        || name.contains("simhei");
  }
}
