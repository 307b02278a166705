package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.problem.Code;
import org.junit.jupiter.api.Test;

/// Every message that a user can meet is met in a golden case, so that somebody has read it where
/// it appears.
class GoldenCodesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path TESTS = Path.of("src/test/java/org/duban");

  /// The codes that no golden case can provoke, with the test that does.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          // Reading tells of a damaged last line before: it must break between reading and writing.
          Map.entry("J020", "ledger/JournalsTest.java"),
          // A folder that takes the place of a journal after it was read.
          Map.entry("J026", "ledger/JournalsTest.java"),
          // Indexes of long journals, which the user's own folder keeps.
          Map.entry("J040", "journal/verify/KeptIndexTest.java"),
          Map.entry("J087", "journal/verify/KeptIndexTest.java"),
          // A machine that can't start git.
          Map.entry("K008", "cli/compare/GitNotStartedTest.java"),
          // Templates that run into a budget of time, output or memory.
          Map.entry("R042", "report/template/OwnTemplatesTest.java"),
          Map.entry("R043", "report/template/OwnTemplatesTest.java"),
          Map.entry("R044", "report/template/OwnTemplatesTest.java"),
          Map.entry("R058", "report/template/OwnTemplatesTest.java"),
          // A disk that fails twice in a row.
          Map.entry("S008", "disk/AtomicFilesTest.java"),
          // Waits for another process until it gives up.
          Map.entry("S009", "disk/LockedFileTest.java"),
          // Another user.
          Map.entry("U080", "office/WorkspaceFinderTest.java"));

  @Test
  void everyCodeIsProvokedByAGoldenCase() throws Exception {
    Set<String> met = met();
    Set<String> missing =
        Codes.all().stream()
            .map(Code::name)
            .filter(code -> !met.contains(code) && !ELSEWHERE.containsKey(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("codes that no golden case provokes").isEmpty();
  }

  @Test
  void theOthersAreProvokedElsewhere() throws IOException {
    assertThat(met())
        .as("codes that are met in golden cases")
        .doesNotContainAnyElementsOf(ELSEWHERE.keySet());
    for (var elsewhere : ELSEWHERE.entrySet()) {
      assertThat(TESTS.resolve(elsewhere.getValue())).content().contains(elsewhere.getKey());
    }
  }

  @Test
  void everyPlaceInASentenceIsFilled() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      assertThat(files.filter(f -> f.endsWith("err")))
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("\\{[a-z]+}"));
    }
  }

  /// The codes in what the golden cases print, in text and in JSON.
  private static Set<String> met() throws IOException {
    Pattern code = Pattern.compile("(?<![A-Za-z0-9])[A-Z]\\d{3}(?![A-Za-z0-9])");
    Set<String> met = new TreeSet<>();
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      for (Path file : files.filter(GoldenCodesTest::isPrinted).toList()) {
        code.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(met::add);
      }
    }
    return met;
  }

  private static boolean isPrinted(Path file) {
    return Files.isRegularFile(file)
        && Set.of("out", "err").contains(file.getFileName().toString());
  }
}
