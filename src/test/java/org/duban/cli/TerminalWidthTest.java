package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.cli.io.Terminals;
import org.duban.cli.io.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown on a terminal fits its width, in every workspace of the golden cases.
class TerminalWidthTest {

  private static final Path WORKSPACES = Path.of("src/test/resources/golden/workspaces");

  private static final List<String> COMMANDS =
      List.of(
          "status 2021-06",
          "status 2021-06 --score",
          "due 2021-06",
          "compare 2021-01-01 now",
          "log",
          "check --explain",
          "show 1",
          "show jobs",
          "show jobs --history",
          "show 1 --history");

  /// What `due` prints for a department stays one line, to be pasted elsewhere.
  private static final Pattern MESSAGE =
      Pattern.compile("[^ ：:]+(：|: )(.*应报未报.*|.*到期未完成.*|.* not reported for .*|\\d+ overdue .*)");

  @TempDir Path folder;

  @Test
  void noLineIsWider() throws IOException {
    List<String> wider = new ArrayList<>();
    int lines = 0;
    for (Path workspace : workspaces()) {
      for (String command : COMMANDS) {
        for (String lang : List.of("zh", "en")) {
          for (int width : List.of(40, 60, 80, 100)) {
            for (String line : shown(workspace, command + " --lang " + lang, width)) {
              lines++;
              if (Width.of(line) > width && !MESSAGE.matcher(line).matches()) {
                wider.add(workspace + ": " + command + " at " + width + ": " + line);
              }
            }
          }
        }
      }
    }
    assertThat(wider).isEmpty();
    assertThat(lines).isGreaterThan(1000);
  }

  @Test
  void wideAndAPipeShowTheSameWhole() throws IOException {
    for (Path workspace : workspaces()) {
      for (String command : COMMANDS) {
        World piped = new World(workspace);
        List<String> wide = shown(workspace, command + " --wide", 40);
        assertThat(wide)
            .as(command)
            .isEqualTo(piped.run(command.split(" ")).out().lines().toList());
      }
    }
  }

  private static List<String> shown(Path workspace, String command, int width) {
    World world =
        new World(workspace)
            .terminals(new Terminals(false, true, false, false))
            .env("NO_COLOR", "1")
            .env("COLUMNS", Integer.toString(width));
    return world.run(command.split(" ")).out().lines().toList();
  }

  /// Copies, so that nothing is written beside the test's own files.
  private List<Path> workspaces() throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> all = Files.list(WORKSPACES)) {
      for (Path workspace : all.sorted().toList()) {
        Path copy = folder.resolve(workspace.getFileName());
        copies.add(copy);
        try (Stream<Path> files = Files.walk(workspace)) {
          for (Path file : files.toList()) {
            Path to = copy.resolve(workspace.relativize(file));
            if (Files.isDirectory(file)) {
              Files.createDirectories(to);
            } else {
              Files.copy(file, to);
            }
          }
        }
      }
    }
    return copies;
  }
}
