package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeps the list of dependencies in CONTRIBUTING to the build.
class DependenciesTest {

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>"
              + "(?:\\s*<version>\\$\\{([^}]*)}</version>)?(?!\\s*<type>)");

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([\\w-]+)` \\| ([\\w.]+) \\| (?:\\d{4}-\\d\\d-\\d\\d|–) \\|", Pattern.MULTILINE);

  @Test
  void everyDependencyIsListedWithItsVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Map<String, String> used = new TreeMap<>();
    Matcher dependency =
        DEPENDENCY.matcher(pom.replaceAll("(?s)<(plugins|dependencyManagement)>.*?</\\1>", ""));
    while (dependency.find()) {
      String property = dependency.group(2);
      String version = property == null ? managed(dependency.group(1)) : property;
      used.put(dependency.group(1), value(pom, version));
    }
    Map<String, String> listed = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    while (row.find()) {
      listed.put(row.group(1), row.group(2));
    }
    assertThat(listed).isNotEmpty().isEqualTo(used);
  }

  /// The version of what dependencyManagement decides on.
  private static String managed(String artifact) {
    return artifact.startsWith("junit") ? "junit.version" : artifact + ".version";
  }

  private static String value(String pom, String property) {
    Matcher value = Pattern.compile("<" + Pattern.quote(property) + ">([^<]*)<").matcher(pom);
    assertThat(value.find()).as(property).isTrue();
    return value.group(1);
  }
}
