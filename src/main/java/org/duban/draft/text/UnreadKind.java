package org.duban.draft.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Documents that aren't plain text, by what they begin with. As text they would read as marks
/// among words, and figures from there would be wrong.
public enum UnreadKind {
  /// Begins with `%PDF-`.
  PDF("PDF", "\\s*%pdf-"),
  /// Word's and WPS's documents are ZIP archives; so are workbooks.
  DOCX("DOCX / ZIP", "pk\u0003\u0004"),
  /// The container of `.doc` and `.wps`.
  DOC("DOC", "\u00f0\u00ef\u0011\u00e0"),
  /// A web page, whatever its file is called.
  HTML("HTML", "(?s)[^<]{0,64}<(?:!doctype\\s+html|html|head|\\?xml)\\b.*"),
  /// Rich text.
  RTF("RTF", "\\{\\\\rtf");

  private static final int BEGINNING = 1 << 10;

  private final String shown;
  private final Pattern beginning;

  UnreadKind(String shown, String beginning) {
    this.shown = shown;
    this.beginning = Pattern.compile(beginning);
  }

  /// As messages name it, in any language.
  public String shown() {
    return shown;
  }

  /// The kind of a document that isn't plain text.
  public static Optional<UnreadKind> of(byte[] bytes) {
    String begins =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.beginning.matcher(begins).lookingAt())
        .findFirst();
  }
}
