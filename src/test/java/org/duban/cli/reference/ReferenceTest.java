package org.duban.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.cli.Commands;
import org.duban.cli.World;
import org.duban.house.Codes;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.OptionSpec;

/// The site's reference leaves nothing out.
class ReferenceTest {

  @TempDir Path folder;

  @Test
  void knowsEveryCode() throws Exception {
    assertThat(Reference.codes()).containsExactlyInAnyOrderElementsOf(Codes.all());
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryCommandOptionCodeAndColumn(Lang lang) {
    Map<String, String> pages = new Reference(lang, Commands.ALL).pages();
    List<String> texts = List.copyOf(pages.values());

    assertThat(pages.keySet()).allSatisfy(name -> assertThat(name).endsWith(".md")).hasSize(3);
    for (String name : Commands.ALL.names()) {
      String section = texts.getFirst().split("\n## duban " + Pattern.quote(name) + "\n", -1)[1];
      assertThat(Commands.ALL.known(name).options().stream().map(OptionSpec::longestName))
          .allSatisfy(option -> assertThat(section.split("\n## ", -1)[0]).contains(option));
    }
    assertThat(Reference.codes())
        .allSatisfy(code -> assertThat(texts.get(1)).contains("| " + code.name() + " |"));
    assertThat(texts.get(2)).contains("published\\_on", "编号", "targets/duban.toml");
  }

  @Test
  void tellsTheFieldsOfEveryDocument() {
    String page = SchemaReference.page(Commands.ALL);

    assertThat(page)
        .contains("## duban/status/1\n", "| indicators | array of indicator | in the order")
        .contains("| summary.tasks | tally |", "### tally\n")
        .contains("\"achieved\" or \"ahead\"")
        .contains("with `--explain`: how each target was understood");
    assertThat(page.lines().filter(l -> l.startsWith("## "))).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void isWrittenWhereTheBuildWantsIt() {
    World world = new World(folder);

    assertThat(world.run(DocumentsCommand.NAME, "reference", "a/b").exit()).isZero();
    assertThat(world.run(DocumentsCommand.NAME, "pages", "a").exit()).isEqualTo(2);

    assertThat(folder.resolve("a/b"))
        .isDirectoryContaining(f -> f.endsWith("commands-zh.md"))
        .isDirectoryContaining(f -> f.endsWith("json.md"));
    assertThat(Files.exists(folder.resolve("a/man1"))).isFalse();
  }
}
