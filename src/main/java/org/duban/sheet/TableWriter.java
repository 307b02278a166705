package org.duban.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.duban.text.SafeText;
import org.duban.text.Space;

/// Writes CSV as RFC 4180 has it, in a form that Excel and WPS open right. The text of a cell is
/// quoted where it has to be: with a comma, a quote or a line end in it, white space around it, or
/// a `#` that would make a comment of its row.
public final class TableWriter {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TableWriter() {}

  /// A table for spreadsheets: with a byte order mark (the writer's encoding has to be UTF-8) and
  /// lines that end in CR LF.
  public static void write(List<String> headers, Iterable<List<Value>> rows, Writer out)
      throws IOException {
    out.write(BYTE_ORDER_MARK);
    out.write(line(headers.stream().map(Value::of).toList()));
    out.write("\r\n");
    for (List<Value> row : rows) {
      out.write(line(row));
      out.write("\r\n");
    }
  }

  /// One row, without its line end.
  public static String line(List<Value> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      append(text(cells.get(i)), cells.size() == 1, line);
    }
    return line.toString();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Words(String text) -> SafeText.cell(text);
      case Value.Amount(var figure) -> figure.toPlainString();
    };
  }

  private static void append(String text, boolean alone, StringBuilder line) {
    // A row of one empty cell would be a blank line.
    if (text.isEmpty() ? !alone : !hasToBeQuoted(text)) {
      line.append(text);
      return;
    }
    line.append('"').append(text.replace("\"", "\"\"")).append('"');
  }

  private static boolean hasToBeQuoted(String text) {
    char first = text.charAt(0);
    return first == '#'
        || Space.isSpace(first)
        || Space.isSpace(text.charAt(text.length() - 1))
        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
  }
}
