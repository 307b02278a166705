package org.duban.cli.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.text.Visible;

/// Lays a table out in columns that line up in a terminal, double-width characters included.
///
/// Where the width is too small, a column that is blank in every row is left out, columns that give
/// way go below their row in the order of their [PrintedTable.Room], headers break, and then the
/// columns that may be narrow break their text. Where even that doesn't fit, each cell has a line.
public final class TextTable {

  private static final String GAP = "  ";

  /// What stands below a row begins with this.
  private static final String BELOW = "    ";

  /// A narrow column keeps at least this: six Chinese characters, enough to tell names apart.
  private static final int LEAST_COLUMN = 12;

  /// Columns give way before a narrow column gets less than this.
  private static final int EASY_COLUMN = 20;

  /// A header doesn't break into less than this.
  private static final int LEAST_HEADER = 4;

  /// Text of a cell that takes more lines than this is cut.
  private static final int MOST_LINES = 3;

  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private final List<PrintedTable.Column> columns;
  private final List<List<PrintedTable.Cell>> rows;
  private final int width;
  private final boolean coloured;
  private final int[] cellWidths;
  private final int[] headerWidths;

  private TextTable(PrintedTable table, int width, boolean coloured) {
    this.columns = table.columns();
    this.rows = table.rows();
    this.width = width;
    this.coloured = coloured;
    this.cellWidths =
        IntStream.range(0, columns.size())
            .map(i -> rows.stream().mapToInt(row -> Width.of(shown(row.get(i)))).max().orElse(0))
            .toArray();
    this.headerWidths = columns.stream().mapToInt(c -> Width.of(c.header())).toArray();
  }

  /// The table's lines: a header, then the rows. `width` is the width to keep to;
  /// [Integer#MAX_VALUE] shows everything, each row on one line.
  public static List<String> lines(PrintedTable table, int width, boolean coloured) {
    return new TextTable(table, width, coloured).lines();
  }

  private List<String> lines() {
    List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
    int[] whole = all.stream().mapToInt(i -> Math.max(cellWidths[i], headerWidths[i])).toArray();
    if (total(all, whole) <= width) {
      return laidOut(all, List.of(), whole);
    }
    List<Integer> beside = new ArrayList<>(all.stream().filter(i -> cellWidths[i] > 0).toList());
    List<Integer> below = new ArrayList<>();
    List<Integer> order =
        beside.stream()
            .filter(i -> columns.get(i).room().givesWay())
            .sorted(Comparator.comparingInt(i -> columns.get(i).room().turn()))
            .toList();
    for (int next : order) {
      if (total(beside, least(EASY_COLUMN)) <= width) {
        break;
      }
      beside.removeIf(i -> i == next);
      below.add(next);
    }
    int[] least = least(LEAST_COLUMN);
    if (total(beside, least) > width) {
      return rows.stream().flatMap(this::cellByCell).toList();
    }
    below.sort(Comparator.naturalOrder());
    int[] widths = whole.clone();
    shrink(beside, widths, least(Integer.MAX_VALUE));
    shrink(beside, widths, least);
    return laidOut(beside, below, widths);
  }

  /// The least width of each column where those that may be narrow keep `narrow`.
  private int[] least(int narrow) {
    return IntStream.range(0, columns.size())
        .map(i -> {
          int cells = cellWidths[i];
          int text = columns.get(i).room().narrows() ? Math.min(cells, narrow) : cells;
          return Math.max(text, leastHeader(i));
        })
        .toArray();
  }

  private int leastHeader(int column) {
    int word =
        Wrap.pieces(columns.get(column).header()).stream()
            .mapToInt(piece -> Width.of(piece.stripTrailing()))
            .max()
            .orElse(0);
    return Math.max(word, Math.min(headerWidths[column], LEAST_HEADER));
  }

  private static int total(List<Integer> columns, int[] widths) {
    return columns.stream().mapToInt(i -> widths[i]).sum()
        + GAP.length() * Math.max(0, columns.size() - 1);
  }

  /// Takes from the widest that has more than its least until the row fits or none is left.
  private void shrink(List<Integer> beside, int[] widths, int[] least) {
    for (int excess = total(beside, widths) - width; excess > 0; excess--) {
      int widest = -1;
      for (int i : beside) {
        if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private List<String> laidOut(List<Integer> beside, List<Integer> below, int[] widths) {
    List<String> lines = new ArrayList<>();
    List<PrintedTable.Cell> header =
        columns.stream().map(c -> new PrintedTable.Cell(c.header(), c.key(), Paint.BOLD)).toList();
    addRow(header, beside, widths, lines);
    for (List<PrintedTable.Cell> row : rows) {
      addRow(row, beside, widths, lines);
      addBelow(row, below, lines);
    }
    return lines;
  }

  /// A row on as many lines as its tallest cell takes.
  private void addRow(
      List<PrintedTable.Cell> row, List<Integer> beside, int[] widths, List<String> lines) {
    List<List<String>> texts = beside.stream().map(i -> broken(row.get(i), i, widths[i])).toList();
    int height = texts.stream().mapToInt(List::size).max().orElse(0);
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < texts.size(); k++) {
        int i = beside.get(k);
        String text = at < texts.get(k).size() ? texts.get(k).get(at) : "";
        String space = " ".repeat(widths[i] - Width.of(text));
        String painted = text.isEmpty() ? text : row.get(i).paint().on(text, coloured);
        line.append(k == 0 ? "" : GAP)
            .append(columns.get(i).numeric() ? space + painted : painted + space);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /// A cell in lines of its column; in the first column all but the first are indented, so that
  /// none looks like a row of its own.
  private static List<String> broken(PrintedTable.Cell cell, int column, int width) {
    String text = shown(cell);
    if (Width.of(text) <= width) {
      return List.of(text);
    }
    int indent = text.length() - text.stripLeading().length() + GAP.length();
    String hanging = column == 0 && width - indent >= LEAST_HEADER ? " ".repeat(indent) : "";
    return Wrap.within(text, width, hanging, MOST_LINES);
  }

  /// What gave way, each with its header.
  private void addBelow(List<PrintedTable.Cell> row, List<Integer> below, List<String> lines) {
    List<String> pairs =
        below.stream()
            .filter(i -> !shown(row.get(i)).isBlank())
            .map(i -> (columns.get(i).header() + " " + shown(row.get(i)).strip()).strip())
            .toList();
    StringBuilder line = new StringBuilder();
    for (String pair : pairs) {
      if (!line.isEmpty() && Width.of(line + GAP + pair) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      List<String> broken = Wrap.within(pair, width - BELOW.length(), "", MOST_LINES);
      if (broken.size() == 1) {
        line.append(line.isEmpty() ? BELOW : GAP).append(pair);
      } else {
        broken.forEach(part -> lines.add(BELOW + part));
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
  }

  /// A row with a line for each cell that isn't empty, or more where it needs them; all but the
  /// first indented.
  private Stream<String> cellByCell(List<PrintedTable.Cell> row) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = shown(row.get(i)).strip();
      if (!text.isEmpty()) {
        String header = columns.get(i).header();
        String before = header.isEmpty() ? "" : header + GAP;
        List<String> wrapped =
            Wrap.within(before + text, width - GAP.length(), "", Integer.MAX_VALUE);
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

  /// The cell on one line, without anything that would act on the terminal.
  private static String shown(PrintedTable.Cell cell) {
    return Visible.text(BREAKS.matcher(cell.text()).replaceAll(" "));
  }
}
