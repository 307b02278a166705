package org.duban.draft.text;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The text of a document, whatever it was kept in: a line for each paragraph and for each row of a
/// table, whose cells stand between bars or tabs.
///
/// @param file as the user named it
/// @param headings by where a line starts, how deep a heading it is as the document itself marks it
///   (1 to 6; [#BOLD] for a paragraph in bold)
public record ReportText(String file, String text, Map<Integer, Integer> headings) {

  public static final int BOLD = 7;

  public ReportText {
    Objects.requireNonNull(file);
    Objects.requireNonNull(text);
    headings = Collections.unmodifiableMap(new TreeMap<>(headings));
  }

  public static ReportText of(String file, String text) {
    return new ReportText(file, text, Map.of());
  }

  /// What stands from `start` to `end`, as it stands there.
  public String quote(int start, int end) {
    return text.substring(start, end).strip();
  }

  /// The number of characters (not of UTF-16 units) before `start`.
  public int offset(int start) {
    return text.codePointCount(0, start);
  }
}
