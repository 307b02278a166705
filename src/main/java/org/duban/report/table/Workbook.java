package org.duban.report.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.sheet.bytes.SteadyBytes;
import org.duban.text.Phrases;

/// An XLSX workbook whose bytes depend on what is put into it alone.
final class Workbook {

  private static final int CHARACTER = 256;
  private static final int NARROW = 12;
  private static final int WIDE = 40;

  /// A cell of a workbook takes no more.
  private static final int LONGEST = 32_767;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Phrases phrases;
  private final CellStyle head = style("@");
  private final CellStyle words = style("@");
  private final CellStyle figure = style("General");
  private final CellStyle day = style("yyyy-mm-dd");

  /// @param date the instant that the workbook gives as its date
  Workbook(Phrases phrases, String title, String date) {
    this.phrases = phrases;
    Font bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    SteadyBytes.date(workbook, title, Instant.parse(date));
  }

  /// A sheet with a row for each of `subjects`, its head in sight and with filters.
  void add(String name, Collection<Field> fields, List<Subject> subjects) {
    XSSFSheet sheet = workbook.createSheet(name);
    Row heads = sheet.createRow(0);
    int column = 0;
    for (Field field : fields) {
      org.apache.poi.ss.usermodel.Cell cell = heads.createCell(column);
      cell.setCellValue(phrases.say("report.field_" + field.key()));
      cell.setCellStyle(head);
      sheet.setColumnWidth(column, CHARACTER * (isLong(field) ? WIDE : NARROW));
      column++;
    }
    for (int i = 0; i < subjects.size(); i++) {
      Row row = sheet.createRow(i + 1);
      column = 0;
      for (Field field : fields) {
        FieldValue cell = worded(field, field.of(subjects.get(i)));
        // A text without characters would count as one, and no formula could add it.
        if (!cell.equals(FieldValue.EMPTY)) {
          fill((XSSFCell) row.createCell(column), cell);
        }
        column++;
      }
    }
    sheet.createFreezePane(2, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, subjects.size(), 0, fields.size() - 1));
  }

  /// A sheet of names and values.
  void addPairs(String name, List<List<FieldValue>> pairs) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setColumnWidth(0, CHARACTER * NARROW * 2);
    sheet.setColumnWidth(1, CHARACTER * WIDE);
    for (int i = 0; i < pairs.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < pairs.get(i).size(); j++) {
        fill((XSSFCell) row.createCell(j), pairs.get(i).get(j));
      }
    }
  }

  byte[] bytes() {
    return SteadyBytes.of(workbook);
  }

  private static boolean isLong(Field field) {
    return switch (field) {
      case NAME, REASON, NOTE, ISSUES, NEXT_STEPS -> true;
      default -> false;
    };
  }

  /// Constants in words.
  private FieldValue worded(Field field, FieldValue cell) {
    return cell instanceof FieldValue.Text(String code) && !code.isEmpty()
        ? switch (field) {
          case STATUS -> FieldValue.text(phrases.say("status.verdict." + code));
          case LIGHT -> FieldValue.text(phrases.say("status.light." + code));
          case BASIS -> FieldValue.text(phrases.say("status.basis." + code));
          case REPORTED -> FieldValue.text(phrases.say("status.reported." + code));
          default -> cell;
        }
        : cell;
  }

  private void fill(XSSFCell target, FieldValue cell) {
    switch (cell) {
      case FieldValue.Text(String text) -> {
        target.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        target.setCellStyle(words);
      }
      case FieldValue.Amount(var amount) -> {
        // As it is written: a cell's number has no more than 15 digits in any case.
        target.setCellValue(amount.doubleValue());
        target.setCellStyle(figure);
      }
      case FieldValue.Day(var date) -> {
        target.setCellValue(date);
        target.setCellStyle(day);
      }
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }
}
