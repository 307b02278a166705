import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.duban.report.page.MoreFonts;
import org.duban.report.pdf.PdfPrinter;
import org.duban.report.pdf.PrintJob;
import org.duban.text.Lang;
import org.openpdf.text.pdf.BaseFont;

/// Duban's way from XHTML to PDF beside other renderers', on the same document with the same fonts,
/// in turn, in one run: openhtmltopdf and Flying Saucer, and WeasyPrint and Chromium where they are
/// installed. Duban's PDF is tagged PDF/A-3a and PDF/UA-1, the others' are plain.
///
/// Run after a build, from the root of the repository; CONTRIBUTING.md has the class path.
/// Arguments: rows of the table (300) and rounds (5).
///
/// Prints for each a whole process (median wall time, processor time, peak memory), one document
/// after others in the same process (Java only), and the size of the PDF.
public final class Peers {

  private static final Path FONTS = Path.of("src/main/resources/org/duban/report/fonts");
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final int WARM = 20;

  @FunctionalInterface
  private interface Renderer {
    byte[] render(String xhtml) throws Exception;
  }

  private record Font(String family, int weight, String file) {
    String path() {
      return FONTS.resolve(file).toAbsolutePath().toString();
    }
  }

  private static final List<Font> FACES =
      List.of(
          new Font("Serif", 400, "NotoSerifSC-Regular.ttf"),
          new Font("Serif", 700, "NotoSerifSC-Bold.ttf"),
          new Font("Sans", 400, "NotoSansSC-Regular.ttf"));

  private record Run(double seconds, double processor, long megabytes, double warm) {}

