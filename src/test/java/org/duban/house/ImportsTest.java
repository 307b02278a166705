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
import java.util.TreeMap;
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
      Pattern.compile("^\\| `([\\w.]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

  /// A class of ours by its full name, in an import or in the code.
  private static final Pattern OWN =
      Pattern.compile("\\borg\\.duban\\.((?:[a-z]\\w*\\.)+)[A-Z]\\w*");

  private static final Pattern FOREIGN =
      Pattern.compile(
          "^import (?:static )?((?!java\\.|javax\\.|org\\.w3c\\.|org\\.xml\\.|org\\.duban\\.)[\\w.]+);",
          Pattern.MULTILINE);

  private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$", Pattern.MULTILINE);

  private static final int MOST_FILES = 26;
  private static final int MEAN_BELOW = 10;

  /// One row: the packages of Duban and the prefixes of libraries that a package imports.
  private record Uses(Set<String> packages, Set<String> libraries) {}

  @Test
  void packagesImportWhatTheTableSays() throws IOException {
    Map<String, Uses> table = table();
    Map<String, Set<String>> imports = imports();
    Map<String, Set<String>> said = new TreeMap<>();
    table.forEach((name, uses) -> said.put(name, new TreeSet<>(uses.packages())));
    assertThat(imports).containsExactlyInAnyOrderEntriesOf(said);
  }

  @Test
  void librariesAreImportedWhereTheTableSays() throws IOException {
    Map<String, Uses> table = table();
    List<String> broken = new ArrayList<>();
    for (String name : packages()) {
      for (Path file : javaFiles(folder(name))) {
        for (Matcher m = FOREIGN.matcher(Files.readString(file)); m.find(); ) {
          if (table.get(name).libraries().stream().noneMatch(m.group(1)::startsWith)) {
            broken.add(file + " imports " + m.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /// Neither packages nor, at any level, the families that they form: `plan`, `report`, …
  @Test
  void noPackagesUseOneAnotherInACircle() throws IOException {
    Map<String, Set<String>> imports = imports();
    int deepest = imports.keySet().stream().mapToInt(ImportsTest::depth).max().orElseThrow();
    for (int level = 1; level <= deepest; level++) {
      assertThat(inCircles(atLevel(level, imports))).as("in circles at level %s", level).isEmpty();
    }
  }

  @Test
  void noNameStandsTwice() throws IOException {
    Map<String, Long> names =
        javaFilesBelow(SOURCES).stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    names.values().removeIf(count -> count == 1);
    assertThat(names).isEmpty();
  }

  @Test
  void noFolderIsCrowded() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String name : packages()) {
      sizes.put(name, javaFiles(folder(name)).size());
    }
    assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(MOST_FILES));
    assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
        .as("files in %s folders", sizes.size())
        .isLessThan(MEAN_BELOW * sizes.size());
  }

  /// Which families of packages, cut at `level` names, use which others.
  private static Map<String, Set<String>> atLevel(int level, Map<String, Set<String>> imports) {
    Map<String, Set<String>> uses = new TreeMap<>();
    imports.forEach((name, used) -> {
      String user = upTo(level, name);
      Set<String> others = uses.computeIfAbsent(user, _ -> new TreeSet<>());
      used.forEach(other -> others.add(upTo(level, other)));
      others.remove(user);
    });
    return uses;
  }

  /// What is left when all that use nothing, or only what was taken away, are taken away.
  private static Map<String, Set<String>> inCircles(Map<String, Set<String>> uses) {
    Map<String, Set<String>> left = new TreeMap<>();
    uses.forEach((name, used) -> left.put(name, new TreeSet<>(used)));
    for (Set<String> free = free(left); !free.isEmpty(); free = free(left)) {
      left.keySet().removeAll(free);
      for (Set<String> used : left.values()) {
        used.removeAll(free);
      }
    }
    return left;
  }

  private static Set<String> free(Map<String, Set<String>> uses) {
    return uses.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int depth(String name) {
    return name.split("\\.", -1).length;
  }

  private static String upTo(int level, String name) {
    return Stream.of(name.split("\\.", -1)).limit(level).collect(Collectors.joining("."));
  }

  /// The packages that each package uses beside itself.
  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (String name : packages()) {
      Set<String> used = new TreeSet<>();
      for (Path file : javaFiles(folder(name))) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        OWN.matcher(code)
            .results()
            .map(m -> m.group(1).substring(0, m.group(1).length() - 1))
            .forEach(used::add);
      }
      used.remove(name);
      imports.put(name, used);
    }
    return imports;
  }

  private static Map<String, Uses> table() throws IOException {
    Map<String, Uses> table = new LinkedHashMap<>();
    for (Matcher row = ROW.matcher(Files.readString(PAGE)); row.find(); ) {
      table.put(row.group(1), new Uses(names(row.group(2)), names(row.group(3))));
    }
    return table;
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  /// The packages that have classes, without Main's.
  private static Set<String> packages() throws IOException {
    return javaFilesBelow(SOURCES).stream()
        .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path folder(String name) {
    return SOURCES.resolve(name.replace('.', '/'));
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
