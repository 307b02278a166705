package org.duban.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.cli.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  private static final int COMMANDS = 10_000;

  @TempDir Path folder;

  @Test
  void tenThousandCommandsWithEveryTenthWrong() {
    String commands =
        IntStream.rangeClosed(1, COMMANDS)
            .mapToObj(no -> no % 10 == 0 ? "statsu " + no : "--version")
            .collect(Collectors.joining("\n"));

    World.Outcome outcome =
        new World(folder).stdin(commands).run("batch", "-", "--keep-going", "--lang", "en");

    List<JsonObject> results =
        outcome.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    assertThat(results).extracting(r -> r.get("line").getAsInt()).hasSize(COMMANDS).isSorted();
    assertThat(results)
        .allSatisfy(result ->
            assertThat(result.get("exit").getAsInt())
                .isEqualTo(result.get("line").getAsInt() % 10 == 0 ? 2 : 0));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo("10000 commands, 1000 failed\n");
  }

  @Test
  void stopsAtTheFirstThatFailsAndReadsNoFurther() {
    World.Outcome outcome =
        new World(folder).stdin("--version\nstatsu\n--version\n").run("batch", "-");

    assertThat(outcome.out().lines()).hasSize(2);
    assertThat(outcome.exit()).isEqualTo(2);
  }
}
