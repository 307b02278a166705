package org.duban.draft.text;

import java.nio.charset.StandardCharsets;
import org.duban.problem.Read;
import org.duban.sheet.bytes.PlainText;

/// The text of a document, whatever it is kept in: plain text and Markdown in any encoding that
/// [PlainText] knows.
public final class DocumentReader {

  private DocumentReader() {}

  /// The text that `bytes` hold.
  ///
  /// @param file as the user named it
  public static Read<ReportText> read(byte[] bytes, String file) {
    Read<byte[]> text = PlainText.utf8(bytes, file);
    return new Read<>(
        text.value().map(utf8 -> ReportText.of(file, new String(utf8, StandardCharsets.UTF_8))),
        text.problems());
  }
}
