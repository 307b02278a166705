package org.duban.sheet.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.duban.sheet.grid.FoundTable.HeaderColumn;
import org.duban.sheet.grid.Grid.Merge;

/// Finds the tables on a sheet: below a title, with a header of one to four rows, beside each other
/// or one below the other.
public final class TableFinder {

  /// What is known of the headers that a table may have.
  public interface Vocabulary {

    /// Whether `header` is one that a column may have.
    boolean knows(String header);

    /// Whether that column says what its rows are about.
    boolean isKey(String header);
  }

  /// The most rows of a header below its first one.
  private static final int DEEPEST = 3;

  private static final Pattern FIGURE = Pattern.compile("[-+−－]?[0-9][0-9,.]*[%％]?");

  private final Grid grid;
  private final List<GridRow> rows;
  private final Vocabulary vocabulary;
  private final Map<Integer, List<Merge>> mergesByRow = new HashMap<>();

  private TableFinder(Grid grid, Vocabulary vocabulary) {
    this.grid = grid;
    this.rows = grid.rows();
    this.vocabulary = vocabulary;
    for (Merge merge : grid.merges()) {
      mergesByRow.computeIfAbsent(merge.firstRow(), _ -> new ArrayList<>()).add(merge);
    }
  }

  /// The tables on `grid` from top to bottom, those beside each other from left to right.
  public static List<FoundTable> find(Grid grid, Vocabulary vocabulary) {
    return new TableFinder(grid, vocabulary).tables();
  }

  /// The table whose header is the first row that isn't the heading of a sheet, whatever it says.
  public static Optional<FoundTable> first(Grid grid, Vocabulary vocabulary) {
    TableFinder finder = new TableFinder(grid, vocabulary);
    for (int i = 0; i < finder.rows.size(); i++) {
      if (!isTitle(finder.rows, i)) {
        List<FoundTable> tables = new ArrayList<>();
        finder.add(new Span(i, i + 1), finder.rows.size(), finder.rows.subList(0, i), tables);
        return Optional.of(tables.getFirst());
      }
    }
    return Optional.empty();
  }

  /// Whether one cell stands alone on the row, in a table of more columns.
  private static boolean isTitle(List<GridRow> rows, int index) {
    GridRow row = rows.get(index);
    return cells(row).size() == 1
        && (row.texts().size() > 1
            || (index + 1 < rows.size() && cells(rows.get(index + 1)).size() > 1));
  }

  /// The rows of a header, by their index from `first` up to, not at, `end`.
  private record Span(int first, int end) {}

  private List<FoundTable> tables() {
    List<FoundTable> tables = new ArrayList<>();
    List<Span> headers = new ArrayList<>();
    List<String> last = List.of();
    for (int i = 0; i < rows.size(); i++) {
      if (isHeader(rows.get(i))) {
        Span span = span(i, headers.isEmpty() ? 0 : headers.getLast().end());
        // A header that stands again where a page begins starts no table.
        List<String> texts = rows.get(i).texts();
        if (!texts.equals(last)) {
          headers.add(span);
          last = texts;
        }
        i = span.end() - 1;
      }
    }
    int from = 0;
    for (int h = 0; h < headers.size(); h++) {
      Span span = headers.get(h);
      int end = rows.size();
      if (h + 1 < headers.size()) {
        end = headers.get(h + 1).first();
        while (end > span.end() && cells(rows.get(end - 1)).size() == 1) {
          end--;
        }
      }
      add(span, end, rows.subList(from, span.first()), tables);
      from = end;
    }
    return tables;
  }

