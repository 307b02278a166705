package org.duban.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What a reader of a PDF sees.
public final class PdfText {

  /// One run of text as it was set.
  ///
  /// @param left where it begins, in points from the left
  /// @param right where it ends
  /// @param baseline in points from the top
  public record Run(int page, String text, float left, float right, float baseline) {}

  private PdfText() {}

  /// All text, page by page.
  public static String of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The runs in which the text was set, in the order of painting.
  public static List<Run> runs(byte[] pdf) {
    List<Run> runs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              TextPosition first = positions.getFirst();
              TextPosition last = positions.getLast();
              runs.add(
                  new Run(
                      getCurrentPageNo(),
                      text,
                      first.getXDirAdj(),
                      last.getXDirAdj() + last.getWidthDirAdj(),
                      first.getYDirAdj()));
            }
          };
      stripper.setSortByPosition(true);
      stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runs;
  }
}
