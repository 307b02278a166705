package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the page of recipes says, as a shell, make, cron or systemd would, in a copy of the
/// sample workspace. A program named `date` says that last month was June 2021.
class RecipesTest {

  private static final Path PAGE = Path.of("src/site/markdown/recipes.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
  private static final String WORKSPACE = "/srv/duban";

  @TempDir Path folder;
  private Path workspace;

  /// What a command left behind.
  private record Ended(int exit, String out) {}

  @BeforeEach
  void world() throws IOException {
    workspace = folder.resolve("督办 workspace");
    Path targets = Path.of("targets");
    try (Stream<Path> files = Files.walk(targets)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = workspace.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    program("duban", "exec '" + String.join("' '", DubanProcess.COMMAND) + "' \"$@\"");
    program("date", "echo 2021-06");
  }

  @Test
  void cron() throws Exception {
    String line = block("crontab", 0).strip();
    String command = line.replaceFirst("(\\S+\\s+){5}", "").replace("\\%", "%");

    Ended ended = sh(command.replace(WORKSPACE, "'" + workspace + "'"), folder);

    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(workspace.resolve("reports/2021-06/bulletin.pdf")).exists();
  }

  @Test
  void remindersByMail() throws Exception {
    Files.delete(workspace.resolve("targets/2021/updates/区商务局.csv"));
    program("mail", "echo \"$*\"; cat");
    String[] lines = block("crontab", 1).strip().split("\n", -1);
    String out = "";
    for (String line : lines) {
      String command = line.replaceFirst("(\\S+\\s+){5}", "");
      Ended ended = sh(command.replace(WORKSPACE, "'" + workspace + "'"), folder);
      assertThat(ended.exit()).as(ended.out()).isZero();
      out += ended.out();
    }

    assertThat(out).startsWith("-E -s 督办 commerce@example.org").contains("区商务局：");
    assertThat(workspace.resolve("due.ics"))
        .content()
        .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:2021");
  }

  @Test
  void systemd() throws Exception {
    String start =
        block("ini", 0)
            .lines()
            .filter(l -> l.startsWith("ExecStart="))
            .map(l -> l.replaceFirst("ExecStart=", "").replace("%%", "%"))
            .findAny()
            .orElseThrow();

    Ended ended = sh("export DUBAN_WORKSPACE='" + workspace + "'\n" + start, folder);

    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(workspace.resolve("reports/2021-06/bulletin.pdf")).exists();
    assertThat(block("ini", 1)).contains("[Timer]", "OnCalendar=*-*-25 ");
  }

  @Test
  void make() throws Exception {
    Files.writeString(workspace.resolve("Makefile"), block("makefile", 0));

    Ended ended = sh(block("sh", 0), workspace);

    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(workspace.resolve("reports/2021-06/bulletin.pdf")).exists();
  }

  @Test
  void aJobOfChecks() throws Exception {
    String run = block("yaml", 0).replaceFirst("(?s).*run: \\|\n", "").stripIndent();

    Ended ended = sh(run, workspace);

    assertThat(ended.exit()).as(ended.out()).isZero();
  }

  @Test
  void aFileForEachDepartment() throws Exception {
    assertThat(sh(block("sh", 1), workspace).exit()).isZero();

    assertThat(workspace.resolve("区财政局.csv")).content().contains("revenue");
  }

  @Test
  void readingTheJson() throws Exception {
    assertThat(sh(block("sh", 2), workspace).out()).contains("behind\t-");
    assertThat(sh(block("sh", 3), workspace).exit()).isZero();
  }

  @Test
  void manyCommandsAtOnce() throws Exception {
    Ended ended = sh(block("sh", 4), workspace);

    assertThat(ended).isEqualTo(new Ended(0, "共 6 条命令，失败 0 条\n"));
    assertThat(workspace.resolve("bulletins/2021-01.pdf")).exists();
  }

  @Test
  void theJournalsAreNotedElsewhere() throws Exception {
    Ended ended = sh(block("sh", 5), workspace);

    assertThat(ended.exit()).isZero();
    assertThat(workspace.resolve("fingerprint.txt")).content().matches("[0-9a-f]{64}\n");
  }

  @Test
  void aSignatureBesideTheReport() throws Exception {
    needs("openssl version");
    Ended key =
        sh(
            "openssl req -x509 -newkey rsa:2048 -nodes -keyout signer.key -out signer.pem -days 36500"
                + " -subj '/CN=Test office'",
            workspace);
    assertThat(key.exit()).as(key.out()).isZero();

    Ended ended = sh(block("sh", 6), workspace);

    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(workspace.resolve("issued.pdf.p7s")).exists();
    Files.write(workspace.resolve("issued.pdf"), new byte[] {'x'}, StandardOpenOption.APPEND);
    assertThat(sh(block("sh", 6).lines().toList().getLast(), workspace).exit()).isNotZero();
  }

  @Test
  void aSignatureByOpenSsh() throws Exception {
    needs("ssh-keygen -Y check-novalidate -n x -s /dev/null </dev/null 2>&1 | grep -i signature");
    Files.writeString(workspace.resolve("issued.pdf"), "a report");
    assertThat(sh("ssh-keygen -q -t ed25519 -N '' -f signer_ed25519", workspace).exit()).isZero();

    Ended ended = sh(block("sh", 7), workspace);

    assertThat(ended.exit()).as(ended.out()).isZero();
    Files.writeString(workspace.resolve("issued.pdf"), "another");
    assertThat(sh(block("sh", 7).lines().toList().getLast(), workspace).exit()).isNotZero();
  }

  private void needs(String command) throws Exception {
    Assumptions.assumeTrue(sh(command, folder).exit() == 0, command);
  }

  private static String block(String language, int index) throws IOException {
    List<MatchResult> blocks =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .filter(b -> b.group(1).equals(language))
            .toList();
    return blocks.get(index).group(2);
  }

  private void program(String name, String script) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// As cron runs a command: in the C locale as far as Java can then name files, with no terminal.
  private Ended sh(String script, Path where) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-eu", "-c", script)
            .directory(where.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("DUBAN_CLOCK", "2021-07-25T09:00:00+08:00");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
