package org.duban.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.duban.cli.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PDFs as sides of a comparison.
class IssuedReportsTest {

  private static final Path BASE = Path.of("src/test/resources/golden/workspaces/adopted");

  @TempDir Path scratch;
  private Path office;
  private Path elsewhere;

  @BeforeEach
  void makeFolders() throws IOException {
    office = scratch.toRealPath().resolve("office");
    elsewhere = Files.createDirectories(scratch.toRealPath().resolve("elsewhere"));
    try (var files = Files.walk(BASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = office.resolve(BASE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    report("2021-06", "2021-07-12", "first.pdf");
  }

  @Test
  void twoReportsOfOneMonthNeedNoWorkspace() {
    report("2021-06", "2021-07-16", "second.pdf");

    World.Outcome outcome = compare(elsewhere, "first.pdf", "second.pdf");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Comparison: first.pdf (plan v1) → second.pdf (plan v1) (January–June 2021)\n")
        .contains("1 new figure, 1 figure corrected, 1 light changed: 1 assessed anew")
        .containsPattern("figure +2021-06 +3032人 \\(preliminary\\) +3132人 .* 人社局#5")
        .containsPattern("gdp .* figure +2021-Q2 +12.7% .* new period +统计局#2");
  }

  @Test
  void aReportDoesNotDifferFromItselfNorFromItsWorkspaceThen() {
    assertThat(compare(elsewhere, "first.pdf", "first.pdf", "--exit-code").exit()).isZero();

    Path pdf = elsewhere.resolve("first.pdf");
    World.Outcome same = compare(office, pdf.toString(), "2021-07-12", "--exit-code");
    World.Outcome now = compare(office, pdf.toString(), "now", "--exit-code");

    assertThat(same.exit()).as(same.out() + same.err()).isZero();
    assertThat(now.exit()).as(now.out() + now.err()).isEqualTo(1);
    assertThat(now.out()).containsPattern("3032人 .* 3132人");
  }

  @Test
  void aReportThatComesThroughStdinIsComparedLikeAFile() throws IOException {
    report("2021-06", "2021-07-16", "second.pdf");
    byte[] pdf = Files.readAllBytes(elsewhere.resolve("second.pdf"));

    World.Outcome changes = compare(piped(pdf), "first.pdf", "-");
    World.Outcome same = compare(piped(pdf), "-", "-", "--exit-code");
    World.Outcome kept = compare(piped(pdf), "-", "first.pdf", "--format", "pdf");

    assertThat(changes.out())
        .startsWith("Comparison: first.pdf (plan v1) → - (plan v1) (January–June 2021)\n")
        .contains("1 new figure, 1 figure corrected");
    assertThat(same.exit()).as(same.out() + same.err()).isZero();
    assertThat(kept.out()).as(kept.err()).isEqualTo("compare-stdin-first-en.pdf\n");
  }

  @Test
  void anotherTemplateIsTold() throws IOException {
    run(office, "template", "export", "own");
    Path style = office.resolve("own/report.css");
    Files.writeString(style, Files.readString(style) + "\n/* ours */\n");
    report("2021-06", "2021-07-12", "own.pdf", "--template", office.resolve("own").toString());

    World.Outcome outcome = compare(elsewhere, "first.pdf", "own.pdf");

    assertThat(outcome.out())
        .contains("no differences")
        .contains("made by different programs or templates");
  }

  @Test
  void whatIsNoReportIsTold() throws IOException {
    Files.writeString(elsewhere.resolve("letter.pdf"), "Dear office");
    byte[] cut = Files.readAllBytes(elsewhere.resolve("first.pdf"));
    Files.write(elsewhere.resolve("cut.pdf"), Arrays.copyOf(cut, cut.length / 2));

    for (String file : List.of("letter.pdf", "cut.pdf")) {
      World.Outcome outcome = compare(elsewhere, "first.pdf", file);

      assertThat(outcome.exit()).as(file).isEqualTo(1);
      assertThat(outcome.err()).as(file).startsWith(file + ": error R0");
      assertThat(outcome.out()).as(file).isEmpty();
    }
    assertThat(compare(elsewhere, "first.pdf", "gone.pdf"))
        .isEqualTo(
            new World.Outcome(
                3,
                "",
                """
                gone.pdf: error F001: there is no such file
                  Check the name and the folder.
                """));
  }

  @Test
  void aReportOfAnotherYearIsTold() throws IOException {
    Path other = Files.createDirectories(elsewhere.resolve("other/targets/2020"));
    Files.copy(BASE.resolve("targets/2021/indicators.csv"), other.resolve("indicators.csv"));

    World.Outcome outcome = compare(elsewhere, "first.pdf", "other");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("K002: other has no year 2021");
  }

  private void report(String period, String asOf, String name, String... more) {
    String[] args = {
      "report", period, "--as-of", asOf, "--out", elsewhere.resolve(name).toString()
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    run(office, all);
  }

  private static void run(Path folder, String... args) {
    World.Outcome outcome = world(folder).run(args);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  private World piped(byte[] pdf) {
    return world(elsewhere).stdin(new ByteArrayInputStream(pdf));
  }

  private static World.Outcome compare(Path folder, String from, String to, String... more) {
    return compare(world(folder), from, to, more);
  }

  private static World.Outcome compare(World world, String from, String to, String... more) {
    String[] args = {"compare", from, to, "--lang", "en"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return world.run(all);
  }

  private static World world(Path folder) {
    return new World(folder).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00");
  }
}
