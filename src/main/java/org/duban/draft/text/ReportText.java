package org.duban.draft.text;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The text of a document, whatever it was kept in: a line for each paragraph and for each row of a
/// table.
///
/// @param file as the user named it
/// @param headings by where a line starts, how deep a heading it is as the document itself marks it
///   (1 to 6; [#BOLD] for a paragraph in bold)
/// @param rows where the lines start that are rows of a table by the document's own marks: a tab
///   stands between two cells. A plain text has none; there bars and tabs tell
/// @param guessed which of these rows a person has to look at, since the document says by their
///   places alone what is in one row
public record ReportText(
    String file,
    String text,
    Map<Integer, Integer> headings,
    Set<Integer> rows,
    Set<Integer> guessed) {

  public static final int BOLD = 7;

  public ReportText {
    Objects.requireNonNull(file);
    Objects.requireNonNull(text);
    headings = Collections.unmodifiableMap(new TreeMap<>(headings));
    rows = Set.copyOf(rows);
    guessed = Set.copyOf(guessed);
  }

  public static ReportText of(String file, String text) {
    return new ReportText(file, text, Map.of(), Set.of(), Set.of());
  }

  /// Whether nothing but its letters tells headings and tables.
  boolean isPlain() {
    return headings.isEmpty() && rows.isEmpty();
  }

  /// Whether the row that starts there is one to look at.
  public boolean isGuessed(int start) {
    return guessed.contains(text.lastIndexOf('\n', start) + 1);
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
