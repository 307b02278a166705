import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the pictures of the README and of the site's first page from the sample, into
/// `src/site/resources/images`: the first page of the bulletin, `status` in a terminal, the top of
/// the HTML report; and two sheets that `import` reads, from those of the tests.
///
/// Run from the root of the repository: `java src/site/Pictures.java [sheets]`. It takes poppler's
/// `pdftoppm`, `chromium`, `pngquant`, LibreOffice's `soffice`, and the fonts Noto Sans Mono CJK SC
/// and DejaVu Sans Mono.
final class Pictures {

  private static final Path IMAGES = Path.of("src/site/resources/images");
  private static final String PERIOD = "2021-06";

  /// What ends and begins a colour on a terminal.
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[([0-9;]*)m");

  private static final Map<String, String> COLOURS =
      Map.of("31", "#e5534b", "32", "#57ab5a", "33", "#c69026", "36", "#39c5cf", "90", "#768390");

  private final Path temp;

  private Pictures(Path temp) {
    this.temp = temp;
  }

  public static void main(String[] args) throws Exception {
    Files.createDirectories(IMAGES);
    Path temp = Files.createTempDirectory("duban-pictures");
    Pictures pictures = new Pictures(temp);
    pictures.sheet("L1-主要经济指标完成情况", "sheet-indicators.png", 960, 18);
    pictures.sheet("L3-重点工作任务清单", "sheet-tasks.png", 900, 16);
    if (args.length > 0) {
      return;
    }
    pictures.bulletin();
    pictures.terminal();
    pictures.page();
  }

  /// The table of a workbook with its merged cells, in columns as wide as what stands in them.
  private void sheet(String workbook, String name, int width, int rows) throws Exception {
    Path source = Path.of("src/test/resources/sheets", workbook + ".xlsx");
    run(
        "soffice",
        "-env:UserInstallation=" + temp.resolve("office").toUri(),
        "--headless",
        "--convert-to",
        "html",
        "--outdir",
        temp.toString(),
        source.toString());
    Path html = temp.resolve(workbook + ".html");
    String table =
        Files.readString(html)
            .replaceAll("(?s).*?(<table.*?</table>).*", "$1")
            .replaceAll("(?s)<colgroup.*?</colgroup>|</?font[^>]*>|<br>", "")
            .replaceAll("<(table|tr|td)(?: (?!colspan|rowspan)[a-z-]+=\"?[^\" >]*\"?)*", "<$1");
    Files.writeString(
        html,
        """
        <!doctype html><meta charset="utf-8">
        <style>
          body { margin: 12px; font: 14px/1.4 "Noto Sans CJK SC", sans-serif }
          table { border-collapse: collapse }
          td { border: 1px solid #bbb; padding: 1px 8px; white-space: nowrap; max-width: 220px; overflow: hidden; text-overflow: ellipsis }
        </style>
        %s
        """
            .formatted(table));
    photograph(html, name, width, 24 + rows * 23);
  }

  private void bulletin() throws Exception {
    Path pdf = temp.resolve("bulletin.pdf");
    run("./duban", "report", PERIOD, "--out", pdf.toString());
    Path page = temp.resolve("bulletin");
    run("pdftoppm", "-r", "72", "-png", "-f", "1", "-singlefile", pdf.toString(), page.toString());
    keep(temp.resolve("bulletin.png"), "bulletin.png");
  }

  private void terminal() throws Exception {
    String shown = run("./duban", "status", PERIOD, "--task", "2");
    Path html = temp.resolve("status.html");
    Files.writeString(
        html,
        """
        <!doctype html><meta charset="utf-8">
        <style>
          body { margin: 0; background: #22272e; color: #cdd9e5 }
          pre { margin: 16px; font: 14px/1.5 "Noto Sans Mono CJK SC", monospace }
          i { display: inline-block; width: 7px; font: 12px "DejaVu Sans Mono", monospace }
        </style>
        <pre>$ duban status %s --task 2
        %s</pre>
        """
            .formatted(PERIOD, coloured(shown)));
    int lines = (int) shown.lines().count() + 1;
    photograph(html, "status.png", 860, 32 + lines * 21);
  }

  private void page() throws Exception {
    Path html = temp.resolve("bulletin.html");
    run("./duban", "report", PERIOD, "--format", "html", "--out", html.toString());
    photograph(html, "page.png", 860, 1000);
  }

  private static String coloured(String shown) {
    String escaped =
        shown
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            // One column on a terminal, two in the font.
            .replaceAll("[“”—✓✗]", "<i>$0</i>");
    Matcher matcher = ESCAPE.matcher(escaped);
    StringBuilder html = new StringBuilder();
    boolean open = false;
    while (matcher.find()) {
      StringBuilder style = new StringBuilder();
      for (String code : matcher.group(1).split(";")) {
        if (code.equals("1")) {
          style.append("font-weight:bold;");
        } else if (COLOURS.containsKey(code)) {
          style.append("color:").append(COLOURS.get(code)).append(';');
        }
      }
      String end = open ? "</span>" : "";
      open = !style.isEmpty();
      matcher.appendReplacement(html, end + (open ? "<span style=\"" + style + "\">" : ""));
    }
    matcher.appendTail(html);
    return html.append(open ? "</span>" : "").toString();
  }

  private void photograph(Path html, String name, int width, int height) throws Exception {
    Path picture = temp.resolve(name);
    run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--user-data-dir=" + temp.resolve("browser"),
        "--window-size=" + width + "," + height,
        "--screenshot=" + picture,
        html.toUri().toString());
    keep(picture, name);
  }

  /// Few colours, so that a clone stays small.
  private static void keep(Path picture, String name) throws Exception {
    Path small = picture.resolveSibling("small-" + name);
    run("pngquant", "--strip", "--output", small.toString(), "64", picture.toString());
    Files.move(small, IMAGES.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("CLICOLOR_FORCE", "1");
    builder.environment().put("COLUMNS", "100");
    builder.environment().put("DUBAN_CLOCK", "2021-07-25T09:00:00+08:00");
    builder.environment().remove("NO_COLOR");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return out;
  }
}
