package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps the sources to the table of packages in the architecture page, and the table to the
/// sources.
class ImportsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/duban");
  private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");
  private static final Pattern OWN =
      Pattern.compile("^import (?:static )?org\\.duban\\.(\\w+)\\.", Pattern.MULTILINE);
  private static final Pattern FOREIGN =
      Pattern.compile(
          "^import (?:static )?((?!java\\.|javax\\.|org\\.w3c\\.|org\\.xml\\.|org\\.duban\\.)[\\w.]+);",
          Pattern.MULTILINE);

  /// One row: the packages of Duban and the prefixes of libraries that a package may import.
  private record Allowed(Set<String> packages, Set<String> libraries) {}

  @Test
  void packagesImportOnlyWhatTheTableAllows() throws IOException {
    Map<String, Allowed> table = table();
    List<String> broken = new ArrayList<>();
    for (String name : packages()) {
      Allowed allowed = table.get(name);
      for (Path file : javaFiles(SOURCES.resolve(name))) {
        String source = Files.readString(file);
        for (Matcher m = OWN.matcher(source); m.find(); ) {
          if (!m.group(1).equals(name) && !allowed.packages().contains(m.group(1))) {
            broken.add(file + " imports " + m.group(1));
          }
        }
        for (Matcher m = FOREIGN.matcher(source); m.find(); ) {
          if (allowed.libraries().stream().noneMatch(m.group(1)::startsWith)) {
            broken.add(file + " imports " + m.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theTableNamesThePackagesThatExist() throws IOException {
    assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(packages());
  }

  private static Map<String, Allowed> table() throws IOException {
    Map<String, Allowed> table = new LinkedHashMap<>();
    for (Matcher row = ROW.matcher(Files.readString(PAGE)); row.find(); ) {
      table.put(row.group(1), new Allowed(names(row.group(2)), names(row.group(3))));
    }
    return table;
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
