package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.help.Help;
import org.duban.cli.io.Width;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandTexts;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

/// Every command has a page in both languages, which begins with what it is for and fits a screen.
class HelpTest {

  private static final int WIDTH = 80;
  private static final int LINES = 24;

  static Stream<Arguments> pages() {
    return Commands.ALL.names().stream()
        .flatMap(name -> Stream.of(Lang.values()).map(lang -> Arguments.of(name, lang)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAScreen(String name, Lang lang) {
    Command command = Commands.ALL.known(name);
    List<String> page = new Help(Phrases.of(lang), WIDTH).screen(command);

    assertThat(page.getFirst()).startsWith("duban " + name + " — ");
    assertThat(page)
        .hasSizeLessThan(LINES)
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(WIDTH))
        .anySatisfy(line -> assertThat(line).startsWith("  duban " + name));
    assertThat(command.options().stream().map(OptionSpec::longestName))
        .allSatisfy(option -> assertThat(String.join(" ", page)).contains(option));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isToldInFullByHelp(String name, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    CommandTexts texts = new CommandTexts(phrases, Commands.ALL.known(name));

    String page = words(new Help(phrases, WIDTH).page(Commands.ALL.known(name)));

    assertThat(page).startsWith("duban" + name + "—").contains(words(List.of(texts.description())));
    assertThat(Stream.concat(texts.arguments().stream(), texts.options().stream()))
        .allSatisfy(e -> assertThat(page).contains(words(List.of(e.name()))))
        .allSatisfy(e -> assertThat(page).contains(words(List.of(e.text()))));
  }

  /// Wherever the lines were broken.
  private static String words(List<String> lines) {
    return String.join("", lines).replace(" ", "");
  }
}
