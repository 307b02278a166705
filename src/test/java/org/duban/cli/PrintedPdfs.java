package org.duban.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Prints a text as offices print it: paragraphs broken into lines, pages with a head and a number,
/// and lines with bars as rows of a table in a frame.
public final class PrintedPdfs {

  private static final float SIZE = 16;
  private static final float LEFT = 80;
  private static final float WIDTH = 28 * SIZE;
  private static final float PITCH = 28;
  private static final int LINES = 18;
  private static final float CELL = 110;

  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream content;
  private int line = LINES;

  private PrintedPdfs(PDDocument document, PDFont font) {
    this.document = document;
    this.font = font;
  }

  /// Prints a text into a file.
  ///
  /// @param kinds `picture` adds a page that is one, `pictures` makes all so, `locked` sets a
  ///   password
  public static void write(Path file, List<String> text, List<String> kinds) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream in =
            PrintedPdfs.class.getResourceAsStream(
                "/org/duban/report/fonts/NotoSansSC-Regular.ttf")) {
      PrintedPdfs printer = new PrintedPdfs(document, PDType0Font.load(document, in));
      if (!kinds.contains("pictures")) {
        printer.print(text);
      }
      if (kinds.contains("pictures") || kinds.contains("picture")) {
        printer.picture();
      }
      if (kinds.contains("locked")) {
        document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      }
      document.save(file.toFile());
    }
  }

  private void print(List<String> text) throws IOException {
    for (String paragraph : text) {
      if (paragraph.contains("|")) {
        row(BAR.splitAsStream(paragraph).toList());
      } else {
        for (String each : broken("　　" + paragraph, WIDTH)) {
          next(1);
          write(each, LEFT, y());
        }
      }
    }
    content.close();
  }

  private void row(List<String> cells) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int most = 1;
    for (String cell : cells) {
      lines.add(broken(cell, CELL - 12));
      most = Math.max(most, lines.getLast().size());
    }
    next(most);
    float top = y() + PITCH * most - 8;
    for (int i = 0; i < cells.size(); i++) {
      content.addRect(LEFT + i * CELL, y() - 8, CELL, PITCH * most);
      content.stroke();
      for (int j = 0; j < lines.get(i).size(); j++) {
        write(lines.get(i).get(j), LEFT + i * CELL + 6, top - PITCH * (j + 1) + 8);
      }
    }
  }

  private List<String> broken(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (font.getStringWidth(line.toString() + text.charAt(i)) * SIZE / 1000 > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(text.charAt(i));
    }
    lines.add(line.toString());
    return lines;
  }

  private float y() {
    return 760 - PITCH * line;
  }

  private void next(int lines) throws IOException {
    line += lines;
    if (line <= LINES) {
      return;
    }
    if (content != null) {
      content.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    write("青河县人民政府文件", LEFT, 800);
    write("— " + document.getNumberOfPages() + " —", LEFT + WIDTH / 2, 40);
    line = lines;
  }

  private void write(String text, float x, float y) throws IOException {
    content.beginText();
    content.setFont(font, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private void picture() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream drawn = new PDPageContentStream(document, page)) {
      drawn.drawImage(
          LosslessFactory.createFromImage(
              document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
          50,
          50,
          400,
          600);
    }
  }

  static void write(Path file, Path text, List<String> kinds) throws IOException {
    write(file, Files.readAllLines(text), kinds);
  }
}
