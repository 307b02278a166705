import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Times `import --dry-run` of workbooks: 10,000 rows below a title and a header of two rows, and
/// one row above a million empty ones with formats; beside `check` of the same plan and
/// `--version`, which give what start-up and the plan cost. Prints medians of the wall time, and
/// whether 300 MB of memory were enough.
///
/// Run from the root of the repository: `java src/bench/SheetScale.java [ROUNDS] CLASSPATH`, where
/// CLASSPATH is `target/classes:$(cat target/cp.txt)`.
public final class SheetScale {

  private static final int ROWS = 10_000;
  private static final int EMPTY = 1_000_000;
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  private SheetScale() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[0]) : 5;
    String classpath = args[args.length - 1];
    Path temp = Files.createTempDirectory("duban-bench");
    try {
      plan(temp.resolve("targets/2021"));
      workbook(temp.resolve("rows.xlsx"), rows());
      workbook(temp.resolve("empty.xlsx"), empty());
      for (List<String> command :
          List.of(
              List.of("--version"),
              List.of("check"),
              List.of("import", "rows.xlsx", "--dry-run"),
              List.of("import", "empty.xlsx", "--dry-run"))) {
        List<Long> times = new ArrayList<>();
        int exit = 0;
        for (int i = 0; i < rounds; i++) {
          long start = System.nanoTime();
          exit |= run(classpath, command, temp);
          times.add(System.nanoTime() - start);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
            "%-32s median %5d ms of %d, exit %d, -Xmx300m%n",
            String.join(" ", command), times.get(rounds / 2) / 1_000_000, rounds, exit);
      }
    } finally {
      try (Stream<Path> files = Files.walk(temp)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int run(String classpath, List<String> words, Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx300m", "-cp", absolute(classpath)));
    command.add("org.duban.Main");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("DUBAN_CLOCK", "2021-07-20T09:00:00+08:00");
    builder.environment().put("DUBAN_BY", "bench");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }

  private static String absolute(String classpath) {
    return Stream.of(classpath.split(":"))
        .map(p -> Path.of(p).toAbsolutePath().toString())
        .reduce((a, b) -> a + ":" + b)
        .orElse("");
  }

  private static void plan(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder rows = new StringBuilder("编号,指标名称,单位,目标,类型,责任单位\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("k%d,第%d项指标,亿元,%d,total,部门%d%n".formatted(i, i, 1000 + i, i % 20));
    }
    Files.writeString(folder.resolve("indicators.csv"), rows);
  }

  private static String rows() {
    StringBuilder sheet = new StringBuilder(SHEET);
    row(sheet, 1, "清溪县2021年1—6月主要指标");
    row(sheet, 2, "单位：亿元");
    row(sheet, 3, "序号", "指标名称", "1—6月", "", "责任单位");
    row(sheet, 4, "", "", "绝对值", "同比增长", "");
    for (int i = 0; i < ROWS; i++) {
      row(sheet, 5 + i, "" + (i + 1), "第" + i + "项指标", "" + (500 + i / 2), "9.3%", "部门" + i % 20);
    }
    return sheet
        .append(
            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"C3:D3\"/></mergeCells></worksheet>")
        .toString();
  }

  private static String empty() {
    StringBuilder sheet = new StringBuilder(SHEET);
    row(sheet, 1, "指标名称", "2021年1—6月");
    row(sheet, 2, "第1项指标", "500");
    for (int i = 3; i < EMPTY; i++) {
      sheet.append("<row r=\"%d\" ht=\"15\" customHeight=\"1\">".formatted(i));
      sheet.append(
          "<c r=\"A%d\" s=\"0\"/><c r=\"B%d\" s=\"0\"/><c r=\"C%d\" s=\"0\"/></row>"
              .formatted(i, i, i));
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private static void row(StringBuilder sheet, int number, String... texts) {
    sheet.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < texts.length; i++) {
      String cell = (char) ('A' + i) + "" + number;
      if (texts[i].matches("[0-9]+")) {
        sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(cell, texts[i]));
      } else if (!texts[i].isEmpty()) {
        sheet.append(
            "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, texts[i]));
      }
    }
    sheet.append("</row>");
  }

  private static void workbook(Path file, String sheet) throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/></Relationships>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "[Content_Types].xml", types);
      entry(
          zip, "_rels/.rels", relations.formatted(relation + "/officeDocument", "xl/workbook.xml"));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
              + relation
              + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations.formatted(relation + "/worksheet", "worksheets/sheet1.xml"));
      entry(zip, "xl/worksheets/sheet1.xml", sheet);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
