package org.duban.draft.source;

import java.nio.charset.StandardCharsets;
import org.duban.draft.text.DraftCode;
import org.duban.draft.text.ReportText;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.PlainText;

/// The text of a document, whatever it is kept in: plain text and Markdown in any encoding that
/// [PlainText] knows, web pages, documents of Word, PDFs with text.
public final class DocumentReader {

  private DocumentReader() {}

  /// The text that `bytes` hold.
  ///
  /// @param file as the user named it
  public static Read<ReportText> read(byte[] bytes, String file) {
    DocumentKind kind = DocumentKind.of(bytes);
    return switch (kind) {
      case TEXT -> {
        Read<byte[]> text = PlainText.utf8(bytes, file);
        yield new Read<>(
            text.value().map(utf8 -> ReportText.of(file, new String(utf8, StandardCharsets.UTF_8))),
            text.problems());
      }
      case HTML -> HtmlText.read(bytes, file);
      case ZIP -> WordText.read(bytes, file);
      case PDF -> PdfText.read(bytes, file);
      case DOC, MHTML, XML, RTF -> Read.failed(unread(file, kind.shown()));
    };
  }

  static Problem unread(String file, String kind) {
    return DraftCode.N005.error(file, "file", file, "kind", kind);
  }

  static Problem damaged(String file, String kind) {
    return Problem.error(DraftCode.N006, Place.ofFile(file), "kind", kind);
  }
}
