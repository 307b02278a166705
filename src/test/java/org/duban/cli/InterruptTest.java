package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An interrupt from the keyboard, while the program starts, reads, writes or has just done so:
/// whatever the moment, all is there or nothing.
class InterruptTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/workspaces/small");
  private static final int ROWS = 150;
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 31);

  @TempDir Path folder;

  @BeforeEach
  void makeWorkspace() throws IOException {
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SMALL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        folder.resolve("rows.csv"),
        IntStream.range(0, ROWS)
            .mapToObj(i -> "jobs,2021-01,%d,%s\n".formatted(1000 + i, FIRST.plusDays(i)))
            .collect(Collectors.joining("", "subject,period,value,published_on\n", "")));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 400, 650, 900, 1200, 1600, 2200})
  void anImportIsThereWholeOrNotAtAll(int millis) throws Exception {
    long before = entries();

    interrupt(millis, "import", "rows.csv");

    assertThat(entries()).isIn(before, before + ROWS);
    assertThat(world().run("verify").exit()).isZero();
    assertThat(world().run("import", "rows.csv").exit()).isZero();
    assertThat(entries()).isEqualTo(before + ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 600, 1200, 1800, 2400, 3200})
  void aReportIsThereWholeOrNotAtAll(int millis) throws Exception {
    interrupt(millis, "report", "2021-06", "--out", "out/r.pdf");

    assertThat(leftovers()).isEmpty();
    Path report = folder.resolve("out/r.pdf");
    if (Files.exists(report)) {
      assertThat(new String(Files.readAllBytes(report), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-")
          .endsWith("%%EOF\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 500, 900, 1400})
  void aNewWorkspaceHasAYearWholeOrNotAtAll(int millis) throws Exception {
    interrupt(millis, "init", "new", "--xlsx", "--year", "2021");

    assertThat(leftovers()).isEmpty();
    if (Files.exists(folder.resolve("new/targets/2021"))) {
      assertThat(world().run("check", "-w", "new").exit()).isZero();
    }
  }

  private void interrupt(int millis, String... args) throws Exception {
    Process process = DubanProcess.start(folder, args);
    process.getOutputStream().close();
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Interrupted, or done before.
    assertThat(process.waitFor()).as(said).isIn(0, 130);
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".part")).toList();
    }
  }

  private long entries() {
    World.Outcome log = world().run("log", "--format", "csv");
    assertThat(log.exit()).as(log.err()).isZero();
    return log.out().lines().count();
  }

  private World world() {
    return new World(folder);
  }
}
