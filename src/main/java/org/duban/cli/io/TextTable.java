package org.duban.cli.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.text.Visible;

/// Lays a table out in columns that line up in a terminal, double-width characters included.
public final class TextTable {

  private static final String GAP = "  ";

  /// A shortened column keeps at least this, so that its beginning can be recognised.
  private static final int LEAST_COLUMN = 6;

  /// A row that takes more lines of the terminal than this is set cell by cell.
  private static final int MOST_LINES = 2;

  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private TextTable() {}

  /// The table's lines: a header, then the rows; where the width is far too small for that, a line
  /// for each cell. `width` is the width to keep to by shortening; [Integer#MAX_VALUE] shows
  /// everything.
  public static List<String> lines(PrintedTable table, int width, boolean coloured) {
    int[] widths = widths(table);
    shrink(table, widths, width);
    if (total(widths) > (long) MOST_LINES * width) {
      return table.rows().stream().flatMap(row -> cells(table, row, width, coloured)).toList();
    }
    List<String> lines = new ArrayList<>();
    List<PrintedTable.Cell> header =
        table.columns().stream()
            .map(c -> new PrintedTable.Cell(c.header(), c.key(), Paint.BOLD))
            .toList();
    lines.add(line(table, header, widths, coloured));
    for (List<PrintedTable.Cell> row : table.rows()) {
      lines.add(line(table, row, widths, coloured));
    }
    return lines;
  }

  private static int[] widths(PrintedTable table) {
    return IntStream.range(0, table.columns().size())
        .map(i ->
            table.rows().stream()
                .mapToInt(row -> Width.of(shown(row.get(i))))
                .reduce(Width.of(table.columns().get(i).header()), Math::max))
        .toArray();
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  /// A row with a line for each cell that isn't empty, or more where it needs them; all but the
  /// first indented.
  private static Stream<String> cells(
      PrintedTable table, List<PrintedTable.Cell> row, int width, boolean coloured) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = shown(row.get(i)).strip();
      if (!text.isEmpty()) {
        String header = table.columns().get(i).header();
        String before = header.isEmpty() ? "" : header + GAP;
        List<String> wrapped = Wrap.lines(before + text, width - GAP.length());
        for (int j = 0; j < wrapped.size(); j++) {
          String line = wrapped.get(j);
          int head = j == 0 && line.startsWith(header) ? header.length() : 0;
          lines.add(
              (lines.isEmpty() ? "" : GAP)
                  + Paint.BOLD.on(line.substring(0, head), coloured && head > 0)
                  + row.get(i).paint().on(line.substring(head), coloured));
        }
      }
    }
    return lines.stream();
  }

  /// Takes columns from the widest that may shrink until the line fits or none is left to take.
  private static void shrink(PrintedTable table, int[] widths, int width) {
    int excess = total(widths) - width;
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (table.columns().get(i).shrinks()
            && widths[i] > LEAST_COLUMN
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private static String line(
      PrintedTable table, List<PrintedTable.Cell> cells, int[] widths, boolean coloured) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      PrintedTable.Cell cell = cells.get(i);
      String text = Width.fit(shown(cell), widths[i]);
      String space = " ".repeat(widths[i] - Width.of(text));
      String painted = text.isEmpty() ? text : cell.paint().on(text, coloured);
      line.append(i == 0 ? "" : GAP)
          .append(table.columns().get(i).numeric() ? space + painted : painted + space);
    }
    return line.toString().stripTrailing();
  }

  /// The cell on one line, without anything that would act on the terminal.
  private static String shown(PrintedTable.Cell cell) {
    return Visible.text(BREAKS.matcher(cell.text()).replaceAll(" "));
  }
}
