package org.duban.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.junit.jupiter.api.Test;

class TemplateFilesTest {

  @Test
  void theDigestIsOverAllFiles() throws IOException {
    Path folder = Path.of("src/main/resources/org/duban/report/templates");
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    String lines = files.stream().map(TemplateFilesTest::line).collect(Collectors.joining());
    assertThat(TemplateFiles.BUILT_IN.digest())
        .isEqualTo(Sha256.hex(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(Path file) {
    try {
      return Sha256.hex(Files.readAllBytes(file)) + "  " + file.getFileName() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
