package org.duban.report.word;

import java.util.ArrayList;
import java.util.List;
import org.duban.report.page.FontFace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The rows of a table and how wide its columns are: as wide as what can't be broken in them, and
/// what is left by how much stands in each.
final class DocxTable {

  /// Word has no table of more columns.
  private static final int MOST_COLUMNS = 63;

  /// A line of a few words stays whole; of more, each word; of many ideographs, some.
  private static final double KEPT_EMS = 5.6;

  private static final double MOST_EMS_OF_IDEOGRAPHS = 4.2;

  private static final double MOST_EMS = 26;

  /// What a cell has beside its text, in ems of it.
  private static final double PADDING_EMS = 0.8;

  /// Between ideographs and figures Word leaves some room.
  private static final double ROOM = 1.08;

  private final List<Row> rows = new ArrayList<>();
  private int columns = 1;

  /// @param head whether it is repeated on each page
  record Row(Element element, boolean head, List<Cell> cells) {}

  /// @param column where it begins
  /// @param across how many columns it takes
  /// @param down how many rows it takes
  /// @param element null where a cell above reaches down
  record Cell(Element element, int column, int across, int down) {}

  DocxTable(Element table) {
    List<Element> all = new ArrayList<>();
    collect(table, all);
    int[] taken = new int[MOST_COLUMNS];
    int[] reach = new int[MOST_COLUMNS];
    for (Element row : all) {
      rows.add(
          new Row(
              row, row.getParentNode().getNodeName().equals("thead"), cells(row, taken, reach)));
    }
  }

  List<Row> rows() {
    return rows;
  }

  /// The widths of the columns, in the unit of `whole`, which is their sum.
  int[] widths(int whole, double size) {
    double[] least = new double[columns];
    double[] wanted = new double[columns];
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        if (cell.element() != null && cell.across() == 1) {
          int at = cell.column();
          for (String line : lines(cell.element())) {
            least[at] = Math.max(least[at], unbroken(line));
            wanted[at] = Math.max(wanted[at], Math.min(MOST_EMS, ems(line)));
          }
          if (cell.element().getAttribute("class").equals("content")) {
            // A column to be written in, which may be empty.
            wanted[at] = MOST_EMS;
          }
        }
      }
    }
    double room = whole / (size * 20);
    double leastSum = 0;
    double more = 0;
    for (int i = 0; i < columns; i++) {
      least[i] += PADDING_EMS;
      wanted[i] = Math.max(least[i], wanted[i] + PADDING_EMS);
      leastSum += least[i];
      more += wanted[i] - least[i];
    }
    int[] widths = new int[columns];
    int end = 0;
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      double share = more == 0 ? 1.0 / columns : (wanted[i] - least[i]) / more;
      sum += leastSum < room ? least[i] + (room - leastSum) * share : least[i] * room / leastSum;
      int to = (int) Math.round(sum / room * whole);
      widths[i] = to - end;
      end = to;
    }
    return widths;
  }

  /// What stands in a cell, line by line.
  private static String[] lines(Element cell) {
    StringBuilder text = new StringBuilder();
    lines(cell, text);
    return text.toString().split("\n", -1);
  }

  private static void lines(Node parent, StringBuilder text) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("br")) {
        text.append('\n');
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        text.append(node.getNodeValue().replaceAll("[ \t\r\n]+", " "));
      } else {
        lines(node, text);
      }
    }
  }

  /// The longest piece of `line` that isn't broken, in ems.
  private static double unbroken(String line) {
    if (ems(line) <= KEPT_EMS) {
      return ems(line);
    }
    double longest = 0;
    for (String word : line.strip().split("[\\s/]+", -1)) {
      boolean ideographs = word.codePoints().anyMatch(Character::isIdeographic);
      longest =
          Math.max(longest, ideographs ? Math.min(MOST_EMS_OF_IDEOGRAPHS, ems(word)) : ems(word));
    }
    return Math.min(longest, MOST_EMS / 3);
  }

  private static double ems(String text) {
    return ROOM * FontFace.SANS_REGULAR.width(text.strip(), 1);
  }

  private static void collect(Element parent, List<Element> rows) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        switch (element.getTagName()) {
          case "tr" -> rows.add(element);
          case "thead", "tbody", "tfoot" -> collect(element, rows);
          default -> {}
        }
      }
    }
  }

  /// The cells of a row, with those that reach into it from above.
  ///
  /// @param taken in how many more rows each column is taken from above
  /// @param reach how many columns that takes, at its first
  private List<Cell> cells(Element row, int[] taken, int[] reach) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    Node node = row.getFirstChild();
    while (column < MOST_COLUMNS) {
      if (taken[column] > 0) {
        taken[column]--;
        cells.add(new Cell(null, column, reach[column], 1));
        column += reach[column];
        continue;
      }
      while (node != null && !isCell(node)) {
        node = node.getNextSibling();
      }
      if (node == null) {
        column++;
        continue;
      }
      Element element = (Element) node;
      node = node.getNextSibling();
      int across = Math.min(span(element, "colspan"), MOST_COLUMNS - column);
      int down = span(element, "rowspan");
      taken[column] = down - 1;
      reach[column] = across;
      cells.add(new Cell(element, column, across, down));
      column += across;
      columns = Math.max(columns, column);
    }
    return cells;
  }

  private static boolean isCell(Node node) {
    return node.getNodeName().equals("td") || node.getNodeName().equals("th");
  }

  private static int span(Element cell, String attribute) {
    String typed = cell.getAttribute(attribute);
    return typed.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(typed) : 1;
  }
}
