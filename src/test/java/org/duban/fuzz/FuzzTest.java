package org.duban.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reader on inputs that are made from those kept here, guided by what they reach in it. What
/// was once found is kept here too. `mvn -Pfuzz test` runs each for long.
class FuzzTest {

  private static final Path INPUTS = Path.of("src/test/resources/org/duban/fuzz/FuzzTestInputs");

  /// Where inputs that reached something new are kept from one long run to the next.
  private static final Path REACHED = Path.of("target/fuzz");

  private static final String LONG = "fuzz.seconds";

  /// Of the run over all readers that is a part of every build.
  private static final int SECONDS = 20;

  /// Whose steps guide it.
  private static final String OURS = "org.duban.**";

  /// They look into every expression that is matched, which takes ten times as long, for a kind of
  /// fault that no input can reach: none becomes an expression.
  private static final String HOOKS_LEFT_OUT =
      Stream.of("RegexRoadblocks", "RegexInjection")
          .map("com.code_intelligence.jazzer.sanitizers."::concat)
          .collect(Collectors.joining(":"));

  @TempDir Path folder;

  static Stream<Arguments> inputs() {
    return Stream.of(FuzzTarget.values())
        .flatMap(target ->
            files(INPUTS.resolve(target.folder())).stream()
                .map(file -> Arguments.of(target, file.getFileName().toString())));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatIsKeptIsUnderstoodOrTold(FuzzTarget target, String name) throws IOException {
    target.read(Files.readAllBytes(INPUTS.resolve(target.folder()).resolve(name)));
  }

  @Test
  void allReaders() throws Exception {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    for (FuzzTarget target : FuzzTarget.values()) {
      for (Path file : files(INPUTS.resolve(target.folder()))) {
        ByteArrayOutputStream numbered = new ByteArrayOutputStream();
        numbered.write(target.number());
        numbered.write(Files.readAllBytes(file));
        Files.write(seeds.resolve(target.folder() + file.getFileName()), numbered.toByteArray());
      }
    }
    fuzz("", SECONDS, List.of("-seed=1"), seeds);
  }

  /// For as many seconds as are given, and no longer than for ten million inputs.
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = LONG, matches = "[0-9]+")
  void oneReaderForLong(FuzzTarget target) throws Exception {
    Path reached = Files.createDirectories(REACHED.resolve(target.folder()));
    fuzz(
        target.name(),
        Integer.getInteger(LONG),
        List.of("-runs=10000000"),
        reached,
        INPUTS.resolve(target.folder()));
  }

  /// Runs Jazzer in a process of its own: it rewrites the classes of the process that it runs in.
  private void fuzz(String target, int seconds, List<String> more, Path... corpora)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzer.class.getName(),
                "--instrumentation_includes=" + OURS,
                "--custom_hook_includes=" + OURS,
                "--disabled_hooks=" + HOOKS_LEFT_OUT,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                // Of the clock: only what never ends. The target itself looks at the processor's
                // time.
                "-timeout=60",
                "-rss_limit_mb=0",
                "-print_final_stats=1"));
    if (!target.isEmpty()) {
      command.add("--target_args=" + target);
    }
    command.addAll(more);
    Arrays.stream(corpora).forEach(corpus -> command.add(corpus.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TMPDIR", folder.toString()));
    Process process = builder.start();
    byte[] printed = process.getInputStream().readAllBytes();
    String told = new String(printed, StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    told.lines()
        .filter(l -> l.startsWith("stat::number_of_executed_units"))
        .forEach(System.out::println);
  }

  private static List<Path> files(Path in) {
    try (Stream<Path> files = Files.list(in)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
