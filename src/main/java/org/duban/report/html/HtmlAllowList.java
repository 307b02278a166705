package org.duban.report.html;

import java.util.Set;

/// What an HTML report may have: what shows text, and nothing that loads, runs, sends or leads
/// elsewhere. Templates are an office's own and nobody has looked at them.
final class HtmlAllowList {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "address",
          "article",
          "aside",
          "b",
          "bdi",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "i",
          "img",
          "li",
          "main",
          "mark",
          "nav",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "wbr");

  /// Elements without content, which have no end tag.
  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "abbr",
          "alt",
          "class",
          "colspan",
          "datetime",
          "dir",
          "headers",
          "id",
          "lang",
          "open",
          "role",
          "rowspan",
          "scope",
          "span",
          "start",
          "title",
          "value");

  private HtmlAllowList() {}

  static boolean element(String name) {
    return ELEMENTS.contains(name);
  }

  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /// Whether elements may have the attribute; a link leads to a place in the report alone.
  static boolean attribute(String name, String value) {
    return ATTRIBUTES.contains(name)
        || name.startsWith("aria-")
        || name.startsWith("data-")
        || (name.equals("href") && value.startsWith("#"));
  }
}
