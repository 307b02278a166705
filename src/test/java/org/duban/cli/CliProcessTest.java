package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.duban.cli.option.ProgramVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own can show: its exit code, its bytes, a reader that goes away.
class CliProcessTest {

  @TempDir Path folder;

  /// What a process left behind.
  private record Ended(int exit, String out, String err) {}

  @Test
  void zeroAfterSuccess() throws Exception {
    Ended ended = duban(Map.of(), "--version");

    assertThat(ended).isEqualTo(new Ended(0, "duban " + ProgramVersion.NUMBER + "\n", ""));
  }

  @Test
  void twoAfterWrongUsage() throws Exception {
    assertThat(duban(Map.of(), "frobnicate").exit()).isEqualTo(2);
  }

  @Test
  void threeWithoutAWorkspace() throws Exception {
    assertThat(duban(Map.of(), "status").exit()).isEqualTo(3);
  }

  @Test
  void speaksUtf8WhateverTheLocaleSays() throws Exception {
    Ended ended = duban(Map.of("LANG", "C", "LC_ALL", "POSIX"), "help");

    assertThat(ended.out()).startsWith("督办");
    assertThat(ended.out()).doesNotContain("\u001b");
  }

  @Test
  void workspacesWithChineseNamesWorkInAnyLocale() throws Exception {
    Map<String, String> plain = Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8");
    assertThat(duban(plain, "init", "龙亭 区", "--year", "2021").exit()).isZero();

    Ended ended = duban(plain, "check", "-w", "龙亭 区");

    assertThat(ended.exit()).isZero();
  }

  @Test
  void aReaderThatGoesAwayIsNoFailure() throws Exception {
    Ended ended = shell("{ " + line("help") + "; echo $? >&2; } | :");

    assertThat(ended.err()).isEqualTo("0\n");
  }

  @Test
  void aFullDiskBehindStdoutIsTold() throws Exception {
    Ended ended = shell(line("help --lang en") + " > /dev/full");

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.err()).startsWith("duban: error U016: ");
  }

  @Test
  void aBatchAnswersEachCommandBeforeTheNext() throws Exception {
    List<String> command = new ArrayList<>(DubanProcess.COMMAND);
    command.addAll(List.of("batch", "-"));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = 1; line <= 3; line++) {
        in.write("--version\n");
        in.flush();
        assertThat(out.readLine()).startsWith("{\"schema\":\"duban/batch/1\",\"line\":" + line);
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private Ended duban(Map<String, String> env, String... args) throws Exception {
    List<String> command = new ArrayList<>(DubanProcess.COMMAND);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(env);
    return run(builder);
  }

  private Ended shell(String script) throws Exception {
    return run(new ProcessBuilder("sh", "-c", script).directory(folder.toFile()));
  }

  private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
    String out = read(process.getInputStream());
    String err = read(process.getErrorStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  private static File nothing() {
    return new File("/dev/null");
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String line(String args) {
    return "'" + String.join("' '", DubanProcess.COMMAND) + "' " + args;
  }
}
