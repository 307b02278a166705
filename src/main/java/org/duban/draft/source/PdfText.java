package org.duban.draft.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.duban.draft.text.DraftCode;
import org.duban.draft.text.ReportText;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// The text of a PDF. What a PDF prints has no paragraphs: [PdfParagraphs] tells them by where the
/// lines stand.
final class PdfText {

  private static final String KIND = "PDF";

  /// Of the longest reports three times over.
  private static final int MOST_PAGES = 2000;

  private static final long MEMORY = 256L << 20;

  /// Of the letters of a page, how many of a hundred may be unknown before nothing of it counts.
  private static final int UNKNOWN_PERCENT = 10;

  private PdfText() {}

  static Read<ReportText> read(byte[] bytes, String file) {
    if (PdfBombs.isOne(bytes)) {
      return tooLarge(file);
    }
    FontMappers.set(new PdfFonts());
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
      if (document.isEncrypted()) {
        return encrypted(file);
      }
      return document.getNumberOfPages() > MOST_PAGES ? tooLarge(file) : pages(document, file);
    } catch (InvalidPasswordException _) {
      return encrypted(file);
    } catch (PdfGlyphs.TooMany _) {
      return tooLarge(file);
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // A damaged PDF ends in exceptions of every kind.
      return Read.failed(DocumentReader.damaged(file, KIND));
    }
  }

  private static Read<ReportText> pages(PDDocument document, String file) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    PdfParagraphs paragraphs = new PdfParagraphs();
    List<String> unread = new ArrayList<>();
    int number = 0;
    boolean any = false;
    for (PDPage page : document.getPages()) {
      number++;
      List<PdfGlyphs.Glyph> letters = glyphs.on(page);
      boolean unknown = glyphs.unknown() * 100L > (long) UNKNOWN_PERCENT * letters.size();
      if (unknown || (letters.isEmpty() && hasPicture(page))) {
        unread.add(Integer.toString(number));
      } else {
        any |= !letters.isEmpty();
        paragraphs.addPage(letters, glyphs.rules(), page.getCropBox());
      }
    }
    if (!any) {
      return Read.failed(DraftCode.N008.error(file));
    }
    List<Problem> problems =
        unread.isEmpty()
            ? List.of()
            : List.of(DraftCode.N010.warning(file, "pages", Problem.listed(unread)));
    return Read.of(paragraphs.text().of(file), problems);
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (name != null) {
        return true;
      }
    }
    return false;
  }

  private static Read<ReportText> encrypted(String file) {
    return Read.failed(DraftCode.N011.error(file));
  }

  private static Read<ReportText> tooLarge(String file) {
    return Read.failed(Problem.error(DraftCode.N007, Place.ofFile(file), "kind", KIND));
  }
}
