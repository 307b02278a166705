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

/// Times `draft` of a report of 40 pages (some 32,000 characters, 120 measures with departments) as
/// text, as a page and as a document of Word, beside `--version`, which gives what start-up costs,
/// and of a text ten times as long. A PDF of the same may be named. Prints medians of the wall
/// time.
///
/// Run from the root of the repository: `java src/bench/DraftScale.java ROUNDS CLASSPATH [PDF]`,
/// where CLASSPATH is `target/classes:$(cat target/cp.txt)`.
public final class DraftScale {

  private static final int PAGES = 40;
  private static final int PER_PAGE = 800;

  private DraftScale() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    Path temp = Files.createTempDirectory("duban-bench");
    try {
      List<String> report = report(PAGES);
      Files.write(temp.resolve("report.txt"), report);
      Files.write(temp.resolve("long.txt"), report(PAGES * 10));
      Files.writeString(
          temp.resolve("report.html"),
          "<html><body><p>" + String.join("</p>\n<p>", report) + "</p></body></html>");
      word(temp.resolve("report.docx"), report);
      List<List<String>> commands = new ArrayList<>();
      commands.add(List.of("--version"));
      for (String file : List.of("report.txt", "report.html", "report.docx", "long.txt")) {
        commands.add(List.of("draft", file));
      }
      if (args.length > 2) {
        commands.add(List.of("draft", Path.of(args[2]).toAbsolutePath().toString()));
      }
      for (List<String> command : commands) {
        List<Long> times = new ArrayList<>();
        int exit = 0;
        for (int i = 0; i < rounds; i++) {
          long start = System.nanoTime();
          exit |= run(args[1], command, temp);
          times.add(System.nanoTime() - start);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
            "%-24s median %5d ms of %d, exit %d%n",
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

  private static List<String> report(int pages) {
    List<String> lines = new ArrayList<>();
    lines.add("2024年政府工作报告");
    lines.add(
        "今年经济社会发展主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长8%，固定资产投资增长10%，一般公共预算收入增长5%，城镇新增就业5800人，城镇登记失业率控制在4.5%以内，居民收入增长与经济增长同步。");
    lines.add("重点做好以下工作：");
    int letters = 0;
    for (int i = 0; letters < pages * PER_PAGE; i++) {
      if (i % 10 == 0) {
        lines.add("（" + "一二三四五六七八九十".charAt(i / 10 % 10) + "）推进第" + (i / 10 + 1) + "项重点工作");
      }
      String line =
          (i % 10 + 1)
              + ".实施第"
              + (i + 1)
              + "个重点项目，完成投资"
              + (i % 9 + 1)
              + "亿元，"
              + "坚持稳中求进、以进促稳，统筹推进各项任务落地见效，".repeat(9)
              + "确保9月底前建成。（责任单位：县发改局、县财政局；完成时限：9月底前）";
      lines.add(line);
      letters += line.length();
    }
    return lines;
  }

  private static void word(Path file, List<String> lines) throws IOException {
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "_rels/.rels",
          relations.formatted(
              "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"));
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>"
              + String.join("</w:t></w:r></w:p><w:p><w:r><w:t>", lines)
              + "</w:t></w:r></w:p></w:body></w:document>");
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static int run(String classpath, List<String> words, Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", absolute(classpath), "org.duban.Main"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }

  private static String absolute(String classpath) {
    return Stream.of(classpath.split(":"))
        .map(p -> Path.of(p).toAbsolutePath().toString())
        .reduce((a, b) -> a + ":" + b)
        .orElseThrow();
  }
}
