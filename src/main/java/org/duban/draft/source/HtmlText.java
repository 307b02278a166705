package org.duban.draft.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.ReportText;
import org.duban.problem.Read;
import org.duban.sheet.bytes.PlainText;
import org.htmlunit.cyberneko.parsers.SAXParser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The text of a web page. Its bytes are what [PlainText] takes them for; where that fails, or they
/// are not UTF-8, they are what the page itself says that they are.
final class HtmlText {

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta\\b[^>]*?charset|\\?xml[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  private static final int HEAD = 8192;

  private HtmlText() {}

  static Read<ReportText> read(byte[] bytes, String file) {
    Optional<byte[]> declared = declared(bytes);
    Read<byte[]> text =
        declared.isPresent() ? Read.of(declared.get()) : PlainText.ofPage(bytes, file);
    if (text.value().isEmpty()) {
      return Read.failed(text.problems());
    }
    HtmlBody body = new HtmlBody();
    try {
      SAXParser parser = new SAXParser();
      parser.setContentHandler(body);
      parser.parse(
          new InputSource(
              new InputStreamReader(
                  new ByteArrayInputStream(text.value().get()), StandardCharsets.UTF_8)));
    } catch (IOException | SAXException e) {
      return Read.failed(DocumentReader.damaged(file, "HTML"));
    }
    return Read.of(body.text().of(file), text.problems());
  }

  /// The page in UTF-8, where it names another encoding and is written in it without a fault.
  private static Optional<byte[]> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher named = DECLARED.matcher(head);
    if (!named.find() || isValid(bytes, StandardCharsets.UTF_8)) {
      return Optional.empty();
    }
    String name = named.group(1);
    // What calls itself GB2312 has letters of its extensions.
    boolean chinese = name.matches("(?i)gb[_-]?2312(?:-80)?|gbk|x-gbk|cp936|hz-gb-2312");
    if (!chinese && !isSupported(name)) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(chinese ? "GB18030" : name);
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    return wide || !isValid(bytes, charset)
        ? Optional.empty()
        : Optional.of(new String(bytes, charset).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isValid(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
