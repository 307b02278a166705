package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the `console` blocks of the README, one after the other, in a copy of the sample workspace,
/// and holds what they show to what comes. `-Dgolden=update` rewrites the README and still fails.
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
  private static final String PROMPT = "$ ./";

  @Test
  void theTourShowsWhatComes(@TempDir Path folder) throws IOException {
    copy(Path.of("targets"), folder.resolve("targets"));
    World world =
        new World(folder)
            .env(Map.of("DUBAN_CLOCK", "2021-08-06T09:00:00+08:00", "DUBAN_BY", "clerk"));
    String readme = Files.readString(README);
    List<String> blocks = new ArrayList<>();

    String rerun =
        BLOCK
            .matcher(readme)
            .replaceAll(block -> {
              blocks.add(block.group(1));
              return Matcher.quoteReplacement(
                  "```console\n" + rerun(block.group(1), world) + "```");
            });

    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(README, rerun);
    }
    assertThat(blocks).hasSizeGreaterThan(3);
    assertThat(rerun).isEqualTo(readme);
  }

  private static String rerun(String block, World world) {
    StringBuilder shown = new StringBuilder();
    for (String line : block.lines().filter(l -> l.startsWith(PROMPT)).toList()) {
      World.Outcome outcome = world.run(GoldenCase.words(line.substring(PROMPT.length())));
      shown.append(line).append('\n').append(outcome.out()).append(outcome.err());
    }
    return shown.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
