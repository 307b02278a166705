package org.duban.draft.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a document is kept in, by what it begins with and not by what its file is called.
enum DocumentKind {
  /// Begins with `%PDF-`.
  PDF("PDF", "\\s*%pdf-"),
  /// Documents of Word and WPS are ZIP archives; so are workbooks.
  ZIP("ZIP", "pk\u0003\u0004"),
  /// The container of `.doc` and `.wps`.
  DOC("DOC", "\u00f0\u00ef\u0011\u00e0"),
  /// A web page.
  HTML(
      "HTML",
      "(?s)[^<]{0,64}(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|table|div|p|\\?xml[^>]*>\\s*<(?:!doctype\\s+)?html)\\b.*"),
  /// A page with all that belongs to it in one file.
  MHTML("MHTML", "mime-version:"),
  /// Word's older documents in XML, and everything else in it.
  XML("XML", "[^<]{0,8}<\\?xml\\b"),
  /// Rich text.
  RTF("RTF", "\\{\\\\rtf"),
  /// Whatever is nothing of the above.
  TEXT("TXT", "");

  private static final int BEGINNING = 1 << 12;

  private final String shown;
  private final Pattern beginning;

  DocumentKind(String shown, String beginning) {
    this.shown = shown;
    this.beginning = Pattern.compile(beginning);
  }

  /// As messages name it, in any language.
  String shown() {
    return shown;
  }

  static DocumentKind of(byte[] bytes) {
    String begins =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.beginning.matcher(begins).lookingAt())
        .findFirst()
        .orElseThrow();
  }
}
