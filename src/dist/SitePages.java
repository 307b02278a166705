import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dresses the pages of the site: takes what the documents say out of the skin's frame and puts it
/// into Duban's own, which names each page's language, leads to the same page in the other one, and
/// can be read on a phone and by a screen reader. `mvn site` runs it as `java
/// src/dist/SitePages.java FOLDER NAVIGATION`.
///
/// It runs on the Java that Maven runs on, which may be as old as 17.
///
/// A page in Chinese is named `…-zh.html`, and its counterpart has the name without that.
final class SitePages {

  private static final String CHINESE = "-zh.html";
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)(?: – [^<]*)?</title>");
  private static final Pattern CONTENT =
      Pattern.compile("<main id=\"bodyColumn\"[^>]*>(.*)</main>", Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("<table[^>]*>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern FIGURE =
      Pattern.compile("<p>(<img[^>]*>(?:\\s*<img[^>]*>)*)</p>", Pattern.DOTALL);

  /// What the skin brings along.
  private static final List<String> LEFT_OVER =
      List.of(
          "css/apache-maven-fluido-2.1.0.min.css", "css/print.css", "js", "img", "fonts", "images");

  private final Path root;
  private final List<Section> sections;

  /// A heading of the menu, and the pages under it.
  private record Section(String english, String chinese, List<Item> items) {}

  /// A page in the menu: its path below the root without ending, and what it is called.
  private record Item(String path, String english, String chinese) {}

  private SitePages(Path root, List<Section> sections) {
    this.root = root;
    this.sections = sections;
  }

  public static void main(String[] args) throws IOException {
    SitePages pages = new SitePages(Path.of(args[0]).toRealPath(), sections(Path.of(args[1])));
    for (Path page : pages.all()) {
      pages.dress(page);
    }
    for (String name : LEFT_OVER) {
      delete(pages.root.resolve(name));
    }
  }

  /// Lines `# English | 中文` begin a section, lines `path | English | 中文` are its pages.
  private static List<Section> sections(Path file) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(" *\\| *", -1);
      if (line.startsWith("# ")) {
        sections.add(new Section(cells[0].substring(2), cells[1], new ArrayList<>()));
      } else if (!line.isBlank()) {
        sections.get(sections.size() - 1).items().add(new Item(cells[0], cells[1], cells[2]));
      }
    }
    return sections;
  }

  /// Reports of other plugins may lie beside them.
  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".html") && !f.startsWith(root.resolve("jacoco")))
          .sorted()
          .toList();
    }
  }

  private void dress(Path page) throws IOException {
    String text = Files.readString(page);
    Matcher content = CONTENT.matcher(text);
    Matcher title = TITLE.matcher(text);
    // Dressed already.
    if (!content.find() || !title.find()) {
      return;
    }
    boolean chinese = page.toString().endsWith(CHINESE);
    String up = "../".repeat(root.relativize(page).getNameCount() - 1);
    Files.writeString(
        page,
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%scss/site.css">
        </head>
        <body%s>
        <a class="skip" href="#content">%s</a>
        <header class="top">
        <a class="name" href="%s">Duban <span lang="zh-CN">督办</span></a>
        %s</header>
        <div class="columns">
        <nav aria-label="%s">
        %s</nav>
        <main id="content">
        %s
        </main>
        </div>
        <footer><p>%s</p></footer>
        </body>
        </html>
        """
            .formatted(
                chinese ? "zh-CN" : "en",
                titleOf(page, title.group(1)),
                up,
                isFirst(page) ? " class=\"first\"" : "",
                chinese ? "跳到正文" : "Skip to the content",
                up + (chinese ? "index-zh.html" : "index.html"),
                languages(page, up, chinese),
                chinese ? "目录" : "Contents",
                menu(page, up, chinese),
                body(content.group(1).strip(), chinese),
                chinese ? "Apache 许可证 2.0" : "Apache License 2.0"));
  }

  private static boolean isFirst(Path page) {
    return page.getFileName().toString().matches("index(-zh)?\\.html");
  }

  private static String titleOf(Path page, String title) {
    return isFirst(page) ? title : title + " – Duban 督办";
  }

  /// A link to the page in the other language, or to the other first page where there is none.
  private String languages(Path page, String up, boolean chinese) {
    String name = root.relativize(page).toString();
    String other =
        chinese
            ? name.replace(CHINESE, ".html")
            : name.replaceFirst("\\.html$", Matcher.quoteReplacement(CHINESE));
    if (!Files.exists(root.resolve(other))) {
      other = chinese ? "index.html" : "index-zh.html";
    }
    return chinese
        ? "<a class=\"language\" lang=\"en\" hreflang=\"en\" href=\"%s\">English</a>\n"
            .formatted(up + other)
        : "<a class=\"language\" lang=\"zh-CN\" hreflang=\"zh-CN\" href=\"%s\">中文</a>\n"
            .formatted(up + other);
  }

  private String menu(Path page, String up, boolean chinese) {
    StringBuilder menu = new StringBuilder();
    for (Section section : sections) {
      menu.append("<h2>%s</h2>\n<ul>\n".formatted(chinese ? section.chinese() : section.english()));
      for (Item item : section.items()) {
        String path = item.path() + ".html";
        boolean translated = chinese && Files.exists(root.resolve(item.path() + CHINESE));
        if (translated) {
          path = item.path() + CHINESE;
        }
        boolean here = root.resolve(path).equals(page);
        menu.append(
            "<li><a href=\"%s\"%s%s>%s</a></li>\n"
                .formatted(
                    up + path,
                    here ? " aria-current=\"page\"" : "",
                    chinese && !translated ? " hreflang=\"en\"" : "",
                    chinese ? item.chinese() + (translated ? "" : "（英文）") : item.english()));
      }
      menu.append("</ul>\n");
    }
    return menu.toString();
  }

  /// Wide tables and long lines scroll on their own, also by the keyboard.
  private static String body(String content, boolean chinese) {
    String tables =
        TABLE
            .matcher(content)
            .replaceAll(m ->
                Matcher.quoteReplacement(
                    "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"%s\"><table>%s</table></div>"
                        .formatted(chinese ? "表格" : "table", headed(m.group(1)))));
    return FIGURE
        .matcher(tables)
        .replaceAll("<div class=\"pictures\">$1</div>")
        .replaceAll("<pre[^>]*>", "<pre tabindex=\"0\">")
        .replaceAll(
            " (?:border|class)=\"(?:0|a|b|prettyprint|bodyTable|externalLink|language-\\w+)\"", "");
  }

  /// A head without words is no heading.
  private static String headed(String rows) {
    return rows.replaceAll("<th[^>]*>(?:\\s|&#xa0;)*</th>", "<td></td>")
        .replaceAll("<th(?= |>)", "<th scope=\"col\"");
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
