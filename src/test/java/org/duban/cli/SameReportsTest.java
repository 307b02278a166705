package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two offices have the same files, and all else differs: machine settings, folder, user, the age
/// of the files. Their reports of every kind, in both languages and in all formats are the same
/// bytes.
class SameReportsTest {

  private static final Path SAMPLE = Path.of("targets");

  @TempDir Path folder;

  @Test
  void ofTwoProcessesThatShareNothingButTheData() throws Exception {
    Path one = office("one", Instant.parse("2021-07-16T01:00:00Z"));
    Path two = office("另 一个/the other office", Instant.parse("2009-02-03T04:05:06Z"));

    Map<String, String> first =
        reports(
            one,
            Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C.UTF-8", "USER", "a"),
            "-Duser.language=zh",
            "-Duser.country=CN",
            "-Duser.name=a");
    Map<String, String> second =
        reports(
            two,
            Map.of("TZ", "America/Lima", "LC_ALL", "C.UTF-8", "USER", "b", "HOME", "/nowhere"),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.name=b",
            "-Duser.home=/nowhere",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:TieredStopAtLevel=1");

    assertThat(first).hasSize(24).isEqualTo(second);
    assertThat(first.keySet())
        .contains(
            "plain/bulletin.pdf",
            "plain/bulletin-en.pdf",
            "plain/brief.pdf",
            "plain/brief-en.pdf",
            "plain/annual.pdf",
            "plain/annual-en.pdf",
            "plain/department-区发展改革委.pdf",
            "plain/department-区发展改革委-en.pdf",
            "plain/task-2.pdf",
            "plain/task-2-en.pdf",
            "plain/bulletin.html",
            "plain/bulletin.xlsx",
            "plain/bulletin.docx",
            "dated/bulletin.pdf");
    // The date is that of the data, unless the build sets one.
    assertThat(first.get("dated/bulletin.pdf"))
        .isEqualTo(first.get("dated/bulletin-again.pdf"))
        .isNotEqualTo(first.get("plain/bulletin.pdf"));
  }

  /// Makes all kinds in one process, and the bulletin as of the epoch in two more.
  ///
  /// @return digests by the names of the files
  private Map<String, String> reports(
      Path office, Map<String, String> environment, String... options) throws Exception {
    List<String> commands = new ArrayList<>();
    for (String lang : List.of("zh", "en")) {
      for (String kind :
          List.of(
              "bulletin --format pdf,docx,html,json,csv,xlsx",
              "brief",
              "annual",
              "department --department 区发展改革委 --format pdf,json",
              "task --task 2")) {
        commands.add(
            "report 2021-06 --as-of 2021-07-25 --lang " + lang + " --out plain/ --kind " + kind);
      }
    }
    Path batch = Files.writeString(office.resolve("batch.txt"), String.join("\n", commands));
    Files.createDirectories(office.resolve("plain"));
    run(office, environment, options, "batch", batch.toString());
    Map<String, String> dated = new TreeMap<>(environment);
    dated.put("SOURCE_DATE_EPOCH", "1600000000");
    for (String name : List.of("bulletin.pdf", "bulletin-again.pdf")) {
      run(
          office,
          dated,
          options,
          "report",
          "2021-06",
          "--as-of",
          "2021-07-25",
          "--out",
          "dated/" + name);
    }
    Map<String, String> digests = new TreeMap<>();
    for (String made : List.of("plain", "dated")) {
      try (Stream<Path> files = Files.list(office.resolve(made))) {
        for (Path file : files.toList()) {
          digests.put(made + "/" + file.getFileName(), Sha256.hex(Files.readAllBytes(file)));
        }
      }
    }
    return digests;
  }

  private static void run(
      Path office, Map<String, String> environment, String[] options, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(DubanProcess.COMMAND);
    command.addAll(1, List.of(options));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(office.toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Path office(String name, Instant age) throws IOException {
    Path office = Files.createDirectories(folder.toRealPath().resolve(name));
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = office.resolve(file.toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setLastModifiedTime(target, FileTime.from(age));
      }
    }
    return office;
  }
}
