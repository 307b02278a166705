package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duban.report.Samples;
import org.duban.report.data.EmbeddedReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a workspace or a PDF, nothing of it acts on the terminal.
class TerminalTest {

  /// A cleared screen, a title, a bell, another cleared screen, a turned direction, and lines of
  /// its own.
  private static final String EVIL =
      "x\u001b[2J\u001b]0;pwn\u0007\u009b2J\u202ey\u007f\r\nFAKE: line\u2028FAKE: line\u0085";

  private static final List<String> COMMANDS =
      List.of(
          "check",
          "check --explain",
          "check --format json",
          "status 2021-06",
          "status 2021-06 --score",
          "status 2021-06 --format md",
          "status 2021-06 --format csv",
          "status 2021-06 --format json",
          "show jobs",
          "show jobs --history",
          "show jobs --format json",
          "show 1",
          "due 2021-06",
          "due 2021-06 --format csv",
          "due 2021-06 --format json",
          "log",
          "log --format csv",
          "log --format json",
          "verify",
          "verify --format json",
          "verify --against .",
          "verify a.pdf",
          "verify a.pdf --format json",
          "compare 2021-01-01 now",
          "compare 2021-01-01 now --format json",
          "compare 2021-01-01 now --format csv",
          "compare 2021-01-01 now --format md",
          "compare 2021-01-01 now --format html",
          "compare a.pdf now",
          "compare a.pdf now --format md",
          "import in.csv --dry-run",
          "import in.csv --dry-run --format json",
          "record jobs 2021-07 5",
          "record EVIL 2021-07 5",
          "void EVIL 1 --reason x",
          "void 人社局 1 --reason EVIL",
          "adopt --yes --document EVIL",
          "status EVIL",
          "show EVIL",
          "EVIL",
          "compare EVIL now",
          "compare git:EVIL now",
          "verify EVIL",
          "status --department EVIL",
          "report 2021-06 --out r.pdf",
          "report 2021-06 --format csv --out r.csv",
          "report 2021-06 --out EVIL",
          "template list",
          "batch b.txt",
          "__complete -- show ",
          "__complete -- status --department ",
          "help");

  @TempDir Path folder;
  private Path here;

  @BeforeEach
  void makeWorkspace() throws IOException {
    here = Files.createDirectory(folder.resolve("w\u001b[2J\u202e\u009b"));
    Path year = Files.createDirectories(here.resolve("targets/2021"));
    Files.writeString(
        here.resolve("targets/duban.toml"),
        "office = \""
            + EVIL.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\u001b", "\\u001B")
                .replace("\u0007", "\\u0007")
                .replace("\u007f", "\\u007F")
            + "\"\n");
    write(
        year.resolve("indicators.csv"),
        "id,name,unit,target,department,source\njobs,\""
            + EVIL
            + "jobs\",\"h"
            + EVIL
            + "\",5800,人社局,\""
            + EVIL
            + "\"\ngdp,gdp,%,6%以上,局\u202e,\n");
    write(
        year.resolve("tasks.csv"),
        "id,name,department,due\n1,\"" + EVIL + "task\",人社局,2021-03-31\n2,b,人社局,2021-12-31\n");
    write(here.resolve("in.csv"), "id,period,value,note\njobs,2021-08,5,\"" + EVIL + "\"\n");
    Files.writeString(here.resolve("b.txt"), "show '" + EVIL.replace("\n", "") + "'\n");
    run(List.of("record", "jobs", "2021-05", "900", "--note", EVIL, "--by", EVIL));
    run(List.of("record", "jobs", "2021-06", "1000", "--note", EVIL, "--by", EVIL));
    run(List.of("record", "1", "2021-06", "40", "--issues", EVIL, "--by", EVIL));
    pdf();
  }

  /// In UTF-16, in which a file may have any number of control characters.
  private static void write(Path file, String text) throws IOException {
    Files.write(file, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
  }

  private void pdf() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain/targets/2021"));
    Files.writeString(plain.resolve("indicators.csv"), "id,name,target\njobs,Jobs,5800\n");
    World world = new World(folder.resolve("plain"));
    World.Outcome outcome =
        world.run("report", "2021-06", "--issue", "--number", "N1", "--out", "a.pdf");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    byte[] pdf = Files.readAllBytes(folder.resolve("plain/a.pdf"));
    String json =
        new String(
            EmbeddedReport.of(pdf, "a.pdf").value().orElseThrow().json(), StandardCharsets.UTF_8);
    StringBuilder escaped = new StringBuilder();
    EVIL.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
    String forged =
        json.replace("\"number\": \"N1\"", "\"number\": \"" + escaped + "\"")
            .replace("\"program\": \"", "\"program\": \"" + escaped)
            .replace("\"office\": \"", "\"office\": \"" + escaped)
            .replace("\"name\": \"Jobs\"", "\"name\": \"" + escaped + "\"");
    assertThat(forged).isNotEqualTo(json);
    Files.write(
        here.resolve("a.pdf"),
        Samples.with(pdf, "report.json", forged.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void nothingActsOnIt() {
    Map<Boolean, Set<String>> seen = Map.of(true, new TreeSet<>(), false, new TreeSet<>());
    Set<String> raw = new TreeSet<>();
    for (String command : COMMANDS) {
      for (String lang : List.of("zh", "en")) {
        List<String> args = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
          args.add(word.replace("EVIL", EVIL));
        }
        if (!command.startsWith("__")) {
          args.addAll(List.of("-v", "--lang", lang));
        }
        World.Outcome outcome = run(args);
        assertThat(outcome.exit()).as(command + outcome.err()).isLessThan(4);
        for (String text : List.of(outcome.out(), outcome.err())) {
          if (!acting(text).isEmpty()) {
            raw.add(command + ": " + acting(text));
          }
          seen.get(text.contains("FAKE")).add(command);
        }
      }
    }
    assertThat(raw).isEmpty();
    // It was printed, only not as it stands.
    assertThat(seen.get(true)).hasSizeGreaterThan(25);
  }

  /// What of it a terminal would obey, but the ends of lines and, of CSV, the mark at its
  /// beginning; and lines that something quoted has begun.
  private static List<String> acting(String text) {
    List<String> acting = new ArrayList<>();
    String body = text.startsWith("\ufeff") ? text.substring(1).replace("\r\n", "\n") : text;
    body.codePoints()
        .filter(c -> c != '\n' && c != '\t')
        .filter(c ->
            switch (Character.getType(c)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR ->
                  true;
              default -> false;
            })
        .mapToObj("%04X"::formatted)
        .distinct()
        .forEach(acting::add);
    body.lines().filter(line -> line.startsWith("FAKE")).forEach(acting::add);
    return acting;
  }

  private World.Outcome run(List<String> args) {
    return new World(here).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00").run(args);
  }
}
