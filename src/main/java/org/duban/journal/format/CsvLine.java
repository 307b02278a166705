package org.duban.journal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line of a journal as RFC 4180 quotes it. An entry never runs over a line end, so a stray
/// quote spoils its own line only.
public final class CsvLine {

  private CsvLine() {}

  public static String join(List<String> cells) {
    return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
  }

  /// The cells of `line`; empty when its quotes don't pair up.
  public static Optional<List<String>> split(String line) {
    List<String> cells = new ArrayList<>(JournalColumn.COUNT);
    int i = 0;
    while (true) {
      StringBuilder cell = new StringBuilder();
      if (i < line.length() && line.charAt(i) == '"') {
        i++;
        while (true) {
          int quote = line.indexOf('"', i);
          if (quote < 0) {
            return Optional.empty();
          }
          cell.append(line, i, quote);
          i = quote + 1;
          if (i == line.length() || line.charAt(i) != '"') {
            break;
          }
          cell.append('"');
          i++;
        }
        if (i < line.length() && line.charAt(i) != ',') {
          return Optional.empty();
        }
      } else {
        int comma = line.indexOf(',', i);
        int end = comma < 0 ? line.length() : comma;
        cell.append(line, i, end);
        if (cell.indexOf("\"") >= 0) {
          return Optional.empty();
        }
        i = end;
      }
      cells.add(cell.toString());
      if (i == line.length()) {
        return Optional.of(cells);
      }
      i++;
    }
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.indexOf(',') < 0
            && cell.indexOf('"') < 0
            && !cell.startsWith(" ")
            && !cell.endsWith(" ");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
