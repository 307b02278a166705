package org.duban.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.w3c.dom.Element;

/// XHTML with the library's default style sheet taken from memory instead of by address.
final class PrintNamespace extends XhtmlNamespaceHandler {

  private static final String DEFAULT_SHEET = "/resources/css/XhtmlNamespaceHandler.css";
  private static final StylesheetInfo DEFAULTS =
      new StylesheetInfo(
          StylesheetInfo.Origin.USER_AGENT, "default.css", List.of("all"), defaultSheet());

  private final Set<String> leftOut = new TreeSet<>();

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(DEFAULTS);
  }

  /// Where the link `element` leads: to a place in the report, or nowhere. Readers run scripts and
  /// open files that a link names.
  @Override
  public String getLinkUri(Element element) {
    String address = super.getLinkUri(element);
    if (address == null || address.startsWith("#")) {
      return address;
    }
    leftOut.add(address);
    return null;
  }

  /// The addresses outside of the report to which links would have led.
  Set<String> leftOut() {
    return leftOut;
  }

  private static String defaultSheet() {
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_SHEET)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
