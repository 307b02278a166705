package org.duban.draft.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.duban.draft.text.DraftCode;
import org.duban.draft.text.ReportText;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.OfficeParts;
import org.xml.sax.SAXException;

/// The text of a document of Word (`.docx`): its body with tables and text boxes where they stand,
/// its notes behind it.
final class WordText {

  private static final String KIND = "DOCX";

  /// Of a part, unpacked. A page takes some 20 kB.
  private static final long LARGEST_PART = 64L << 20;

  private WordText() {}

  static Read<ReportText> read(byte[] bytes, String file) {
    try (OfficeParts parts = new OfficeParts(bytes, LARGEST_PART)) {
      Optional<String> main = parts.ofType("", "officeDocument");
      if (main.isEmpty() || !main.get().matches("(?i)(?:.*/)?document[0-9]*\\.xml")) {
        return Read.failed(
            DocumentReader.unread(
                file, main.filter(part -> part.contains("workbook")).isPresent() ? "XLSX" : "ZIP"));
      }
      WordStyles styles = new WordStyles();
      parts.parse(parts.ofType(main.get(), "styles").orElse(""), styles);
      WordLists lists = new WordLists();
      parts.parse(parts.ofType(main.get(), "numbering").orElse(""), lists);
      WordBody body = new WordBody(styles, lists);
      parts.parse(main.get(), body);
      for (String notes : List.of("footnotes", "endnotes")) {
        parts.parse(parts.ofType(main.get(), notes).orElse(""), body);
      }
      return Read.of(body.text().of(file));
    } catch (OfficeParts.PartTooLarge _) {
      return Read.failed(Problem.error(DraftCode.N007, Place.ofFile(file), "kind", KIND));
    } catch (IOException | SAXException | ParserConfigurationException | RuntimeException _) {
      // A damaged document ends in exceptions of every kind.
      return Read.failed(DocumentReader.damaged(file, KIND));
    }
  }
}
