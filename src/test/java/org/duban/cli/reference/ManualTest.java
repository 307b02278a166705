package org.duban.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.cli.Commands;
import org.duban.cli.World;
import org.duban.cli.option.ProgramVersion;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The manual pages: there is one of each command, with everything in it, that formatters take
/// without a warning.
class ManualTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aPageForEachCommandAndOneForTheProgram(Lang lang) {
    Map<String, String> pages = new Manual(lang, DAY, Commands.ALL).pages();

    assertThat(pages)
        .hasSize(Commands.ALL.names().size() + 1)
        .containsKeys("duban.1", "duban-report.1");
    pages.forEach((name, page) ->
        assertThat(page.lines().filter(l -> l.startsWith(".SH")))
            .as(name)
            .hasSizeGreaterThanOrEqualTo(7)
            .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, NAME, SYNOPSIS, DESCRIPTION, ARGUMENTS, OPTIONS, EXIT STATUS, FILES, ENVIRONMENT, EXAMPLES",
    "ZH, 名称, 概要, 描述, 参数, 选项, 退出状态, 文件, 环境变量, 示例"
  })
  void theSectionsOfAPage(
      Lang lang,
      String a,
      String b,
      String c,
      String d,
      String e,
      String f,
      String g,
      String h,
      String i) {
    String page = new Manual(lang, DAY, Commands.ALL).pages().get("duban-report.1");

    assertThat(page)
        .startsWith(".TH DUBAN\\-REPORT 1 2026-01-01 \"Duban " + ProgramVersion.NUMBER + "\"")
        .containsSubsequence(
            Stream.of(a, b, c, d, e, f, g, h, i).map(s -> ".SH \"" + s + "\"").toList())
        .contains("\\fBduban report \\fIPERIOD\\fB [\\fIOPTION\\fB…]\\fR")
        .contains("\\fB\\-\\-kind \\fIKIND\\fB\\fR")
        .contains("SOURCE_DATE_EPOCH", "reports/", "duban report 2021\\-06 \\-\\-kind department");
  }

  @Test
  void whatTheFormatterWouldTakeForItsOwn() {
    String page =
        new Roff("t", "2026-01-01", "Duban", "Manual")
            .words(".toml has a \\ in `duban help`, --by and pre-made")
            .commands(List.of("'quoted'"))
            .page();

    assertThat(page)
        .contains("\n\\&.toml has a \\e in \\fBduban help\\fR, \\-\\-by and pre-made\n")
        .contains("\n\\&'quoted'\n");
  }

  @Test
  void formattersTakeThemWithoutAWarning() throws Exception {
    assumeThat(Path.of("/usr/bin/groff")).exists();
    assertThat(new World(folder).run(DocumentsCommand.NAME, "man", "share/man").exit()).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("share/man"))) {
      List<Path> pages = files.filter(Files::isRegularFile).toList();
      assertThat(pages).hasSize(2 * (Commands.ALL.names().size() + 1));
      for (Path page : pages) {
        Process groff =
            new ProcessBuilder("groff", "-Kutf8", "-Tutf8", "-man", "-ww", "-z", page.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(groff.getInputStream().readAllBytes())
            .asString(StandardCharsets.UTF_8)
            .isEmpty();
        assertThat(groff.waitFor()).isZero();
      }
    }
  }
}
