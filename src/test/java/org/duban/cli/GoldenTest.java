package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the [golden cases][GoldenCase] that lie under `src/test/resources/golden/<command>`.
/// `-Dgolden=update` rewrites what they expect and still fails, so that a person reads the diff;
/// `-Dgolden.only=check/` runs those whose path contains that.
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    String only = System.getProperty("golden.only", "");
    return folders().stream()
        .filter(folder -> folder.toString().contains(only))
        .map(folder -> {
          String name = GOLDEN.relativize(folder).toString();
          return dynamicTest(name, folder.toUri(), () -> check(new GoldenCase(folder), name));
        });
  }

  @Test
  void everyCommandHasCases() {
    assertThat(Commands.ALL.names())
        .allSatisfy(name -> assertThat(GOLDEN.resolve(name)).isNotEmptyDirectory());
  }

  private void check(GoldenCase golden, String name) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(name));
    GoldenCase.Result result = golden.run(folder);
    assertThat(result.broken()).as("failed, but changed files").isEmpty();
    if ("update".equals(System.getProperty("golden"))) {
      if (!isAsExpected(golden, result)) {
        golden.accept(result);
        fail("rewritten: read the diff of " + golden.folder());
      }
      return;
    }
    assertThat(result.err()).as("stderr").isEqualTo(golden.text("err").orElse(""));
    assertThat(result.out()).as("stdout").isEqualTo(golden.text("out").orElse(""));
    assertThat(result.exit()).as("exit").isEqualTo(golden.text("exit").orElse(""));
    if (golden.checksFiles()) {
      assertThat(result.after()).as("files afterwards").isEqualTo(golden.after());
    }
  }

  private static boolean isAsExpected(GoldenCase golden, GoldenCase.Result result)
      throws IOException {
    return result.out().equals(golden.text("out").orElse(""))
        && result.err().equals(golden.text("err").orElse(""))
        && result.exit().equals(golden.text("exit").orElse(""))
        && (!golden.checksFiles() || result.after().equals(golden.after()));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(f -> f.getFileName().toString().equals("cmd"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }
}
