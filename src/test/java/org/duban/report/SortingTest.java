package org.duban.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duban.text.Lang;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clicks on the heads of columns in a Chromium, where one is installed.
class SortingTest {

  private static final String CLICKS =
      """
      <script>
      function texts(table, column) {
        return Array.from(document.querySelectorAll(table + " tbody tr"), function (row) {
          return row.cells[column].textContent.trim();
        }).join("; ");
      }
      function click(table, column) {
        var head = document.querySelectorAll(table + " thead th")[column];
        head.querySelector("button").click();
        var line = document.createElement("pre");
        line.className = "result";
        line.textContent = head.getAttribute("aria-sort") + ": " + texts(table, column);
        document.body.appendChild(line);
      }
      click("table.indicators", 2);
      click("table.indicators", 2);
      click("table.indicators", 2);
      click("table.indicators", 3);
      click("table.tasks", 2);
      </script>
      """;

  @TempDir private Path folder;

  @Test
  void numbersSortAsNumbersAndDaysAsDays() throws Exception {
    Sheets sheets =
        new Sheets()
            .total("a", "甲", "人", "1000")
            .figure("a", "900", Sheets.note(""))
            .total("b", "乙", "人", "20000")
            .figure("b", "10100", Sheets.note(""))
            .total("c", "丙", "人", "50")
            .growth("d", "丁", "8")
            .figure("d", "-5.1", Sheets.note(""))
            .task("1", "", "一", "局")
            .task("1.10", "1", "十", "局", Sheets.YEAR.firstDay().withMonth(10))
            .task("1.9", "1", "九", "局", Sheets.YEAR.firstDay().withMonth(2));
    byte[] html =
        new ReportEngine()
            .render(sheets.request(Lang.ZH), List.of(ReportFormat.HTML))
            .value()
            .orElseThrow()
            .get(ReportFormat.HTML);

    assertThat(afterClicks(new String(html, UTF_8)).select("pre.result").eachText())
        .containsExactly(
            "ascending: 下降5.1%初步; 900人初步; 10100人初步; 未报送",
            "descending: 10100人初步; 900人初步; 下降5.1%初步; 未报送",
            "null: 900人初步; 10100人初步; 未报送; 下降5.1%初步",
            "ascending: 50.5%; 90.0%; —; —",
            "ascending: 2月1日; 10月1日; 12月31日");
  }

  /// The page with the clicks, which its policy would refuse.
  private Document afterClicks(String html) throws IOException, InterruptedException {
    String page =
        html.replaceFirst("<meta http-equiv=[^>]*>", "").replace("</body>", CLICKS + "</body>");
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path dom = folder.resolve("dom.html");
    List<String> command = new ArrayList<>(List.of(chromium().toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            file.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("Chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return Jsoup.parse(Files.readString(dom));
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .flatMap(folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeThat(found).as("a Chromium on the PATH").isPresent();
    return found.orElseThrow();
  }
}
