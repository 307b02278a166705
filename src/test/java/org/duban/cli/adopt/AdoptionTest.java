package org.duban.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.SmallDisk;
import org.duban.cli.DubanProcess;
import org.duban.cli.World;
import org.duban.cli.io.Terminals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What golden cases can't show of adopting a plan: a person who is asked, several adoptions at
/// once, one that is killed, a disk that fills up.
class AdoptionTest {

  private static final Path ADOPTED = Path.of("src/test/resources/golden/workspaces/adopted");

  @TempDir Path root;

  /// A workspace with an adopted plan, whose files say 6000人 since.
  @BeforeEach
  void makeWorkspace() throws IOException {
    make(root);
  }

  private static void make(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(ADOPTED)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(ADOPTED.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    promise(folder, "5800人", "6000人");
  }

  private static void promise(Path folder, String before, String after) throws IOException {
    Path indicators = folder.resolve("targets/2021/indicators.csv");
    Files.writeString(indicators, Files.readString(indicators).replace(before, after));
  }

  private static World world(Path folder) {
    return new World(folder)
        .env("DUBAN_LANG", "en")
        .env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00");
  }

  private World.Outcome duban(String... args) {
    return world(root).run(args);
  }

  private World.Outcome atTerminal(String answer, String... args) {
    return world(root).stdin(answer).terminals(new Terminals(true, true, true, false)).run(args);
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("targets/2021/adopted"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private void assertNothingAdopted() throws IOException {
    assertThat(copies()).containsExactly("1-c9797eb70f55");
    assertThat(duban("verify").exit()).isZero();
    assertThat(duban("verify").err()).contains("1 adopted plan:");
  }

  @Test
  void aPersonWhoSaysYesAdopts() throws IOException {
    World.Outcome outcome = atTerminal("y\n", "adopt", "--no-color");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("5800人").contains("6000人");
    assertThat(outcome.err()).isEqualTo("Adopt this plan? [y/N]\nadopted as v2 (_office#2)\n");
    assertThat(copies()).hasSize(2);
  }

  @Test
  void aPersonWhoSaysAnythingElseDoesNot() throws IOException {
    for (String answer : List.of("", "\n", "n\n", "yess\n", "maybe")) {
      World.Outcome outcome = atTerminal(answer, "adopt");

      assertThat(outcome.exit()).as(answer).isZero();
      assertThat(outcome.err()).as(answer).endsWith("nothing was adopted\n");
      assertNothingAdopted();
    }
  }

  @Test
  void whoAsksForJsonAtATerminalSeesTheChangesBeforeTheQuestion() {
    World.Outcome outcome = atTerminal("是\n", "adopt", "--format", "json");

    assertThat(outcome.err()).contains("6000人").contains("[y/N]");
    assertThat(outcome.out()).contains("\"version\": \"v2\"");
  }

  @Test
  void whatOneThoughtAboutIsNotAdoptedAfterAnother() {
    InputStream answer =
        new FilterInputStream(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8))) {
          private boolean asked;

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            if (!asked) {
              asked = true;
              assertThat(duban("adopt", "--yes").exit()).isZero();
            }
            return super.read(into, from, length);
          }
        };

    World.Outcome outcome =
        world(root).stdin(answer).terminals(new Terminals(true, true, true, false)).run("adopt");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("error J041");
    assertThat(duban("verify").err()).contains("2 adopted plans: 0 findings");
  }

