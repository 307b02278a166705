package org.duban.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.DubanProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the completion scripts in the shells that they are for, as far as these are installed.
class CompletionScriptsTest {

  private static final Path SCRIPTS = Path.of("src/main/resources/org/duban/cli/complete");
  private static final Path WORKSPACE = Path.of("src/test/resources/golden/workspaces/small");

  @TempDir Path folder;

  @BeforeEach
  void program() throws IOException {
    Path program = folder.resolve("duban");
    Files.writeString(
        program, "#!/bin/sh\nexec '" + String.join("' '", DubanProcess.COMMAND) + "' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void bash() throws Exception {
    String script =
        """
        source %s
        complete() {
          COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _duban; printf '%%s\\n' "${COMPREPLY[@]}" end
        }
        complete duban stat
        complete duban status --department 人
        complete duban show j
        complete duban report 2021-H1
        complete duban check --format = j
        """
            .formatted(script("bash"));

    assertThat(run("bash", "-c", script))
        .containsExactly(
            "status", "end", "人社局", "end", "jobs", "end", "2021-H1", "end", "json", "end");
  }

  @Test
  void bashRunsNothingThatStandsInAName() throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("w/targets/2021"));
    Files.writeString(
        workspace.resolve("indicators.csv"),
        "id,name,target,department\na,A,1,$(touch${IFS}ran)\nb,B,1,b;touch ran\nc,C,1,c'`touch ran`\n");
    String script =
        """
        source %s
        cd '%s'
        COMP_WORDS=(duban status --department ''); COMP_CWORD=3; _duban
        for word in "${COMPREPLY[@]}"; do eval "printf '<%%s>\\n' $word"; done
        ls
        """
            .formatted(script("bash"), folder.resolve("w"));

    assertThat(run("bash", "-c", script))
        .containsExactly("<$(touch${IFS}ran)>", "<b;touch ran>", "<c'`touch ran`>", "targets");
  }

  @Test
  void fish() throws Exception {
    assumeThat(Path.of("/usr/bin/fish")).exists();
    String script =
        "source %s; complete -C 'duban show j'; complete -C 'duban status --department 人'; complete -C 'duban report 2021-H1'"
            .formatted(script("fish"));

    assertThat(run("fish", "--no-config", "-c", script))
        .containsExactly("jobs\t城镇新增就业", "人社局", "2021-H1\t2021年上半年");
  }

  /// zsh completes on a terminal only, so its own functions are replaced by ones that print.
  @Test
  void zsh() throws Exception {
    assumeThat(Path.of("/usr/bin/zsh")).exists();
    String script =
        """
        compdef() { }
        _describe() { print -l -- $found }
        _files() { print -- files $@ }
        source %s
        words=(duban show j); CURRENT=3; _duban
        words=(duban status --department 人); CURRENT=4; _duban
        words=(duban report 2021-H1); CURRENT=3; _duban
        words=(duban import ''); CURRENT=3; _duban
        words=(duban check -w ''); CURRENT=4; _duban
        """
            .formatted(script("zsh"));

    assertThat(run("zsh", "-f", "-c", script))
        .containsExactly("jobs:城镇新增就业", "人社局", "2021-H1:2021年上半年", "files", "files -/");
  }

  private static String script(String shell) {
    return SCRIPTS.resolve("duban." + shell).toAbsolutePath().toString();
  }

  private List<String> run(String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(WORKSPACE.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Stream.of(out.split("\n")).map(String::stripTrailing).toList();
  }
}
