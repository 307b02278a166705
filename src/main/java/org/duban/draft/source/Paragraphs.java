package org.duban.draft.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.draft.text.ReportText;

/// Writes the text of a document, paragraph by paragraph.
final class Paragraphs {

  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

  /// Of a note's mark: (3), [3], *.
  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*[(\\[〔【（［]?\\s*(?:[0-9]{1,3}|[*†‡①-⑳])\\s*[)\\]〕】）］]?\\s*");

  /// A cell that is longer holds a part of the page, not a value.
  static final int LONGEST_CELL = 800;

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> headings = new TreeMap<>();
  private final Set<Integer> rows = new HashSet<>();
  private final Set<Integer> guessed = new HashSet<>();

  /// @param level how deep a heading it is; 0 for none
  void add(String paragraph, int level) {
    String line = oneLine(paragraph);
    if (line.isEmpty()) {
      return;
    }
    if (level > 0) {
      headings.put(text.length(), level);
    }
    text.append(line).append('\n');
  }

  /// @param cells with two spaces where a paragraph ends in one
  void addRow(List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    rows.add(text.length());
    text.append(cells.stream().map(c -> c.replace('\t', ' ')).collect(Collectors.joining("\t")))
        .append('\n');
  }

  /// A row whose cells were told by where they stand.
  void addGuessedRow(List<String> cells) {
    guessed.add(text.length());
    addRow(cells);
  }

  ReportText of(String file) {
    return new ReportText(file, text.toString(), headings, rows, guessed);
  }

  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /// What a paragraph in a cell is joined to the next by, since names in it may end with it.
  static String cell(List<String> paragraphs) {
    return paragraphs.stream()
        .map(Paragraphs::oneLine)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining("  "));
  }

  /// What is set above the line, as it has to stand in a line: m² is a unit, 8%¹ has a note, and
  /// 10^4 is not 104.
  static String raised(CharSequence before, String raised) {
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    boolean afterLetter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
    String plain = raised.strip();
    if (plain.isEmpty()) {
      return "";
    }
    if (afterLetter && plain.equals("2")) {
      return "²";
    }
    if (afterLetter && plain.equals("3")) {
      return "³";
    }
    boolean bare = plain.chars().allMatch(c -> c >= '0' && c <= '9');
    if (Character.isDigit(last) && bare) {
      return "^" + plain;
    }
    return NOTE_MARK.matcher(raised).matches() ? "" : raised;
  }
}
