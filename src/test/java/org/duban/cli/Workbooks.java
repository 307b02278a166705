package org.duban.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Excel workbooks, made from text so that a person can read what is in them.
///
/// A line of the text is a row, its cells apart by `|`. A cell `=A1+1 -> 3` is a formula with its
/// stored result, `=A1` one without, `#REF!` and the like an error, `~0.093~0.0%` a number with its
/// format; a line `merge A2:A3` merges cells, `hide 3` and `hide C` hide a row and a column, and
/// `sheet NAME` and `hidden sheet NAME` begin another sheet.
final class Workbooks {

  private Workbooks() {}

  static void write(Path file, List<String> lines) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = null;
      int rows = 0;
      for (String line : lines) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        if (sheet == null || line.matches("(hidden )?sheet .*")) {
          boolean isNamed = line.matches("(hidden )?sheet .*");
          sheet = isNamed ? book.createSheet(last) : book.createSheet();
          book.setSheetHidden(book.getSheetIndex(sheet), line.startsWith("hidden "));
          rows = 0;
          if (isNamed) {
            continue;
          }
        }
        if (line.startsWith("merge ")) {
          sheet.addMergedRegion(CellRangeAddress.valueOf(last));
        } else if (line.matches("hide [0-9]+")) {
          sheet.getRow(Integer.parseInt(last) - 1).setZeroHeight(true);
        } else if (line.matches("hide [A-Z]+")) {
          sheet.setColumnHidden(CellReference.convertColStringToIndex(last), true);
        } else {
          fill(sheet.createRow(rows++), line.split("\\|", -1));
        }
      }
      book.write(out);
    }
  }

  private static void fill(Row row, String[] texts) {
    for (int i = 0; i < texts.length; i++) {
      Cell cell = row.createCell(i);
      String text = texts[i];
      if (text.startsWith("=")) {
        String[] formula = text.substring(1).split(" -> ", 2);
        cell.setCellFormula(formula[0]);
        if (formula.length > 1) {
          cell.setCellValue(formula[1]);
        }
      } else if (text.matches("~.*")) {
        String[] number = text.substring(1).split("~", 2);
        cell.setCellValue(Double.parseDouble(number[0]));
        if (number.length > 1) {
          CellStyle style = row.getSheet().getWorkbook().createCellStyle();
          style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(number[1]));
          cell.setCellStyle(style);
        }
      } else if (text.matches("#[A-Z/0]+[!?A]?")) {
        cell.setCellErrorValue(FormulaError.forString(text).getCode());
      } else if (!text.isEmpty()) {
        cell.setCellValue(text);
      }
    }
  }

  static void writeLocked(Path file) throws IOException {
    Path plain = file.resolveSibling("plain");
    write(plain, List.of("id|name|target"));
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        Files.copy(plain, encrypted);
      }
      container.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    Files.delete(plain);
  }

  static void writeOld(Path file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
      container.writeFilesystem(out);
    }
  }

  static void writeArchive(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }
  }

  static void writeBomb(Path file) throws IOException {
    write(file, List.of("id|name|target"));
    byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bomb)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 256; i++) {
            out.write(block);
          }
        } else {
          in.transferTo(out);
        }
      }
    }
    Files.write(file, bomb.toByteArray());
  }
}