  private Peers() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 4) {
      child(args[0], Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
      return;
    }
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path temp = Files.createTempDirectory("duban-peers");
    try {
      compare(rows, rounds, temp);
    } finally {
      try (Stream<Path> files = Files.walk(temp)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void compare(int rows, int rounds, Path temp) throws Exception {
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            temp.resolve("classes").toString(),
            "src/bench/Peers.java");
    Path xhtml = Files.writeString(temp.resolve("table.xhtml"), document(rows));
    Map<String, List<String>> commands = commands(temp, xhtml);
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (var command : commands.entrySet()) {
        runs.computeIfAbsent(command.getKey(), k -> new ArrayList<>())
            .add(run(command.getValue(), temp));
      }
    }
    System.out.printf("a table of %d rows, medians of %d rounds%n", rows, rounds);
    System.out.printf(
        "%-16s %9s %12s %9s %14s %10s%n",
        "", "cold s", "processor s", "peak MB", "next one ms", "KB");
    for (var each : runs.entrySet()) {
      List<Run> list = each.getValue();
      Run middle =
          list.stream().sorted(Comparator.comparing(Run::seconds)).toList().get(list.size() / 2);
      double warm = warm(each.getKey(), temp, xhtml);
      System.out.printf(
          Locale.ROOT,
          "%-16s %9.2f %12.2f %9d %14s %10d%n",
          each.getKey(),
          middle.seconds,
          middle.processor,
          middle.megabytes,
          warm == 0 ? "-" : String.format(Locale.ROOT, "%.0f", warm),
          Files.size(temp.resolve(each.getKey() + ".pdf")) / 1000);
    }
  }

  /// The process that renders, for each renderer that is there.
  private static Map<String, List<String>> commands(Path temp, Path xhtml) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    for (String name : List.of("duban", "openhtmltopdf", "flying-saucer")) {
      commands.put(name, java(name, temp, xhtml, 0));
    }
    onPath("weasyprint")
        .ifPresent(p ->
            commands.put(
                "weasyprint",
                List.of(p, "-q", xhtml.toString(), temp.resolve("weasyprint.pdf").toString())));
    onPath("chromium")
        .or(() -> onPath("google-chrome"))
        .ifPresent(p ->
            commands.put(
                "chromium",
                List.of(
                    p,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    "--user-data-dir=" + temp.resolve("profile"),
                    "--print-to-pdf=" + temp.resolve("chromium.pdf"),
                    xhtml.toUri().toString())));
    return commands;
  }

  private static List<String> java(String name, Path temp, Path xhtml, int more) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        temp.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
        "Peers",
        name,
        xhtml.toString(),
        temp.resolve(name + ".pdf").toString(),
        Integer.toString(more));
  }

  private static double warm(String name, Path temp, Path xhtml) throws Exception {
    if (!List.of("duban", "openhtmltopdf", "flying-saucer").contains(name)) {
      return 0;
    }
    return run(java(name, temp, xhtml, WARM), temp).warm;
  }

  private static Run run(List<String> command, Path temp) throws Exception {
    Path used = temp.resolve("used");
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(GNU_TIME)) {
      whole.addAll(List.of(GNU_TIME.toString(), "-f", "%U %S %M", "-o", used.toString()));
    }
    whole.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(whole)
            .redirectError(ProcessBuilder.Redirect.to(temp.resolve("stderr").toFile()))
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + Files.readString(temp.resolve("stderr")));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = 0;
    long megabytes = 0;
    if (Files.exists(used)) {
      String[] words = Files.readString(used).strip().split(" ");
      processor = Double.parseDouble(words[0]) + Double.parseDouble(words[1]);
      megabytes = Long.parseLong(words[2]) >> 10;
    }
    double warm = said.startsWith("warm ") ? Double.parseDouble(said.substring(5)) : 0;
    return new Run(seconds, processor, megabytes, warm);
  }

  private static void child(String name, Path xhtml, Path pdf, int more) throws Exception {
    Renderer renderer =
        switch (name) {
          case "duban" -> Duban::render;
          case "openhtmltopdf" -> OpenHtmlToPdf::render;
          default -> FlyingSaucer::render;
        };
    String document = Files.readString(xhtml);
    Files.write(pdf, renderer.render(document));
    for (int i = 0; i < more; i++) {
      renderer.render(document);
    }
    if (more > 0) {
      long start = System.nanoTime();
      for (int i = 0; i < more; i++) {
        renderer.render(document);
      }
      System.out.printf(Locale.ROOT, "warm %.1f%n", (System.nanoTime() - start) / 1e6 / more);
    }
  }

  private static final class Duban {
    static byte[] render(String xhtml) throws Exception {
      return PdfPrinter.print(
              new PrintJob(
                  xhtml, Map.of(), Map.of(), MoreFonts.NONE, Lang.ZH, Instant.EPOCH, List.of()))
          .pdf();
    }
  }

  private static final class OpenHtmlToPdf {
    static byte[] render(String xhtml) throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRendererBuilder builder = new PdfRendererBuilder();
      for (Font font : FACES) {
        builder.useFont(new File(font.path()), font.family, font.weight, FontStyle.NORMAL, true);
      }
      builder.withHtmlContent(xhtml, null).toStream(out).run();
      return out.toByteArray();
    }
  }

  private static final class FlyingSaucer {
    static byte[] render(String xhtml) throws Exception {
      org.xhtmlrenderer.pdf.ITextRenderer renderer = new org.xhtmlrenderer.pdf.ITextRenderer();
      for (Font font : FACES) {
        renderer
            .getFontResolver()
            .addFont(font.path(), font.family, BaseFont.IDENTITY_H, true, null);
      }
      renderer.setDocumentFromString(xhtml);
      renderer.layout();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      renderer.createPDF(out);
      return out.toByteArray();
    }
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /// A report much like a bulletin: headings, running text and a long table.
  private static String document(int rows) throws IOException {
    StringBuilder html = new StringBuilder();
    html.append(
        "<html xmlns='http://www.w3.org/1999/xhtml' lang='zh'><head><title>通报</title><style>");
    for (Font font : FACES) {
      html.append("@font-face { font-family: ").append(font.family);
      html.append("; font-weight: ").append(font.weight);
      // Only what is not told of fonts in another way looks at this.
      html.append("; src: url('").append(Path.of(font.path()).toUri()).append("'); }\n");
    }
    html.append("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }\n");
    html.append("body { font-family: Serif; font-size: 15.75pt; line-height: 28.9pt; }\n");
    html.append("p { text-indent: 2em; text-align: justify; margin: 0; }\n");
    html.append("h2 { font-family: Sans; font-weight: normal; font-size: 15.75pt; }\n");
    html.append("table { border-collapse: collapse; font-size: 9.5pt; line-height: 13.5pt; }\n");
    html.append("td, th { border: 0.5pt solid #888; padding: 2pt 3pt; }\n");
    html.append("thead { display: table-header-group; } tr { page-break-inside: avoid; }\n");
    html.append("</style></head><body><h1>2021年上半年目标任务进展通报</h1>");
    for (int section = 1; section <= 6; section++) {
      html.append("<h2>").append(section).append("．总体情况</h2>");
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        html.append("<p>全年").append(rows).append("项任务中，已完成").append(section * 7 + paragraph);
        html.append("项，进度正常的占六成以上。各责任部门要对照时序进度，逐项分析原因，落实整改措施，");
        html.append("确保全年目标任务如期完成，并于每月二十五日前报送进展情况。</p>");
      }
    }
    html.append("<table><thead><tr><th>编号</th><th>任务</th><th>责任部门</th><th>完成率</th>");
    html.append("<th>序时进度</th><th>状态</th></tr></thead><tbody>");
    for (int row = 1; row <= rows; row++) {
      html.append("<tr><td>").append(row).append("</td><td>推进第").append(row);
      html.append("批重点项目建设，完善配套基础设施</td><td>区发展改革委</td><td>");
      html.append(row * 7 % 100).append(".5%</td><td>50.0%</td><td>");
      html.append(row % 3 == 0 ? "滞后" : "正常").append("</td></tr>");
    }
    return html.append("</tbody></table></body></html>").toString();
  }
}
