package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds every source file to google-java-format. It runs as a test because Maven's own JVM may be
/// too old to parse the sources. `mvn test -Dtest=FormatTest -Dformat=update` rewrites the files
/// and still fails, so that a person looks at what changed.
class FormatTest {

  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean update = "update".equals(System.getProperty("format"));
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(new Formatter().formatSource(source)),
              JavaFormatterOptions.Style.GOOGLE);
      if (!formatted.equals(source)) {
        unformatted.add(file);
        if (update) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertThat(unformatted)
        .as("not in google-java-format; to rewrite: mvn test -Dtest=FormatTest -Dformat=update")
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
