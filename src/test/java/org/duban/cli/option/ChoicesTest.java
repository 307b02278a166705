package org.duban.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.cli.Commands;
import org.duban.cli.World;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

/// A value that an option doesn't take is refused before the command does anything.
class ChoicesTest {

  private static final String FIGURES = "id,period,value\ngdp,2021-05,10.0\n";

  static Stream<Arguments> choices() {
    return Commands.ALL.names().stream()
        .map(Commands.ALL::known)
        .flatMap(command ->
            command.options().stream()
                .filter(ChoicesTest::isChecked)
                .map(option -> Arguments.of(command.name(), option.longestName())));
  }

  private static boolean isChecked(OptionSpec option) {
    return option.completionCandidates() != null || option.longestName().equals("--year");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("choices")
  void leavesTheWorkspaceAsItWas(String command, String option, @TempDir Path folder)
      throws IOException {
    World world = new World(folder);
    assertThat(world.run("init", "--year", "2021", "--office", "甲市").exit()).isZero();
    Files.writeString(folder.resolve("figures.csv"), FIGURES);
    Map<String, String> before = files(folder);

    List<String> typed = new ArrayList<>(List.of(command));
    Commands.ALL.known(command).arguments().stream()
        .filter(Argument::required)
        .forEach(argument -> typed.add(argument.label().equals("FILE") ? "figures.csv" : "gdp"));
    typed.addAll(List.of(option, "nonsense"));
    World.Outcome outcome = world.run(typed);

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).containsPattern("U007|U009");
    assertThat(outcome.out()).isEmpty();
    assertThat(files(folder)).isEqualTo(before);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
