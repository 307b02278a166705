package org.duban.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.sheet.Tables.SCHEMA;
import static org.duban.sheet.Tables.messages;
import static org.duban.sheet.Tables.problems;
import static org.duban.sheet.Tables.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.disk.Elsewhere;
import org.duban.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTest {

  @TempDir Path folder;

  /// A workbook whose first sheet has the header `编号, 名称, 目标` in its first row.
  private Read<Table> read(Consumer<Sheet> fill) throws IOException {
    return readWorkbook(book -> {
      Sheet sheet = book.createSheet("指标");
      row(sheet, 0, "编号", "名称", "目标");
      fill.accept(sheet);
    });
  }

  private Read<Table> readWorkbook(Consumer<XSSFWorkbook> fill) throws IOException {
    // Told by its content: the name says CSV.
    return TableReader.read(Elsewhere.PLACE.input(workbook(fill)), "t.csv", SCHEMA);
  }

  private Path workbook(Consumer<XSSFWorkbook> fill) throws IOException {
    Path file = folder.resolve("t.csv");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill.accept(book);
      book.write(out);
    }
    return file;
  }

  private static Row row(Sheet sheet, int index, String... texts) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
    return row;
  }

  private static CellStyle format(Sheet sheet, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void readsEverySheetWithATableAndNamesTheOthers() throws IOException {
    Read<Table> read =
        readWorkbook(book -> {
          book.createSheet("空");
          Sheet sheet = book.createSheet("指标");
          row(sheet, 1, "编号", "名称", "目标", "单位");
          row(sheet, 2, "1", "䶮𠮷", "8%左右");
          row(sheet, 4, "2", "b\n c", "9", "%");
          row(book.createSheet("别的"), 0, "x");
          Sheet more = book.createSheet("续");
          row(more, 0, "编号", "名称", "目标", "单位");
          row(more, 1, "3", "c", "1", "个");
        });
    assertThat(messages(read))
        .containsExactly("these sheets have no table that can be read, and are not read: 别的");
    assertThat(rows(read)).containsExactly("3:1|䶮𠮷|8%左右|", "5:2|b\n c|9|%", "2:3|c|1|个");
  }

  @Test
  void whatIsHiddenIsNeverRead() throws IOException {
    Read<Table> read =
        readWorkbook(book -> {
          Sheet last = book.createSheet("上年");
          row(last, 0, "编号", "名称", "目标");
          row(last, 1, "0", "z", "1");
          Sheet sheet = book.createSheet("本年");
          row(sheet, 0, "编号", "名称", "单位", "目标");
          row(sheet, 1, "1", "a", "人", "2");
          row(sheet, 2, "2", "b", "人", "3").setZeroHeight(true);
          row(sheet, 3, "3", "c", "人", "4");
          sheet.setColumnHidden(2, true);
          book.setSheetHidden(0, true);
          book.setActiveSheet(1);
        });
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).containsExactly("2:1|a||2", "4:3|c||4");
  }

  @Test
  void anIdIsWhatItsCellShows() throws IOException {
    Read<Table> read =
        read(sheet -> {
          Row row = row(sheet, 1, "", "a", "2");
          Cell id = row.createCell(0);
          id.setCellValue(1.1);
          id.setCellStyle(format(sheet, "0.00"));
        });
    assertThat(rows(read)).containsExactly("2:1.10|a|2");
  }

  @Test
  void anEmptyTextOfAFormulaIsAnEmptyCellAndFaultsAreNoMatterInColumnsThatAreNotRead()
      throws IOException {
    Read<Table> read =
        readWorkbook(book -> {
          Sheet sheet = book.createSheet();
          row(sheet, 0, "编号", "名称", "目标", "单位", "核对");
          Row row = row(sheet, 1, "1", "a", "2");
          Cell unit = row.createCell(3);
          unit.setCellFormula("IF(A2=1,\"\",\"\")");
          unit.setCellValue("");
          row.createCell(4).setCellErrorValue((byte) 0x17);
          sheet.getRow(1).createCell(5).setCellFormula("A1");
        });
    assertThat(problems(read)).containsExactly("warning F023 1:5 核对");
    assertThat(rows(read)).containsExactly("2:1|a|2||#REF!");
  }

  @Test
  void theStrictFlavourIsReadToo() throws IOException {
    Path file =
        workbook(book -> {
          Sheet sheet = book.createSheet("指标");
          row(sheet, 0, "编号", "名称", "目标");
          row(sheet, 1, "1", "a", "2");
        });
    Path strict = folder.resolve("strict.xlsx");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(strict))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text =
            new String(in.readAllBytes(), UTF_8)
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");
        out.write(text.getBytes(UTF_8));
      }
    }
    Read<Table> read = TableReader.read(Elsewhere.PLACE.input(strict), "t.xlsx", SCHEMA);
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).containsExactly("2:1|a|2");
  }

  static List<Arguments> numbers() {
    return List.of(
        Arguments.of(0.1, "General", "0.1"),
        Arguments.of(0.1 + 0.2, "General", "0.3"),
        Arguments.of(1234.5, "#,##0.00", "1234.5"),
        Arguments.of(100.0, "General", "100"),
        Arguments.of(0.0, "General", "0"),
        Arguments.of(-3.6, "0.0;[Red]-0.0", "-3.6"),
        Arguments.of(1e15, "General", "1000000000000000"),
        Arguments.of(0.00001, "General", "0.00001"),
        Arguments.of(0.125, "0%", "12.5%"),
        Arguments.of(0.07, "0.0%", "7%"),
        Arguments.of(44392.0, "yyyy-mm-dd", "2021-07-15"),
        Arguments.of(44392.0, "m/d/yy", "2021-07-15"),
        Arguments.of(44392.0, "yyyy\"年\"m\"月\"d\"日\"", "2021-07-15"),
        Arguments.of(44392.0, "[$-804]yyyy年m月d日;@", "2021-07-15"),
        Arguments.of(44348.0, "yyyy\"年\"m\"月\"", "2021-06"),
        Arguments.of(44392.4375, "yyyy-mm-dd hh:mm", "2021-07-15T10:30"),
        Arguments.of(59.0, "yyyy-mm-dd", "1900-02-28"),
        Arguments.of(61.0, "yyyy-mm-dd", "1900-03-01"),
        Arguments.of(-5.0, "yyyy-mm-dd", "-5"),
        Arguments.of(5.0, "\"day \"0", "5"),
        Arguments.of(5.0, "0_d", "5"),
        Arguments.of(44348.0, "m\"月\"", "6月"),
        Arguments.of(44348.0, "yyyy\"年\"", "2021年"),
        Arguments.of(12345.0, "0!.0,\"万\"", "1.2345"),
        Arguments.of(12345.0, "0.0,", "12.345"),
        Arguments.of(0.0, "0.0;-0.0;\"—\"", "—"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersComeAsAPersonWouldTypeThem(double stored, String format, String text)
      throws IOException {
    Read<Table> read =
        read(sheet -> {
          Cell cell = row(sheet, 1, "1", "a").createCell(2);
          cell.setCellValue(stored);
          cell.setCellStyle(format(sheet, format));
        });
    assertThat(rows(read)).containsExactly("2:1|a|" + text);
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "57, 2021-07",
    "31, 2021-07-15",
    "14, 2021-07-15",
    "10, 4439200%",
    "2, 44392",
    "49, 44392"
  })
  void knowsTheFormatsThatAreNotWrittenDown(short format, String text) throws IOException {
    Read<Table> read =
        read(sheet -> {
          Cell cell = row(sheet, 1, "1", "a").createCell(2);
          cell.setCellValue(44392);
          CellStyle style = sheet.getWorkbook().createCellStyle();
          style.setDataFormat(format);
          cell.setCellStyle(style);
        });
    assertThat(rows(read)).containsExactly("2:1|a|" + text);
  }

  @Test
  void daysMayBeCountedFrom1904() throws IOException {
    Read<Table> read =
        readWorkbook(book -> {
          book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
          Sheet sheet = book.createSheet();
          row(sheet, 0, "编号", "名称", "目标");
          Cell cell = row(sheet, 1, "1", "a").createCell(2);
          cell.setCellValue(42930);
          cell.setCellStyle(format(sheet, "yyyy-mm-dd"));
        });
    assertThat(rows(read)).containsExactly("2:1|a|2021-07-15");
  }

  @Test
  void otherKindsOfCellsComeAsText() throws IOException {
    Read<Table> read =
        read(sheet -> {
          Row row = row(sheet, 1, "1");
          row.createCell(1).setCellValue(true);
          row.createCell(2).setCellValue(false);
        });
    assertThat(rows(read)).containsExactly("2:1|TRUE|FALSE");
  }

  @Test
  void formulasGiveTheirStoredResultsWithOneWarningAColumn() throws IOException {
    Read<Table> read =
        read(sheet -> {
          for (int i = 1; i <= 3; i++) {
            Cell cell = row(sheet, i, "" + i, "a").createCell(2);
            cell.setCellFormula("1+" + i);
            cell.setCellValue(1 + i);
          }
          Cell text = row(sheet, 4, "4", "").createCell(1);
          text.setCellFormula("\"a\"&\"b\"");
          text.setCellValue("ab");
          sheet.getRow(4).createCell(2).setCellValue("x");
        });
    assertThat(rows(read)).containsExactly("2:1|a|2", "3:2|a|3", "4:3|a|4", "5:4|ab|x");
    assertThat(problems(read)).containsExactly("warning F054 5:2 名称", "warning F054 2:3 目标");
    assertThat(messages(read)).last().asString().contains("(3)");
  }

  @Test
  void faultyCellsAreLocatedAndTheirRowsLeftOut() throws IOException {
    Read<Table> read =
        read(sheet -> {
          row(sheet, 1, "1", "a", "2");
          row(sheet, 2, "2", "b").createCell(2).setCellErrorValue((byte) 0x17);
          row(sheet, 3, "3", "c").createCell(2).setCellFormula("A1");
          row(sheet, 4, "4", "d", "5", "too many");
          row(sheet, 5, "5", "e", "6");
        });
    assertThat(rows(read)).containsExactly("2:1|a|2", "5:4|d|5", "6:5|e|6");
    assertThat(problems(read)).containsExactly("F056 3:3 目标", "F055 4:3 目标", "warning F060 5:4");
    assertThat(messages(read)).first().asString().contains("#REF!");
  }

  @Test
  void mergedCellsAreTheValueOfEachRowThatTheySpan() throws IOException {
    Read<Table> read =
        read(sheet -> {
          row(sheet, 1, "1", "a", "2");
          row(sheet, 2, "2", "b", "3");
          row(sheet, 3, "3", "", "4");
          row(sheet, 4, "4", "d", "5");
          sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
          sheet.addMergedRegion(new CellRangeAddress(5, 9, 0, 2));
        });
    assertThat(rows(read)).containsExactly("2:1|a|2", "3:2|b|3", "4:3|b|4", "5:4|d|5");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aMergedTitleOverTheTableIsNoProblem() throws IOException {
    Read<Table> read =
        readWorkbook(book -> {
          Sheet sheet = book.createSheet();
          row(sheet, 0, "附件1 主要预期目标");
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
          row(sheet, 1, "", "", "单位：万元");
          row(sheet, 2, "编号", "名称", "目标");
          row(sheet, 3, "1", "a", "2");
        });
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).containsExactly("4:1|a|2");
  }

  @Test
  void aCellFarToTheRightIsOneTooMany() throws IOException {
    Read<Table> read =
        read(sheet -> row(sheet, 1, "1", "a", "2").createCell(16_000).setCellValue("x"));
    assertThat(problems(read)).containsExactly("warning F060 2:1001");
  }

  @Test
  void aWorkbookWithoutDataIsAProblem() throws IOException {
    assertThat(problems(readWorkbook(book -> book.createSheet()))).containsExactly("F058 0:0");
  }

  @Test
  void aPasswordProtectedWorkbookIsTold() throws Exception {
    Path plain = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    Path file = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        Files.copy(plain, encrypted);
      }
      container.writeFilesystem(out);
    }
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
        .containsExactly("F050 0:0");
  }

  @Test
  void anOldWorkbookIsTold() throws IOException {
    Path file = folder.resolve("old.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(
          new ByteArrayInputStream("x".repeat(5000).getBytes(UTF_8)), "Workbook");
      container.writeFilesystem(out);
    }
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xls", SCHEMA)))
        .containsExactly("F051 0:0");
  }

  @Test
  void otherArchivesAreNoWorkbooks() throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<x/>".getBytes(UTF_8));
    }
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
        .containsExactly("F052 0:0");
  }

  @Test
  void aWorkbookCutOffAnywhereIsTold() throws IOException {
    Path file = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 4; length < whole.length; length += whole.length / 40) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
          .as("cut to %d bytes", length)
          .containsExactly("F052 0:0");
    }
  }

  @Test
  void aDamagedWorkbookIsReadOrTold() throws IOException {
    Path file = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    byte[] whole = Files.readAllBytes(file);
    long seed = 20210717;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[4 + random.nextInt(whole.length - 4)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      Read<Table> read = TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA);
      assertThat(read.problems()).as("seed %d", seed).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'<c r=\"A2\"><v>1e999999999</v></c>'",
    "'<c r=\"A2\"><v>x</v></c>'",
    "'<c r=\"A2\" t=\"s\"><v>9</v></c>'",
    "'<c r=\"A2\" s=\"x\"><v>9</v></c>'",
    "'<c r=\"?\"><v>9</v></c>'",
    "'<c>'",
  })
  void aSheetThatBreaksTheRulesIsTold(String cell) throws IOException {
    Path file = withSheet("<row r=\"2\">" + cell + "</row>");
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
        .containsExactly("F052 0:0");
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    Path file = replaced("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
        .containsExactly("F052 0:0");
  }

  @Test
  void rowsAndCellsNeedNotSayWhereTheyAre() throws IOException {
    String cells = "<c t=\"inlineStr\"><is><t>%s</t></is></c>".repeat(3);
    Path file =
        withSheet(
            "<row>"
                + cells.formatted("id", "name", "target")
                + "</row>"
                + "<row>"
                + cells.formatted("1", "a<rPh><t>x</t></rPh>", "2")
                + "</row>");
    Read<Table> read = TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA);
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).containsExactly("2:1|a|2");
  }

  @Test
  void anIsoDateCellIsADay() throws IOException {
    String text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
    Path file =
        withSheet(
            "<row>"
                + text.repeat(3).formatted("id", "name", "target")
                + "</row><row>"
                + text.repeat(2).formatted("1", "a")
                + "<c t=\"d\"><v>2021-07-15T00:00:00</v></c></row>");
    assertThat(rows(TableReader.read(Elsewhere.PLACE.input(file), "t.xlsx", SCHEMA)))
        .containsExactly("2:1|a|2021-07-15");
  }

  @Test
  void aWorkbookThatUnpacksBeyondAllMeasureIsRefused() throws IOException {
    Path file = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    Path bomb = folder.resolve("bomb.xlsx");
    byte[] block = " ".repeat(1 << 20).getBytes(UTF_8);
    copied(
        file,
        bomb,
        zip -> {
          zip.write("<worksheet><sheetData>".getBytes(UTF_8));
          for (int i = 0; i < 256; i++) {
            zip.write(block);
          }
        });
    assertThat(Files.size(bomb)).isLessThan(2 << 20);
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(bomb), "t.xlsx", SCHEMA)))
        .containsExactly("F053 0:0");
  }

  @Test
  void aSheetWithMoreCellsThanFitIsRefused() throws IOException {
    Path file = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    Path large = folder.resolve("large.xlsx");
    byte[] row = ("<row>" + "<c><v>1</v></c>".repeat(1000) + "</row>").getBytes(UTF_8);
    copied(
        file,
        large,
        zip -> {
          zip.write("<worksheet><sheetData>".getBytes(UTF_8));
          for (int i = 0; i < 2100; i++) {
            zip.write(row);
          }
          zip.write("</sheetData></worksheet>".getBytes(UTF_8));
        });
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(large), "t.xlsx", SCHEMA)))
        .containsExactly("F053 0:0");
  }

  /// A workbook with the given rows as the XML of its sheet.
  private Path withSheet(String rows) throws IOException {
    return replaced(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private Path replaced(String sheet) throws IOException {
    Path file = workbook(book -> row(book.createSheet(), 0, "id", "name", "target"));
    Path changed = folder.resolve("changed.xlsx");
    copied(file, changed, zip -> zip.write(sheet.getBytes(UTF_8)));
    return changed;
  }

  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  /// Copies a workbook with another first sheet.
  private static void copied(Path from, Path to, Part sheet) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          sheet.write(out);
        } else {
          in.transferTo(out);
        }
      }
    }
  }
}
