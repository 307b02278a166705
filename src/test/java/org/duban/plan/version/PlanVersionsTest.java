package org.duban.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.disk.Tree;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanVersionsTest {

  private static final String INDICATORS = "id,name,target\njobs,就业,5800\n";

  @TempDir Path root;
  private PlanVersions versions;
  private String digest;
  private Path copy;

  @BeforeEach
  void freeze() throws IOException {
    Workspace workspace = new Workspace(root);
    versions = PlanVersions.of(workspace, new GoalYear(2021, 1));
    digest = files(Map.of("indicators.csv", INDICATORS)).digest();
    copy = Files.createDirectories(versions.path(1, digest));
    Files.writeString(copy.resolve("indicators.csv"), INDICATORS);
  }

  @Test
  void theDigestIsWhatTwoSha256sumsPrint() {
    // printf a > indicators.csv; printf b > tasks.csv; sha256sum *.csv | sha256sum
    assertThat(files(Map.of("tasks.csv", "b", "indicators.csv", "a")).digest())
        .isEqualTo("5913cc9e0a45333b904bdb3f6a9bfc4e0801b9d9ea3cedeb5e4b5aaa23f8c688");
  }

  @Test
  void onlyTheFilesOfThePlanAreTaken() throws IOException {
    Files.writeString(copy.resolve("tasks.xlsx"), "x");
    Files.writeString(copy.resolve("notes.txt"), "n");
    Files.createDirectory(copy.resolve("updates"));

    assertThat(PlanFiles.in(new Tree(copy), copy, "copy").contents())
        .containsOnlyKeys("indicators.csv", "tasks.xlsx");
  }

  @Test
  void readsTheFrozenCopy() {
    Read<Plan> read = versions.read(1, digest);

    assertThat(read.problems()).isEmpty();
    assertThat(read.value().orElseThrow().subjects()).containsExactly("jobs");
  }

  @Test
  void aCopyThatIsMissingIsTold() {
    Read<Plan> read = versions.read(2, digest);

    assertThat(read.problems()).extracting(Problem::code).containsExactly(VersionCode.V001);
    assertThat(read.problems().getFirst().place().file())
        .isEqualTo("targets/2021/adopted/2-" + digest.substring(0, 12));
  }

  @Test
  void aCopyThatWasChangedIsToldAndNotRead() throws IOException {
    Files.writeString(copy.resolve("indicators.csv"), INDICATORS.replace("5800", "5000"));

    Read<Plan> read = versions.read(1, digest);

    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsExactly(VersionCode.V002);
  }

  @Test
  void aFileThatWasAddedOrTakenAwayIsAChange() throws IOException {
    Files.writeString(copy.resolve("pace.csv"), "indicator,period,planned\n");
    assertThat(versions.problemWith(1, digest)).isPresent();

    Files.delete(copy.resolve("pace.csv"));
    assertThat(versions.problemWith(1, digest)).isEmpty();

    Files.delete(copy.resolve("indicators.csv"));
    assertThat(versions.problemWith(1, digest)).isPresent();
  }

  @Test
  void aDigestThatLeadsElsewhereIsRefused() {
    assertThat(versions.read(1, "../../../../etc/passwd").problems())
        .extracting(Problem::code)
        .containsExactly(VersionCode.V003);
  }

  private static PlanFiles files(Map<String, String> texts) {
    return new PlanFiles(
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().getBytes(StandardCharsets.UTF_8))));
  }
}
