package org.duban.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duban.cli.Preparation;
import org.duban.cli.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitNotStartedTest {

  @TempDir Path root;

  @Test
  void isTold() throws IOException {
    Files.createDirectories(root.resolve("targets/2021"));
    new Preparation(root, root).run(List.of("git", "init", "-q"));
    // More than the system passes to any program.
    String revision = "git:" + "x".repeat(3_000_000);

    World.Outcome outcome = new World(root).run("compare", revision, "now", "--lang", "en");

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).contains("error K008: git can't be run");
  }
}