  private static List<Integer> cells(GridRow row) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < row.texts().size(); i++) {
      if (!row.text(i).isEmpty()) {
        cells.add(i);
      }
    }
    return cells;
  }

  private boolean isHeader(GridRow row) {
    // Most rows have no cell that says what a table is about: the rest is looked at in few.
    boolean hasKey = false;
    int filled = 0;
    for (int i = 0; i < row.texts().size(); i++) {
      String text = row.text(i);
      filled += text.isEmpty() ? 0 : 1;
      hasKey |= isWords(text) && vocabulary.isKey(text);
    }
    if (!hasKey) {
      return false;
    }
    int known = 0;
    for (int i = 0; i < row.texts().size(); i++) {
      String text = row.text(i);
      known += isWords(text) && vocabulary.knows(text) ? 1 : 0;
    }
    return known > 1 && 3 * known >= filled;
  }

  private static boolean isWords(String text) {
    return !text.isEmpty()
        && !(Character.isDigit(text.charAt(0)) && FIGURE.matcher(text).matches());
  }

  /// The rows of the header of which row `found` is one.
  private Span span(int found, int atLeast) {
    GridRow row = rows.get(found);
    IntPredicate isKey = c -> vocabulary.isKey(row.text(c));
    int first = found;
    if (found > atLeast && isUpper(rows.get(found - 1), row, isKey)) {
      first--;
    }
    int last = row.number();
    for (int c : cells(row)) {
      if (vocabulary.isKey(row.text(c))) {
        for (Merge merge : mergesByRow.getOrDefault(row.number(), List.of())) {
          if (merge.firstColumn() == c && merge.lastRow() <= row.number() + DEEPEST) {
            last = Math.max(last, merge.lastRow());
          }
        }
      }
    }
    int end = found + 1;
    while (end < rows.size()
        && (rows.get(end).number() <= last
            || (end - found <= DEEPEST && continues(rows.get(end), row)))) {
      end++;
    }
    return new Span(first, end);
  }

  /// Whether `upper` spans columns of the header row below it: 1—6月 ｜ 全年目标 over 绝对值 ｜ 同比.
  private boolean isUpper(GridRow upper, GridRow header, IntPredicate isKey) {
    List<Integer> cells = cells(upper);
    return cells.size() > 1
        && cells.stream()
            .allMatch(c -> vocabulary.knows(upper.text(c)) && !header.text(c).isEmpty())
        && cells.stream().noneMatch(isKey::test);
  }

  /// Whether `lower` divides columns of the header row: 绝对值 ｜ 同比增长 under 1—6月.
  private boolean continues(GridRow lower, GridRow header) {
    boolean hasKnown = false;
    for (int c : cells(lower)) {
      String text = lower.text(c);
      if (vocabulary.isKey(header.text(c))
          || FIGURE.matcher(text).matches()
          || isCounter(header, c)) {
        return false;
      }
      hasKnown |= vocabulary.knows(text);
    }
    return hasKnown;
  }

  /// A column before that of the names.
  private boolean isCounter(GridRow header, int column) {
    for (int c = 0; c < column; c++) {
      if (vocabulary.isKey(header.text(c))) {
        return false;
      }
    }
    return !header.text(column).isEmpty();
  }

  /// Adds the tables under one header, which are several where its columns stand again.
  private void add(Span span, int end, List<GridRow> above, List<FoundTable> tables) {
    List<GridRow> header = rows.subList(span.first(), span.end());
    List<GridRow> body = rows.subList(span.end(), end);
    List<HeaderColumn> columns = columns(header, body);
    int start = 0;
    List<Integer> starts = starts(columns);
    for (int i = 0; i < starts.size(); i++) {
      int stop = i + 1 < starts.size() ? starts.get(i + 1) : columns.size();
      tables.add(new FoundTable(grid, header, columns.subList(start, stop), above, body));
      start = stop;
    }
  }

  private List<HeaderColumn> columns(List<GridRow> header, List<GridRow> body) {
    int width = 0;
    for (GridRow row : header) {
      width = Math.max(width, row.texts().size());
    }
    int filled = width;
    for (GridRow row : body) {
      if (row.texts().size() > filled) {
        filled = Math.max(filled, cells(row).isEmpty() ? 0 : cells(row).getLast() + 1);
      }
    }
    List<HeaderColumn> columns = new ArrayList<>();
    String[][] levels = levels(header, width);
    for (int c = 0; c < filled; c++) {
      List<String> own = new ArrayList<>();
      for (String[] level : levels) {
        String text = c < width ? level[c] : "";
        if (!text.isEmpty() && (own.isEmpty() || !own.getLast().equals(text))) {
          own.add(text);
        }
      }
      int column = c;
      if (!own.isEmpty() || body.stream().anyMatch(r -> !r.text(column).isEmpty())) {
        columns.add(new HeaderColumn(c, own));
      }
    }
    return columns;
  }

  /// What each row of the header says of each column.
  private String[][] levels(List<GridRow> header, int width) {
    String[][] levels = new String[header.size()][width];
    for (int l = header.size() - 1; l >= 0; l--) {
      GridRow row = header.get(l);
      for (int c = 0; c < width; c++) {
        levels[l][c] = row.text(c).replaceAll("\\s+", " ");
        if (levels[l][c].isEmpty()) {
          levels[l][c] = merged(row, c).orElse("");
        }
      }
      for (int c = 1; c < width; c++) {
        // Without merged cells, the first of the columns below has the text.
        if (levels[l][c].isEmpty()
            && merged(row, c).isEmpty()
            && hasBelow(levels, l, c)
            && hasBelow(levels, l, c - 1)
            && !isMerged(row, c - 1)) {
          levels[l][c] = levels[l][c - 1];
        }
      }
    }
    return levels;
  }

  private static boolean hasBelow(String[][] levels, int level, int column) {
    for (int l = level + 1; l < levels.length; l++) {
      if (!levels[l][column].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The text of the merged cells that reach over a cell from the left.
  private Optional<String> merged(GridRow row, int column) {
    for (Merge merge : mergesByRow.getOrDefault(row.number(), List.of())) {
      if (merge.contains(row.number(), column)) {
        return Optional.of(row.text(merge.firstColumn()).replaceAll("\\s+", " "));
      }
    }
    return Optional.empty();
  }

  private boolean isMerged(GridRow row, int column) {
    return grid.merges().stream().anyMatch(m -> m.contains(row.number(), column));
  }

  /// Where tables begin that stand beside each other: the header of their first key column stands
  /// again. A column without a header, or one that counts the rows, stands before it.
  private List<Integer> starts(List<HeaderColumn> columns) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    String key = "";
    for (int i = 0; i < columns.size(); i++) {
      String header = columns.get(i).header();
      if (!vocabulary.isKey(header)) {
        continue;
      }
      if (key.isEmpty()) {
        key = header;
      } else if (key.equals(header)) {
        String counter = starts.size() == 1 && firstKey(columns) > 0 ? before(columns) : "";
        boolean hasCounter = !counter.isEmpty() && columns.get(i - 1).header().equals(counter);
        starts.add(hasCounter ? i - 1 : i);
      }
    }
    return starts;
  }

  private int firstKey(List<HeaderColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (vocabulary.isKey(columns.get(i).header())) {
        return i;
      }
    }
    return 0;
  }

  private String before(List<HeaderColumn> columns) {
    return columns.get(firstKey(columns) - 1).header();
  }
}
