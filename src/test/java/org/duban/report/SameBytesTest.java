package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.duban.problem.Read;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same data make the same bytes wherever they are printed.
class SameBytesTest {

  @TempDir private Path elsewhere;

  /// Prints the digest of the sample bulletin in all formats: the program of the processes below.
  public static void main(String[] args) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    new ReportEngine()
        .render(Longting.sheets().request(Lang.ZH), List.of(ReportFormat.values()))
        .value()
        .orElseThrow()
        .values()
        .forEach(digest::update);
    System.out.print(HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void inAnotherZoneLanguageHomeAndFolder() throws Exception {
    String here = digest(Path.of(""), "-Duser.timezone=Asia/Shanghai", "-Duser.language=zh");
    String there =
        digest(
            elsewhere,
            "-Duser.timezone=America/Lima",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.home=" + elsewhere,
            "-Dfile.encoding=ISO-8859-1");
    assertThat(here).hasSize(64).isEqualTo(there);
  }

  @Test
  void manyAtOnceAsOneByOne() {
    List<ReportRequest> requests = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      requests.add(Longting.sheets().request(ReportKind.DEPARTMENT, "区发展改革委", Lang.ZH));
      requests.add(Longting.sheets().request(ReportKind.TASK, "2", Lang.EN));
      requests.add(Sheets.small().request(Lang.ZH));
    }
    Set<Integer> told = new ConcurrentSkipListSet<>();

    List<Read<Map<ReportFormat, byte[]>>> made =
        new ReportEngine()
            .renderAll(requests, List.of(ReportFormat.PDF, ReportFormat.JSON), told::add);

    assertThat(told).hasSize(requests.size()).contains(1, requests.size());
    ReportEngine alone = new ReportEngine();
    for (int i = 0; i < requests.size(); i++) {
      Map<ReportFormat, byte[]> wanted =
          alone
              .render(requests.get(i), List.of(ReportFormat.PDF, ReportFormat.JSON))
              .value()
              .orElseThrow();
      Map<ReportFormat, byte[]> actual = made.get(i).value().orElseThrow();
      assertThat(actual.get(ReportFormat.PDF)).isEqualTo(wanted.get(ReportFormat.PDF));
      assertThat(actual.get(ReportFormat.JSON)).isEqualTo(wanted.get(ReportFormat.JSON));
    }
  }

  private static String digest(Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), SameBytesTest.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return digest;
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String part :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(System.getProperty("path.separator"), parts);
  }
}
