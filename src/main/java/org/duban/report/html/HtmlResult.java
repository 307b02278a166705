package org.duban.report.html;

import java.util.List;
import java.util.Objects;

/// A report as HTML.
///
/// @param leftOut the elements and attributes of the document that it can't have, each once:
///   `<iframe>`, `onclick`
public record HtmlResult(String html, List<String> leftOut) {

  public HtmlResult {
    Objects.requireNonNull(html);
    leftOut = List.copyOf(leftOut);
  }
}
