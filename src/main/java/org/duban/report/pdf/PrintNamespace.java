package org.duban.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;

/// XHTML with the library's default style sheet taken from memory instead of by address.
final class PrintNamespace extends XhtmlNamespaceHandler {

  private static final String DEFAULT_SHEET = "/resources/css/XhtmlNamespaceHandler.css";
  private static final StylesheetInfo DEFAULTS =
      new StylesheetInfo(
          StylesheetInfo.Origin.USER_AGENT, "default.css", List.of("all"), defaultSheet());

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(DEFAULTS);
  }

  private static String defaultSheet() {
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_SHEET)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
