package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.duban.cli.console.Terminals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `init` in front of a person; without one, the golden cases have it.
class InitTest {

  private static final Terminals PERSON = new Terminals(true, true, true, false);

  @TempDir Path folder;

  @Test
  void asksForLanguageOfficeAndYear() throws Exception {
    World.Outcome outcome = person("english\nen\nThe \"New\" Office\n2022\n").run("init");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            """
            语言 / Language (zh/en) [zh]
            语言 / Language (zh/en) [zh]
            Name of the office [as in the sample]
            Goal year [2021]
            Edit the files, then run `duban check`.
            """);
    assertThat(Files.readString(folder.resolve("targets/duban.toml")))
        .contains("office = \"The \\\"New\\\" Office\"", "language = \"en\"");
    assertThat(folder.resolve("targets/2022/indicators.csv")).content().contains("council_tax");
    World.Outcome check = new World(folder).run("check");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(new World(folder).run("report", "2022-03").exit()).isZero();
  }

  @Test
  void takesTheUsualForNoAnswer() throws Exception {
    assertThat(person("").run("init").exit()).isZero();

    assertThat(Files.readString(folder.resolve("targets/duban.toml"))).contains("某某区");
    assertThat(folder.resolve("targets/2021/indicators.csv")).content().contains("地区生产总值");
  }

  @Test
  void asksNothingThatOptionsAnswer() {
    World.Outcome outcome =
        person("").run("init", "--office", "龙亭区", "--year", "2021", "--lang", "zh");

    assertThat(outcome.err()).isEqualTo("请修改这些文件，然后运行“duban check”。\n");
    assertThat(folder.resolve("targets/duban.toml")).content().contains("office = \"龙亭区\"");
  }

  @Test
  void asksForTheYearOnlyInAWorkspaceThatIsThere() {
    new World(folder).run("init");

    World.Outcome outcome = person("2023\n").run("init");

    assertThat(outcome.err()).startsWith("目标年度 [2021]\n").doesNotContain("Language");
    assertThat(folder.resolve("targets/2023/tasks.csv")).exists();
  }

  @Test
  void makesNothingOfAYearThatIsNone() {
    World.Outcome outcome = person("zh\n龙亭区\n明年\n").run("init");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("U009");
    assertThat(folder).isEmptyDirectory();
  }

  private World person(String answers) {
    return new World(folder).terminals(PERSON).stdin(answers);
  }
}
