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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs the `console` blocks of the README, one after the other, in a copy of the sample workspace,
/// and those of the tutorial in an empty folder with the files that it has the reader write (`text
/// NAME` blocks), and holds what they show to what comes. `-Dgolden=update` rewrites the pages and
/// still fails.
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  /// A file that the reader makes.
  private static final Pattern FILE = Pattern.compile("(?s)```(?:csv|text) (\\S+)\n(.*?)```");

  private static final Pattern PROMPT = Pattern.compile("\\$ (\\./)?(?=duban )");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "README.md, true, zh",
    "README.zh.md, true, zh",
    "src/site/markdown/tutorial.md, false, en",
    "src/site/markdown/tutorial-zh.md, false, zh"
  })
  void theTourShowsWhatComes(Path page, boolean inTheSample, String lang) throws IOException {
    if (inTheSample) {
      copy(Path.of("targets"), folder.resolve("targets"));
    }
    World world =
        new World(folder)
            .env(
                Map.of(
                    "DUBAN_CLOCK",
                    inTheSample ? "2021-08-06T09:00:00+08:00" : "2021-07-16T09:00:00+08:00",
                    "DUBAN_BY",
                    "clerk",
                    "DUBAN_LANG",
                    lang));
    String text = Files.readString(page);
    List<String> blocks = new ArrayList<>();
    for (Matcher file = FILE.matcher(text); file.find(); ) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }

    String rerun =
        BLOCK
            .matcher(text)
            .replaceAll(block -> {
              blocks.add(block.group(1));
              return Matcher.quoteReplacement(
                  "```console\n"
                      + rerun(block.group(1), world, inTheSample ? List.of(0, 2) : List.of(0))
                      + "```");
            });

    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(page, rerun);
    }
    assertThat(blocks).hasSizeGreaterThan(3);
    assertThat(rerun).isEqualTo(text);
  }

  /// The way that CONTRIBUTING leads to a first change: the sentence is where it says, and is what
  /// the report prints.
  @Test
  void theFirstChangeFindsItsSentence() throws IOException {
    String guide = Files.readString(Path.of("CONTRIBUTING.md"));
    Matcher sentence = Pattern.compile(" {3}((\\w+)=(.*)\\{names}.*)\n").matcher(guide);
    assertThat(sentence.find()).isTrue();
    assertThat(Path.of("src/main/resources/org/duban/text/report_zh.properties"))
        .content()
        .contains("\n" + sentence.group(1) + "\n");
    assertThat(guide).contains("grep -rn " + sentence.group(2) + " src/main/java");
    copy(Path.of("targets"), folder.resolve("targets"));

    World.Outcome outcome = new World(folder).run(List.of("report", "2021-06", "--format", "html"));

    assertThat(outcome.exit()).isZero();
    assertThat(folder.resolve("reports/2021-06/bulletin.html"))
        .content()
        .contains(sentence.group(3));
  }

  private static String rerun(String block, World world, List<Integer> exits) {
    StringBuilder shown = new StringBuilder();
    for (String line : block.lines().filter(l -> PROMPT.matcher(l).lookingAt()).toList()) {
      String command = PROMPT.matcher(line).replaceFirst("");
      World.Outcome outcome = world.run(GoldenCase.words(command));
      assertThat(outcome.exit()).as(command).isIn(exits);
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
