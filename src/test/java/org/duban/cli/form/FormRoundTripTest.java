package org.duban.cli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.cli.World;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forms are made, filled in as departments do, and read back.
class FormRoundTripTest {

  private static final int DEPARTMENTS = 20;
  private static final int HEADER = 3;
  private static final int FIRST = 4;

  @TempDir Path folder;

  @BeforeEach
  void office() throws IOException {
    Files.createDirectories(folder.resolve("targets/2021"));
    Files.writeString(
        folder.resolve("targets/duban.toml"), "office = \"清溪县\"\nlanguage = \"zh\"\n");
    StringBuilder indicators = new StringBuilder("编号,指标名称,单位,目标,类型,频率,责任单位\n");
    StringBuilder tasks = new StringBuilder("编号,任务名称,责任单位,完成时限\n");
    for (int i = 1; i <= DEPARTMENTS; i++) {
      indicators.append("k%d,第%d项指标,亿元,100亿元,总量,每月,%s%n".formatted(i, i, name(i)));
      tasks.append("%d.10,第%d项任务,%s,12月底前%n".formatted(i, i, name(i)));
    }
    indicators.append("q,季度指标,%,增长8%,增速,每季,部门1\n");
    Files.writeString(folder.resolve("targets/2021/indicators.csv"), indicators);
    Files.writeString(folder.resolve("targets/2021/tasks.csv"), tasks);
  }

  private static String name(int number) {
    return "部门" + number;
  }

  private World.Outcome run(String... args) {
    return new World(folder).env("DUBAN_CLOCK", "2021-08-02T09:00:00+08:00").run(args);
  }

  private Path form(int number) {
    return folder.resolve("forms/2021-07-" + name(number) + ".xlsx");
  }

  private void edit(int number, Consumer<XSSFSheet> edits) throws IOException {
    try (InputStream in = Files.newInputStream(form(number));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      edits.accept(book.getSheetAt(0));
      try (OutputStream out = Files.newOutputStream(form(number))) {
        book.write(out);
      }
    }
  }

  private World.Outcome imported() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("forms"))) {
      List<String> words =
          Stream.concat(
                  Stream.of("import"), files.sorted().map(f -> folder.relativize(f).toString()))
              .toList();
      return new World(folder).env("DUBAN_CLOCK", "2021-08-02T09:00:00+08:00").run(words);
    }
  }

  @Test
  void formsOfTwentyDepartmentsComeBackWhollyAndPartlyFilled() throws IOException {
    assertThat(run("form", "2021-07").exit()).isZero();
    edit(
        1,
        sheet -> {
          sheet.getRow(FIRST).getCell(5).setCellValue(58.5);
          sheet.getRow(FIRST).getCell(8).setCellValue("进展顺利");
          sheet.getRow(FIRST + 1).getCell(6).setCellValue(61);
          sheet.getRow(FIRST + 1).getCell(7).setCellValue("正常推进");
        });
    edit(2, sheet -> sheet.getRow(FIRST).getCell(5).setCellValue(40));
    Files.delete(form(20));

    World.Outcome outcome = imported();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).contains("登记 3 条").contains("部门3、部门4").contains("部门20");
    assertThat(outcome.err().lines().filter(l -> l.startsWith("未交回")).toList())
        .singleElement()
        .satisfies(line -> assertThat(line).doesNotContain("部门1、").doesNotContain("部门2、"));
    assertThat(run("log", "k1", "--format", "csv").out()).contains("58.5").contains("进展顺利");
    assertThat(run("log", "1.10", "--format", "csv").out()).contains("61").contains("on_track");
    assertThat(imported().err()).contains("登记 0 条，已有 3 条");
  }

  @Test
  void aFormIsOpenWhereItIsToBeFilledIn() throws IOException {
    run("form", "2021-07");
    byte[] first = Files.readAllBytes(form(1));
    run("form", "2021-07");

    assertThat(Files.readAllBytes(form(1))).isEqualTo(first);
    edit(
        1,
        sheet -> {
          assertThat(sheet.getProtect()).isTrue();
          assertThat(sheet.getRow(HEADER).getCell(0).getCellStyle().getLocked()).isTrue();
          assertThat(sheet.getRow(FIRST).getCell(0).getCellStyle().getLocked()).isTrue();
          assertThat(sheet.getRow(FIRST).getCell(5).getCellStyle().getLocked()).isFalse();
          assertThat(sheet.getRow(FIRST).getCell(6).getCellStyle().getLocked()).isTrue();
          assertThat(sheet.getRow(FIRST + 1).getCell(5).getCellStyle().getLocked()).isTrue();
          assertThat(sheet.getRow(FIRST + 1).getCell(6).getCellStyle().getLocked()).isFalse();
          assertThat(sheet.getRow(FIRST + 1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
          assertThat(sheet.getRow(FIRST + 1).getCell(0).getStringCellValue()).isEqualTo("1.10");
          assertThat(sheet.getDataValidations()).hasSize(3);
          assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
          assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
          assertThat(sheet.getWorkbook().getNumberOfSheets()).isOne();
        });
  }

  @Test
  void whatWasDoneToAFormIsReadOrRefused() throws IOException {
    run("form", "2021-07");
    edit(
        1,
        sheet -> {
          sheet.getWorkbook().setSheetName(0, "改名");
          sheet.removeRow(sheet.getRow(FIRST + 1));
          sheet.getRow(FIRST).getCell(5).setCellValue(58.5);
        });
    assertThat(imported().err()).contains("登记 1 条");

    edit(
        2,
        sheet -> {
          sheet.getRow(FIRST).getCell(0).setCellValue("k3");
          sheet.getRow(FIRST).getCell(5).setCellValue(40);
        });
    World.Outcome overwritten = imported();
    assertThat(overwritten.exit()).isOne();
    assertThat(overwritten.err()).contains("J073");

    Files.delete(form(2));
    edit(
        3,
        sheet -> {
          for (int r = HEADER; r <= FIRST + 1; r++) {
            String moved = sheet.getRow(r).getCell(5).toString();
            sheet
                .getRow(r)
                .createCell(14)
                .setCellValue(moved.isEmpty() && r == FIRST ? "45" : moved);
            sheet.getRow(r).getCell(5).setBlank();
          }
        });
    assertThat(imported().err()).contains("登记 1 条");
    assertThat(run("log", "k3", "--format", "csv").out()).contains("45");

    edit(
        4,
        sheet -> {
          sheet.getRow(0).getCell(0).setCellValue("清溪县2020年1—7月目标任务填报表");
          sheet.getRow(1).getCell(3).setCellValue("期间：2020-07");
          sheet.getRow(FIRST).getCell(5).setCellValue(40);
        });
    World.Outcome ofAnotherYear = imported();
    assertThat(ofAnotherYear.exit()).isOne();
    assertThat(ofAnotherYear.err()).contains("部门4.xlsx");
  }

  /// What prints as one page wide elsewhere does so here.
  @Test
  void printsOnOnePage() throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    Assumptions.assumeTrue(Files.isExecutable(office));
    run("form", "2021-07", "--department", name(1));
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                form(1).toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    Path pdf = folder.resolve("2021-07-" + name(1) + ".pdf");
    Assumptions.assumeTrue(ended && Files.exists(pdf));

    String text = Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text.split("/Type\\s*/Page[^s]", -1)).hasSize(2);
  }
}
