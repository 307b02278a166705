package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Only `org.duban.disk` opens files, so that what it refuses is refused everywhere.
class OneDoorTest {

  private static final Path SOURCES = Path.of("src/main/java/org/duban");
  private static final Path DISK = SOURCES.resolve("disk");

  /// What opens, looks for, moves or deletes a file, in the JDK and in the libraries.
  private static final Pattern DOORS =
      Pattern.compile(
          "(?<![\\w.])Files\\.|FileChannel\\.open|FileInputStream|FileOutputStream|RandomAccessFile"
              + "|FileReader|FileWriter|\\.toFile\\(|new File\\(|toRealPath|\\.provider\\("
              + "|new (Zip|Jar|ZipSecure)File\\(|OPCPackage\\.open\\("
              + "|Toml\\.parse\\(\\w*([Ff]ile|[Pp]ath)|ImageIO\\.(read|write)\\(\\w*[Ff]ile");

  private static final Pattern COMMENT = Pattern.compile("//.*");

  @Test
  void noOtherPackageOpensFiles() throws IOException {
    List<String> opened = new ArrayList<>();
    for (Path file : sources()) {
      Matcher door = DOORS.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
      while (door.find()) {
        opened.add(SOURCES.relativize(file) + ": " + door.group());
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void theDoorIsWhereItIsSaidToBe() throws IOException {
    try (Stream<Path> files = Files.list(DISK)) {
      assertThat(files)
          .anySatisfy(file -> assertThat(Files.readString(file)).containsPattern(DOORS));
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.startsWith(DISK))
          .sorted()
          .toList();
    }
  }
}
