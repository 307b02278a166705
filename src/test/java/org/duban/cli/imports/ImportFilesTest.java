package org.duban.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.cli.World;
import org.duban.cli.io.Terminals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports of files that can't stand in the repository as text, and of what comes through a pipe.
class ImportFilesTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/workspaces/small");
  private static final String HEADER = "subject,period,value,published_on,note";

  @TempDir Path root;
  private Path sheet;

  @BeforeEach
  void makeWorkspace() throws IOException {
    try (Stream<Path> paths = Files.walk(SMALL)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve(SMALL.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    sheet = root.resolve("june.xlsx");
  }

  private World world() {
    return new World(root).env("DUBAN_LANG", "en").env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00");
  }

  private World.Outcome imported(String... args) {
    return world().run(Stream.concat(Stream.of("import"), Stream.of(args)).toList());
  }

  private void assertRefused(String problem) throws IOException {
    World.Outcome outcome = imported("june.xlsx");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith(problem).endsWith("nothing was recorded\n");
    assertThat(outcome.err().lines()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(root.resolve("targets/2021/updates")).doesNotExist();
  }

  private void workbook(Consumer<Sheet> fill) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      Sheet first = book.createSheet("数据");
      row(first, 0, HEADER.split(","));
      fill.accept(first);
      book.write(out);
    }
  }

  private static Row row(Sheet sheet, int index, String... texts) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    return row;
  }

  private static void day(Row row, int column, LocalDate day) {
    CellStyle style = row.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 14);
    row.createCell(column).setCellValue(day);
    row.getCell(column).setCellStyle(style);
  }

  @Test
  void daysAndNumbersAsExcelStoresThem() throws IOException {
    workbook(first -> {
      Row row = row(first, 1, "jobs", "1-6月");
      row.createCell(2).setCellValue(3132.0);
      day(row, 3, LocalDate.of(2021, 7, 15));
    });

    assertThat(imported("june.xlsx").err()).isEqualTo("1 recorded, 0 already there\n");
    assertThat(world().run("log", "jobs", "--format", "csv").out())
        .contains(",jobs,2021-06,3132,preliminary,,2021-07-15,");
  }

  @Test
  void aMonthAsExcelStoresItIsAPeriod() throws IOException {
    workbook(first -> {
      Row row = row(first, 1, "jobs", "", "3132", "2021-07-15");
      day(row, 1, LocalDate.of(2021, 6, 1));
    });

    World.Outcome outcome = imported("june.xlsx", "--dry-run");

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("june.xlsx:2:2: error D");
  }

  @Test
  void aFormulaIsTakenByItsStoredResultWithAWarning() throws IOException {
    workbook(first -> {
      Row row = row(first, 1, "jobs", "1-6月", "", "2021-07-15");
      row.createCell(2).setCellFormula("3000+132");
      first.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    });

    World.Outcome outcome = imported("june.xlsx");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .startsWith("june.xlsx:2:3: warning F")
        .endsWith("1 recorded, 0 already there\n");
    assertThat(world().run("log", "jobs", "--format", "csv").out()).contains("2021-06,3132,");
  }

  @Test
  void aFormulaThatFailsIsLocated() throws IOException {
    workbook(first -> {
      row(first, 1, "jobs", "1-6月", "", "2021-07-15").createCell(2).setCellFormula("1/0");
      first.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    });

    assertRefused("june.xlsx:2:3: error F");
  }

  @Test
  void mergedCellsAreTheValueOfEachRow() throws IOException {
    workbook(first -> {
      row(first, 1, "jobs", "1-5月", "2505", "2021-06-15");
      row(first, 2, "", "1-6月", "3132", "2021-07-15");
      first.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    });

    assertThat(imported("june.xlsx").exit()).isZero();
    assertThat(world().run(List.of("log", "jobs", "--format", "csv")).out())
        .containsSubsequence("jobs,2021-06,3132", "jobs,2021-05,2505");
  }

  @Test
  void aPasswordIsTold() throws Exception {
    workbook(first -> row(first, 1, "jobs", "1-6月", "3132"));
    byte[] plain = Files.readAllBytes(sheet);
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(sheet)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(plain);
      }
      container.writeFilesystem(out);
    }

    assertRefused("june.xlsx: error F050");
  }

  @Test
  void aWorkbookCutOffIsTold() throws IOException {
    workbook(first -> row(first, 1, "jobs", "1-6月", "3132"));
    byte[] whole = Files.readAllBytes(sheet);
    for (int length : new int[] {whole.length / 3, whole.length / 2, whole.length - 30}) {
      Files.write(sheet, Arrays.copyOf(whole, length));

      assertRefused("june.xlsx: error F");
    }
  }

  /// Behind its first thousandth a bomb is never unpacked, so that its size makes no difference.
  @Test
  void aZipBombIsRefused() throws IOException {
    workbook(first -> row(first, 1, "jobs", "1-6月", "3132"));
    byte[] whole = Files.readAllBytes(sheet);
    byte[] block = " ".repeat(1 << 20).getBytes(UTF_8);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(sheet))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          out.write("<worksheet><sheetData>".getBytes(UTF_8));
          for (int i = 0; i < 400; i++) {
            out.write(block);
          }
        } else {
          in.transferTo(out);
        }
      }
    }

    assertRefused("june.xlsx: error F053");
  }

  @Test
  void aRowForAnotherYearsSubjectIsLocated() throws IOException {
    workbook(first -> {
      row(first, 1, "jobs", "2021年6月", "3132");
      row(first, 2, "jobs", "2020年6月", "3132");
      row(first, 3, "job", "2021年6月", "3132");
    });

    assertRefused("june.xlsx:3:2: error D");
    assertThat(imported("june.xlsx").err()).contains("june.xlsx:4:1: error J050");
  }

  @Test
  void oneColumnAMonthAsOfficesLayThemOut() throws IOException {
    workbook(first -> {
      row(first, 0, "指标名称", "单位", "1-2月", "1-3月", "1-4月", "1-5月", "1-6月", "备注");
      row(first, 1, "城镇新增就业", "人", "745", "1480", "—", "2566", "3132", "示例数据");
      row(first, 2, "城镇登记失业率", "%", "", "", "", "", "4.4%", "");
    });

    assertThat(imported("june.xlsx").err()).isEqualTo("5 recorded, 0 already there\n");
    assertThat(imported("june.xlsx").err()).isEqualTo("0 recorded, 5 already there\n");
    assertThat(world().run("log", "unemployment", "--format", "csv").out())
        .contains("unemployment,2021-06,4.4,");
  }

  @Test
  void aPipeIsReadInAnyEncodingAndAsAWorkbook() throws IOException {
    String text = HEADER + "\njobs,上半年,3132,2021-07-15,平稳\n";
    World.Outcome csv =
        world()
            .stdin(new ByteArrayInputStream(text.getBytes(Charset.forName("GB18030"))))
            .run("import", "-");
    workbook(first -> row(first, 1, "jobs", "1-6月", "3132", "2021-07-15", "平稳"));
    World.Outcome workbook =
        world()
            .stdin(new ByteArrayInputStream(Files.readAllBytes(sheet)))
            .run("import", "-", "june.xlsx", "--format", "json");

    assertThat(csv.err()).isEqualTo("1 recorded, 0 already there\n");
    assertThat(workbook.out()).contains("\"recorded\": 0,").contains("\"alreadyThere\": 2,");
  }

  @Test
  void problemsOfAPipeAreLocatedInIt() {
    World.Outcome outcome =
        world().stdin(HEADER + "\njob,上半年,3132,2021-07-15,\n").run("import", "-");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("-:2:1: error J050");
  }

  @Test
  void aShortImportShowsNoBarEvenAtATerminal() {
    World.Outcome outcome =
        world()
            .stdin(HEADER + "\njobs,上半年,3132,2021-07-15,\n")
            .terminals(new Terminals(false, true, true, false))
            .run("import", "-");

    assertThat(outcome.err()).isEqualTo("1 recorded, 0 already there\n");
  }
}
