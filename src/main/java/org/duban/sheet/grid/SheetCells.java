package org.duban.sheet.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.duban.sheet.bytes.FileLimits;
import org.duban.sheet.grid.CellFormats.Style;
import org.duban.sheet.grid.Grid.Merge;
import org.duban.sheet.grid.GridRow.Fault;
import org.duban.sheet.grid.GridRow.Mark;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the cells of one worksheet out of its XML.
final class SheetCells extends DefaultHandler {

  /// Far to the right of any table: what stands beyond is one cell too many.
  private static final int MOST_COLUMNS = 1000;

  /// Far more than an office merges.
  private static final int MOST_MERGES = 100_000;

  private final List<String> strings;
  private final CellFormats formats;
  private final boolean from1904;

  private final List<Line> rows = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final Set<String> lists = new HashSet<>();
  private int count;

  private int row;
  private int column;
  private boolean hidden;
  private Line line = new Line(0);
  private String type = "";
  private int style;
  private boolean formula;
  private boolean hasValue;
  private boolean collects;
  private boolean inPhonetics;
  private final StringBuilder value = new StringBuilder();

  /// A row being made.
  private static final class Line {

    private final int number;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Mark> marks = new HashMap<>();

    Line(int number) {
      this.number = number;
    }

    GridRow row() {
      int width = texts.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
      String[] cells = new String[width];
      for (int i = 0; i < width; i++) {
        cells[i] = texts.getOrDefault(i, "");
      }
      return new GridRow(number, List.of(cells), marks);
    }
  }

  SheetCells(List<String> strings, CellFormats formats, boolean from1904) {
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  /// The sheet as a person sees it.
  Grid grid(String file, String name) {
    fillMerged();
    return new Grid(
        file,
        name,
        rows.stream().map(Line::row).toList(),
        merges,
        hiddenRows,
        hiddenColumns.stream().boxed().toList(),
        false);
  }

  /// The names of the sheets that cells of this one choose from.
  Set<String> lists() {
    return lists;
  }

  /// The value of merged cells stands in their first one alone; it is that of each row that has
  /// something of its own.
  private void fillMerged() {
    Map<Integer, Line> byNumber = new HashMap<>();
    rows.forEach(r -> byNumber.put(r.number, r));
    Map<Integer, BitSet> covered = new HashMap<>();
    List<Merge> tall = merges.stream().filter(m -> m.lastRow() > m.firstRow()).toList();
    for (Merge merge : tall) {
      int last = Math.min(merge.lastRow(), rows.isEmpty() ? 0 : rows.getLast().number);
      for (int r = merge.firstRow(); r <= last; r++) {
        if (byNumber.containsKey(r)) {
          covered
              .computeIfAbsent(r, _ -> new BitSet())
              .set(merge.firstColumn(), merge.lastColumn() + 1);
        }
      }
    }
    for (Merge merge : tall) {
      Line first = byNumber.get(merge.firstRow());
      String text = first == null ? null : first.texts.get(merge.firstColumn());
      int last = Math.min(merge.lastRow(), rows.isEmpty() ? 0 : rows.getLast().number);
      for (int r = merge.firstRow() + 1; text != null && r <= last; r++) {
        Line line = byNumber.get(r);
        if (line != null
            && line.texts.keySet().stream().anyMatch(c -> !covered.get(line.number).get(c))) {
          line.texts.putIfAbsent(merge.firstColumn(), text);
          Mark mark = first.marks.get(merge.firstColumn());
          if (mark != null) {
            line.marks.putIfAbsent(merge.firstColumn(), mark);
          }
        }
      }
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "col" -> column(attributes);
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> inPhonetics = true;
      case "v", "t" -> {
        collects = !inPhonetics;
        hasValue = true;
      }
      case "formula1", "formula2" -> {
        value.setLength(0);
        collects = true;
      }
      case "mergeCell" -> {
        if (merges.size() < MOST_MERGES) {
          CellRangeAddress range = CellRangeAddress.valueOf(attributes.getValue("ref"));
          merges.add(
              new Merge(
                  range.getFirstRow() + 1,
                  range.getLastRow() + 1,
                  range.getFirstColumn(),
                  range.getLastColumn()));
        }
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (collects) {
      value.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> collects = false;
      case "rPh" -> inPhonetics = false;
      case "c" -> endCell();
      case "row" -> endRow();
      case "formula1", "formula2" -> endFormula();
      default -> {}
    }
  }

  private void column(Attributes attributes) {
    String width = attributes.getValue("width");
    if (isTrue(attributes.getValue("hidden"))
        || (width != null && Double.parseDouble(width) == 0)) {
      int last = Integer.parseInt(attributes.getValue("max"));
      hiddenColumns.set(
          Integer.parseInt(attributes.getValue("min")) - 1, Math.min(last, MOST_COLUMNS));
    }
  }

  /// Rows and cells may leave out where they stand: then it is behind the one before.
  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    String height = attributes.getValue("ht");
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    line = new Line(row);
    hidden =
        isTrue(attributes.getValue("hidden"))
            || (height != null && Double.parseDouble(height) == 0);
  }

  private void endRow() throws TooLarge {
    if (line.texts.isEmpty()) {
      return;
    }
    if (rows.size() == FileLimits.SHEET_ROWS) {
      throw new TooLarge();
    }
    if (hidden) {
      hiddenRows.add(row);
    } else {
      rows.add(line);
    }
  }

  private void endFormula() {
    collects = false;
    int mark = value.lastIndexOf("!");
    if (mark > 0) {
      lists.add(value.substring(0, mark).replaceAll("^'|'$", "").replace("''", "'"));
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    if (column < 0) {
      throw new IllegalArgumentException("no cell is called " + reference);
    }
    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
    style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
    formula = false;
    hasValue = false;
    value.setLength(0);
  }

  private void endCell() throws SAXException {
    String stored = value.toString();
    boolean isUnstored = formula && !hasValue;
    if ((stored.isEmpty() && !isUnstored) || hiddenColumns.get(column)) {
      return;
    }
    count++;
    if (count > FileLimits.SHEET_CELLS) {
      throw new TooLarge();
    }
    int at = Math.min(column, MOST_COLUMNS);
    boolean isNumber = type.equals("n") && !stored.isEmpty();
    Style format = isNumber ? formats.of(style) : Style.GENERAL;
    String text = text(stored, format);
    if (text.isEmpty() && !isUnstored) {
      return;
    }
    line.texts.put(at, text);
    Fault fault = isUnstored ? Fault.UNSTORED : type.equals("e") ? Fault.ERROR : Fault.NONE;
    if (isNumber || formula || fault != Fault.NONE) {
      String shown = isNumber ? StoredNumber.shown(stored, format, from1904) : "";
      line.marks.put(
          at, new Mark(shown.equals(text) ? "" : shown, format.unit(), isNumber, formula, fault));
    }
  }

  private String text(String stored, Style format) {
    if (stored.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> strings.get(Integer.parseInt(stored));
      case "n" -> StoredNumber.text(stored, format, from1904);
      case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
      case "d" -> stored.replace("T00:00:00", "");
      default -> stored;
    };
  }

  private static boolean isTrue(String value) {
    return value != null && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
  }

  /// The sheet has more rows or cells than are read.
  static final class TooLarge extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
