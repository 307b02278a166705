package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.console.Width;
import org.duban.wording.Lang;
import org.duban.wording.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command has a page in both languages, which begins with what it is for and fits a screen.
class HelpTest {

  private static final int WIDTH = 80;
  private static final int SCREEN = 48;

  static Stream<Arguments> pages() {
    return Commands.NAMES.stream()
        .flatMap(name -> Stream.of(Lang.values()).map(lang -> Arguments.of(name, lang)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAScreen(String name, Lang lang) {
    List<String> page = new Help(Phrases.of(lang), WIDTH).page(Commands.named(name).orElseThrow());

    assertThat(page.getFirst()).startsWith("duban " + name + " — ");
    assertThat(page)
        .hasSizeLessThan(SCREEN)
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(WIDTH + 20))
        .anySatisfy(line -> assertThat(line).startsWith("  duban " + name));
  }
}
