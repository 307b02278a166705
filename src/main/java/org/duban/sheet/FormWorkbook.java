package org.duban.sheet;

import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.sheet.bytes.SteadyBytes;

/// A workbook for a person to fill in: a table whose headers carry notes, and a second sheet with
/// the lists that some of its columns choose from. Its bytes depend on what is put into it alone.
public final class FormWorkbook {

  /// Rows that offer their lists.
  private static final int ROWS = 500;

  /// Rows of an open list, so that a person can add to it.
  private static final int OPEN_LIST = 200;

  private static final int CHARACTER = 256;
  private static final int NARROW = 14;
  private static final int WIDE = 34;
  private static final int LONG_TEXT = 10;
  private static final int NOTE_WIDTH = 3;
  private static final int NOTE_HEIGHT = 7;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle text = style();
  private final CellStyle head = style();
  private final XSSFSheet table;
  private final XSSFSheet lists;

  /// @param name of the sheet with the table
  /// @param lists name of the sheet with the lists
  /// @param date the instant that the workbook gives as its date
  public FormWorkbook(String name, String lists, Instant date) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    table = workbook.createSheet(name);
    this.lists = workbook.createSheet(lists);
    SteadyBytes.date(workbook, name, date);
  }

  /// The workbook with these columns and rows.
  public byte[] bytes(List<FormColumn> columns, List<List<String>> rows) {
    fill(table.createRow(0), columns.stream().map(FormColumn::header).toList(), head);
    for (int i = 0; i < rows.size(); i++) {
      fill(table.createRow(i + 1), rows.get(i), text);
    }
    table.createFreezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      table.setDefaultColumnStyle(i, text);
      boolean isLong =
          rows.stream()
              .anyMatch(r -> r.get(column).codePointCount(0, r.get(column).length()) > LONG_TEXT);
      table.setColumnWidth(i, CHARACTER * (isLong ? WIDE : NARROW));
      note(i, columns.get(i));
    }
    addLists(columns);
    return SteadyBytes.of(workbook);
  }

  private void addLists(List<FormColumn> columns) {
    int list = 0;
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      if (!column.choices().isEmpty()) {
        addList(list, column);
        validate(i, column, list);
        list++;
      }
    }
    if (list == 0) {
      workbook.removeSheetAt(workbook.getSheetIndex(lists));
    }
  }

  private void addList(int list, FormColumn column) {
    cell(row(0), list, column.header(), head);
    for (int i = 0; i < column.choices().size(); i++) {
      cell(row(i + 1), list, column.choices().get(i), text);
    }
    lists.setColumnWidth(list, CHARACTER * WIDE);
  }

  private XSSFRow row(int number) {
    XSSFRow row = lists.getRow(number);
    return row == null ? lists.createRow(number) : row;
  }

  private void validate(int index, FormColumn column, int list) {
    String letter = CellReference.convertNumToColString(list);
    int last = 1 + (column.open() ? OPEN_LIST : column.choices().size());
    DataValidationHelper helper = table.getDataValidationHelper();
    DataValidationConstraint constraint =
        helper.createFormulaListConstraint(
            "'%s'!$%s$2:$%s$%d".formatted(lists.getSheetName(), letter, letter, last));
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, index, index));
    validation.setErrorStyle(
        column.open() ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    table.addValidationData(validation);
  }

  private void note(int index, FormColumn column) {
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, index, 1, index + NOTE_WIDTH, NOTE_HEIGHT);
    XSSFComment comment = table.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(column.note());
    comment.setAuthor("Duban");
    table.getRow(0).getCell(index).setCellComment(comment);
  }

  private static void fill(XSSFRow row, List<String> texts, CellStyle style) {
    for (int i = 0; i < texts.size(); i++) {
      cell(row, i, texts.get(i), style);
    }
  }

  private static void cell(XSSFRow row, int column, String words, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (!words.isEmpty()) {
      cell.setCellValue(words);
    }
    cell.setCellStyle(style);
  }

  /// Text as it is typed: 5800人, 6%以上, 2021-06-30.
  private CellStyle style() {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    return style;
  }
}
