package org.duban.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.SmallDisk;
import org.duban.cli.DubanProcess;
import org.duban.cli.World;
import org.duban.disk.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that issue reports side by side, on bad disks, and that are killed: the register
/// and the files stay one. A short run; with `-Dlong=true` as long as it takes to trust it.
class IssueProcessesTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final String NUMBER = "政督〔2021〕6号";

  @TempDir Path folder;
  private Path here;

  @BeforeEach
  void makeWorkspace() throws IOException {
    here = workspace("here");
  }

  @Test
  void ofSeveralWithOneNumberOneIsIssued() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(issue(here, NUMBER, "--out", "own" + i + ".pdf"));
    }

    List<Integer> issued = new ArrayList<>();
    for (int i = 0; i < processes.size(); i++) {
      String said = output(processes.get(i));
      int exit = processes.get(i).waitFor();
      assertThat(exit).as(said).isIn(0, 1, 2, 3);
      if (exit == 0) {
        issued.add(i);
      } else {
        assertThat(said).containsPattern("[RJ]\\d{3}");
        assertThat(here.resolve("own" + i + ".pdf")).as(said).doesNotExist();
      }
    }

    assertThat(issued).hasSize(1);
    assertThat(entries(here)).hasSize(1);
    assertRegisterAndFilesAreOne("own" + issued.getFirst() + ".pdf");
  }

  /// Both want the same file: the second must not take the place of the first, issued one.
  @Test
  void severalNumbersForOneFileDoNotReplaceEachOther() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(issue(here, NUMBER + i));
    }

    int issued = 0;
    for (Process process : processes) {
      String said = output(process);
      int exit = process.waitFor();
      assertThat(exit).as(said).isIn(0, 1, 2, 3);
      issued += exit == 0 ? 1 : 0;
    }

    assertThat(issued).isEqualTo(1);
    assertThat(entries(here)).hasSize(1);
    assertRegisterAndFilesAreOne("reports/2021-06/bulletin.pdf");
  }

  @Test
  void severalRunsIntoOneFolderLeaveWholeFiles() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(DubanProcess.start(here, "report", "2021-06", "--format", "pdf,json"));
    }
    for (Process process : processes) {
      String said = output(process);
      assertThat(process.waitFor()).as(said).isZero();
    }

    assertThat(files(here.resolve("reports/2021-06")))
        .containsExactly("bulletin.json", "bulletin.pdf");
    World.Outcome verify = run(here, "verify", "reports/2021-06/bulletin.pdf", "--format", "json");
    assertThat(verify.out()).contains("\"remade\": \"same_bytes\"");
  }

  @Test
  void aKilledProcessLeavesNoEntryWithoutItsReport() throws Exception {
    long seed = LONG ? System.nanoTime() : 20210716;
    Random random = new Random(seed);
    long whole = millisecondsToIssue();
    for (int round = 0; round < (LONG ? 100 : 4); round++) {
      String when = "seed " + seed + ", round " + round;
      Path office = workspace("killed" + round);
      Process process = issue(office, NUMBER);
      // Most of the time goes by before anything is written.
      Thread.sleep(whole / 2 + random.nextLong(whole));
      process.toHandle().destroyForcibly();
      process.waitFor();

      Path pdf = office.resolve("reports/2021-06/bulletin.pdf");
      boolean entered = !entries(office).isEmpty();
      assertThat(run(office, "verify").exit()).as(when).isZero();
      if (entered) {
        assertThat(Sha256.hex(Files.readAllBytes(pdf)))
            .as(when)
            .isEqualTo(entries(office).getFirst().get("evidence").getAsString());
      }

      // The same command again does what is left, or says that all is done.
      World.Outcome again = run(office, "report", "2021-06", "--issue", "--number", NUMBER);
      assertThat(again.exit()).as(when + again.err()).isEqualTo(entered ? 2 : 0);
      if (entered) {
        assertThat(again.err()).as(when).contains("R020", "_office");
      }
      assertThat(run(office, "verify", pdf.toString()).exit()).as(when).isZero();
      assertThat(entries(office)).as(when).hasSize(1);
    }
  }

  /// What a kill between the two leaves: the report is there, its entry isn't.
  @Test
  void aReportWithoutItsEntryIsToldAndIssuedAgain() throws Exception {
    Path other = workspace("other");
    assertThat(run(other, "report", "2021-06", "--issue", "--number", NUMBER).exit()).isZero();
    Path pdf = here.resolve("reports/2021-06/bulletin.pdf");
    Files.createDirectories(pdf.getParent());
    Files.copy(other.resolve("reports/2021-06/bulletin.pdf"), pdf);
    byte[] before = Files.readAllBytes(pdf);

    World.Outcome verify = run(here, "verify", pdf.toString());

    assertThat(verify.exit()).isEqualTo(1);
    assertThat(verify.out()).contains("A013", NUMBER);
    assertThat(run(here, "report", "2021-06", "--issue", "--number", NUMBER).exit()).isZero();
    assertThat(Files.readAllBytes(pdf)).isEqualTo(before);
    assertRegisterAndFilesAreOne("reports/2021-06/bulletin.pdf");
  }

  @Test
  void onAFullOrReadOnlyDiskNothingIsIssued() throws Exception {
    Path mount = Files.createDirectory(folder.resolve("disk"));
    try (SmallDisk disk = SmallDisk.mount(mount, 2000)) {
      disk.fill(100_000);
      String out = mount.resolve("a.pdf").toString();
      assertNothingIssued(
          run(here, "report", "2021-06", "--issue", "--number", NUMBER, "--out", out), "S006");
      assertThat(files(mount)).containsExactly("ballast");
      disk.fill(1_900_000);
      disk.makeReadOnly();
      assertNothingIssued(
          run(here, "report", "2021-06", "--issue", "--number", NUMBER, "--out", out), "S005");
      assertThat(files(mount)).containsExactly("ballast");
    }
    // The other way round: the report could be written, the register not.
    Path small = Files.createDirectory(folder.resolve("small"));
    try (SmallDisk disk = SmallDisk.mount(small, 2000)) {
      copy(here, small.resolve("office"));
      disk.makeReadOnly();
      String out = folder.resolve("b.pdf").toString();
      World.Outcome outcome =
          run(
              small.resolve("office"),
              "report",
              "2021-06",
              "--issue",
              "--number",
              NUMBER,
              "--out",
              out);
      assertThat(outcome.exit()).as(outcome.err()).isEqualTo(3);
      assertThat(folder.resolve("b.pdf")).doesNotExist();
    }
  }

  private void assertNothingIssued(World.Outcome outcome, String code) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err()).contains(code);
    assertThat(entries(here)).isEmpty();
    assertThat(run(here, "verify").exit()).isZero();
  }

  private void assertRegisterAndFilesAreOne(String pdf) throws IOException {
    byte[] bytes = Files.readAllBytes(here.resolve(pdf));
    assertThat(entries(here).getFirst().get("evidence").getAsString()).isEqualTo(Sha256.hex(bytes));
    World.Outcome verify = run(here, "verify", pdf);
    assertThat(verify.exit()).as(verify.out()).isZero();
  }

  /// How long it takes here and now, so that a kill comes at every stage.
  private long millisecondsToIssue() throws Exception {
    long start = System.nanoTime();
    Process process = issue(here, NUMBER);
    output(process);
    assertThat(process.waitFor()).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static List<JsonObject> entries(Path office) {
    World.Outcome log = run(office, "log", "--format", "json");
    assertThat(log.exit()).as(log.err()).isZero();
    List<JsonObject> issued = new ArrayList<>();
    for (JsonElement entry :
        JsonParser.parseString(log.out()).getAsJsonObject().getAsJsonArray("entries")) {
      if (entry.getAsJsonObject().get("kind").getAsString().equals("issue")) {
        issued.add(entry.getAsJsonObject());
      }
    }
    return issued;
  }

  private static Process issue(Path office, String number, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("report", "2021-06", "--issue", "--number", number));
    args.addAll(List.of(more));
    return DubanProcess.start(office, args.toArray(String[]::new));
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static World.Outcome run(Path office, String... args) {
    return new World(office).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00").run(args);
  }

  private static SortedSet<String> files(Path of) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(of)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private Path workspace(String name) throws IOException {
    Path to = folder.toRealPath().resolve(name);
    copy(Path.of("src/test/resources/golden/workspaces/told"), to);
    return to;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
