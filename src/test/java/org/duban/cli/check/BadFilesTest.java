package org.duban.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.cli.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plan files that can't stand in the repository as text: each is a located error, never a crash.
class BadFilesTest {

  private static final String HEADER =
      "id,name,unit,target,measure,direction,frequency,department\n";

  @TempDir Path root;
  private Path indicators;

  @BeforeEach
  void makeWorkspace() throws IOException {
    indicators = root.resolve("targets/2021/indicators.csv");
    Files.createDirectories(indicators.getParent());
  }

  @Test
  void binary() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(indicators, noise);

    assertThat(check()).startsWith("targets/2021/indicators.csv: error F018");
  }

  @Test
  void nul() throws IOException {
    Files.writeString(indicators, HEADER + "gdp,a\0b,%,8%,growth,higher,monthly,d\n");

    assertThat(check()).startsWith("targets/2021/indicators.csv:2: error F008");
  }

  @Test
  void aCellOfTenMegabytes() throws IOException {
    Files.writeString(
        indicators, HEADER + "gdp," + "x".repeat(10_000_000) + ",%,8%,growth,higher,monthly,d\n");

    assertThat(check()).startsWith("targets/2021/indicators.csv:2:2: error F015");
  }

  @Test
  void twoEncodingsInOneFile() throws IOException {
    Files.writeString(indicators, HEADER + "gdp,增速,%,8%,growth,higher,monthly,d\n");
    byte[] more = "jobs,就业,人,5,total,higher,monthly,d\n".getBytes(Charset.forName("GB18030"));
    Files.write(indicators, more, StandardOpenOption.APPEND);

    assertThat(check()).startsWith("targets/2021/indicators.csv:3: error F010");
  }

  @Test
  void aFolderInPlaceOfAFile() throws IOException {
    Files.createDirectory(indicators);

    assertThat(check()).startsWith("targets/2021/indicators.csv: error F002");
  }

  @Test
  void aThousandBadLines() throws IOException {
    Files.writeString(
        indicators,
        HEADER
            + IntStream.range(0, 1000)
                .mapToObj(i -> "i%d,n%d,,5800入,total,higher,monthly,d\n".formatted(i, i))
                .collect(Collectors.joining()),
        StandardCharsets.UTF_8);

    assertThat(check().lines().filter(l -> l.contains(": error T012"))).hasSize(1000);
  }

  /// What `check` prints, after it failed as it should.
  private String check() {
    World.Outcome outcome = new World(root).run("check", "--lang", "en");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).doesNotContain("Exception");
    return outcome.out();
  }
}
