package org.duban.cli.io;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.text.Visible;

/// Writes a table as GitHub-flavoured Markdown.
public final class MarkdownTable {

  private MarkdownTable() {}

  public static List<String> lines(PrintedTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.columns().stream().map(PrintedTable.Column::header).toList()));
    lines.add(row(table.columns().stream().map(c -> c.numeric() ? "---:" : "---").toList()));
    for (List<PrintedTable.Cell> cells : table.rows()) {
      lines.add(row(cells.stream().map(c -> escaped(c.text())).toList()));
    }
    return lines;
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /// Text that doesn't end its column, nor carries markup or HTML of its own.
  public static String escaped(String text) {
    return Visible.text(text.replaceAll("\\s+", " ")).replaceAll("([\\\\|*_`<>\\[\\]])", "\\\\$1");
  }
}