  /// What a day or an instant knew is judged by the plan in force then, in every command that has
  /// these options.
  @ParameterizedTest
  @CsvSource({
    "--as-of 2021-06-30, 5800人, ''",
    "--as-of 2021-07-01, 6000人, V004",
    "--as-recorded 2021-07-15T09:00:00+08:00, 5800人, ''",
    "--as-recorded 2021-07-16T09:00:00+08:00, 6000人, V004",
    "--as-of 2021-07-01 --as-recorded 2021-07-15T09:00:00+08:00, 5800人, ''",
    "--as-of 2021-02-19, 6100人, V008",
    "--as-recorded 2021-02-20T08:59:59+08:00, 6100人, V008",
    "--as-of 2021-02-19 --draft, 6100人, ''",
    "'', 6000人, V004",
  })
  void thePlanInForceAtTheTimeIsJudged(String options, String promised, String warning)
      throws IOException {
    assertThat(duban("adopt", "--yes", "--published-on", "2021-07-01").exit()).isZero();
    promise(root, "6000人", "6100人");
    for (List<String> command : List.of(List.of("status", "2021-06"), List.of("show", "jobs"))) {
      List<String> words = new ArrayList<>(command);
      words.addAll(Stream.of(options.split(" ")).filter(w -> !w.isEmpty()).toList());

      World.Outcome outcome = world(root).run(words);

      assertThat(outcome.exit()).as("%s: %s", words, outcome.err()).isZero();
      assertThat(outcome.out()).as("%s", words).contains(promised);
      if (warning.isEmpty()) {
        assertThat(outcome.err()).as("%s", words).isEmpty();
      } else {
        assertThat(outcome.err()).as("%s", words).contains("warning " + warning);
      }
    }
  }

  @Test
  void ofSeveralAtOnceOneAdoptsAndTheOthersFindNothingToDo() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(DubanProcess.start(root, "adopt", "--yes", "--lang", "en"));
    }
    List<String> said = new ArrayList<>();
    for (Process process : processes) {
      said.add(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList()
              .getLast());
      assertThat(process.waitFor()).isZero();
    }

    assertThat(said)
        .containsExactlyInAnyOrder(
            "adopted as v2 (_office#2)",
            "nothing to adopt: the files say what v2 says",
            "nothing to adopt: the files say what v2 says",
            "nothing to adopt: the files say what v2 says");
    assertThat(copies()).hasSize(2);
    assertThat(duban("verify").exit()).isZero();
  }

  /// Killed as soon as the copy is there: with a little luck before the entry is.
  @Test
  void oneThatIsKilledIsInForceOrNot() throws Exception {
    for (int round = 0; round < 4; round++) {
      Process process = DubanProcess.start(root, "adopt", "--yes");
      int versions = copies().size();
      while (process.isAlive()
          && copies().stream().filter(c -> !c.startsWith(".")).count() == versions) {
        Thread.onSpinWait();
      }
      process.toHandle().destroyForcibly();
      process.waitFor();

      World.Outcome verified = duban("verify");
      if (verified.exit() == 0 && copies().size() > versions) {
        assertThat(duban("adopt").err()).contains("nothing to adopt");
      } else if (verified.exit() != 0) {
        assertThat(verified.out()).contains("error A002").doesNotContain("error J");
        assertThat(duban("status", "2021-06").out()).doesNotContain("60" + round + "0人");
      }
      promise(root, "60" + round + "0人", "60" + (round + 1) + "0人");
      assertThat(duban("adopt", "--yes").exit()).isZero();
      assertThat(duban("verify").exit()).isZero();
      assertThat(duban("status", "2021-06").out()).contains("60" + (round + 1) + "0人");
    }
  }

  @Test
  void aDiskThatFillsUpLeavesNothingOfIt(@TempDir Path folder) throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, 256)) {
      make(folder);
      int refused = 0;
      int free = 0;
      while (true) {
        disk.fill(free);
        World.Outcome outcome = world(folder).run("adopt", "--yes");
        if (outcome.exit() == 0) {
          break;
        }
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).containsPattern("error (S006|J025)").contains("disk is full");
        assertThat(world(folder).run("verify").err()).contains("1 adopted plan: 0 findings");
        refused++;
        free += 4096;
      }
      assertThat(refused).isGreaterThan(1);
      assertThat(world(folder).run("verify").err()).contains("2 adopted plans: 0 findings");
    }
  }
}
