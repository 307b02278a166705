package org.duban.csv;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the cells of one worksheet out of its XML.
final class SheetCells extends DefaultHandler {

  /// What stands in a cell.
  ///
  /// @param column from 0
  /// @param text as a person would have typed it
  /// @param formula whether the text is the stored result of a formula
  /// @param error whether it is an error value such as `#REF!`
  record SheetCell(int column, String text, boolean formula, boolean error) {}

  /// A row with something in it.
  ///
  /// @param number from 1
  record SheetRow(int number, List<SheetCell> cells) {}

  /// As many as a person would mend one by one.
  private static final int MOST_MERGES = 500;

  private final SharedStrings strings;
  private final CellFormats formats;
  private final boolean from1904;

  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private int count;
  private int rowCount;

  private int row;
  private int column;
  private List<SheetCell> cells = List.of();
  private String type = "";
  private int style;
  private boolean formula;
  private boolean collects;
  private boolean inPhonetics;
  private final StringBuilder value = new StringBuilder();

  SheetCells(SharedStrings strings, CellFormats formats, boolean from1904) {
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  List<SheetRow> rows() {
    return rows;
  }

  List<CellRangeAddress> merged() {
    return merged;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> inPhonetics = true;
      case "v", "t" -> collects = !inPhonetics;
      case "mergeCell" -> {
        if (merged.size() < MOST_MERGES) {
          merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
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
      case "row" -> {
        if (!cells.isEmpty()) {
          rows.add(new SheetRow(row, cells));
        }
      }
      default -> {}
    }
  }

  /// Rows and cells may leave out where they stand: then it is behind the one before.
  private void startRow(String number) throws TooLarge {
    rowCount++;
    if (rowCount > FileLimits.SHEET_ROWS) {
      throw new TooLarge();
    }
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    cells = new ArrayList<>();
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
    style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
    formula = false;
    value.setLength(0);
  }

  private void endCell() throws SAXException {
    String text = text(value.toString());
    if (text.isEmpty() && !formula) {
      return;
    }
    count++;
    if (count > FileLimits.SHEET_CELLS) {
      throw new TooLarge();
    }
    cells.add(new SheetCell(column, text, formula, type.equals("e")));
  }

  private String text(String stored) {
    if (stored.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> strings.getItemAt(Integer.parseInt(stored)).getString();
      case "n" -> StoredNumber.text(stored, formats.of(style), from1904);
      case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
      case "d" -> stored.replace("T00:00:00", "");
      default -> stored;
    };
  }

  /// The sheet has more rows or cells than are read.
  static final class TooLarge extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
