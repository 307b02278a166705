package org.duban.sheet;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.sheet.ReturnSheet.Cell;
import org.duban.sheet.ReturnSheet.Kind;
import org.duban.sheet.bytes.SteadyBytes;

/// Makes the workbook of a form: what is to be filled in is open and checked by the sheet itself,
/// all else is locked; it prints on A4 landscape, one page wide. Same input, same bytes.
public final class ReturnWorkbook {

  private static final int TITLE = 0;
  private static final int HEAD = 1;
  private static final int HEADER = 3;
  private static final int CHARACTER = 256;
  private static final short TITLE_SIZE = 16;
  private static final float ROW_HEIGHT = 30;

  /// In inches.
  private static final double MARGIN = 0.4;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet;
  private final ReturnSheet form;
  private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

  private ReturnWorkbook(ReturnSheet form, Instant date) {
    this.form = form;
    this.sheet = workbook.createSheet(form.name());
    SteadyBytes.date(workbook, form.title(), date);
    for (Kind kind : Kind.values()) {
      styles.put(kind, style(kind));
    }
  }

  /// The workbook.
  ///
  /// @param date the instant that it gives as its date
  public static byte[] bytes(ReturnSheet form, Instant date) {
    return new ReturnWorkbook(form, date).bytes();
  }

  private byte[] bytes() {
    int last = form.columns().size() - 1;
    XSSFRow title = sheet.createRow(TITLE);
    put(title, 0, form.title(), titleStyle());
    sheet.addMergedRegion(new CellRangeAddress(TITLE, TITLE, 0, last));
    spread(sheet.createRow(HEAD), form.head(), plain(true));
    XSSFRow header = sheet.createRow(HEADER);
    for (int i = 0; i <= last; i++) {
      put(header, i, form.columns().get(i).header(), headerStyle());
      sheet.setColumnWidth(i, CHARACTER * form.columns().get(i).width());
    }
    for (int r = 0; r < form.rows().size(); r++) {
      XSSFRow row = sheet.createRow(HEADER + 1 + r);
      row.setHeightInPoints(ROW_HEIGHT);
      List<Cell> cells = form.rows().get(r);
      for (int i = 0; i <= last; i++) {
        put(row, i, cells.get(i).text(), styles.get(cells.get(i).kind()));
        check(cells.get(i).kind(), row.getRowNum(), i);
      }
    }
    spread(sheet.createRow(HEADER + form.rows().size() + 2), form.foot(), plain(false));
    sheet.createFreezePane(2, HEADER + 1);
    print();
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    return SteadyBytes.of(workbook);
  }

  /// Puts texts side by side, each over some columns.
  private void spread(XSSFRow row, List<String> texts, XSSFCellStyle style) {
    int each = Math.max(1, form.columns().size() / texts.size());
    for (int i = 0; i < texts.size(); i++) {
      int first = i * each;
      put(row, first, texts.get(i), style);
      if (each > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, first + each - 1));
      }
    }
  }

  private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }

  private void check(Kind kind, int row, int column) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint =
        switch (kind) {
          case NUMBER ->
              helper.createDecimalConstraint(
                  OperatorType.BETWEEN, "-1000000000000", "1000000000000");
          case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
          case CHOICE -> helper.createExplicitListConstraint(form.choices().toArray(String[]::new));
          case GIVEN, EARLIER, WORDS -> null;
        };
    if (constraint == null) {
      return;
    }
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  private void print() {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    sheet.setHorizontallyCenter(true);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, MARGIN);
    }
  }

  private XSSFCellStyle style(Kind kind) {
    XSSFCellStyle style = bordered();
    boolean isOpen =
        switch (kind) {
          case WORDS, NUMBER, PERCENT, CHOICE -> true;
          case GIVEN, EARLIER -> false;
        };
    style.setLocked(!isOpen);
    boolean isNumber = kind == Kind.NUMBER || kind == Kind.PERCENT;
    if (!isNumber) {
      // Ids stay what they are: 1.10.
      style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }
    if (kind == Kind.EARLIER) {
      XSSFFont grey = workbook.createFont();
      grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
      style.setFont(grey);
    }
    if (isOpen) {
      style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFCellStyle bordered() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle headerStyle() {
    XSSFCellStyle style = bordered();
    style.setAlignment(HorizontalAlignment.CENTER);
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private XSSFCellStyle titleStyle() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    XSSFFont large = workbook.createFont();
    large.setFontHeightInPoints(TITLE_SIZE);
    style.setFont(large);
    return style;
  }

  private XSSFCellStyle plain(boolean locked) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setLocked(locked);
    return style;
  }
}
