package org.duban.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.problem.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

  /// Characters with a meaning to this or to a real shell, and some without.
  private static final String ALPHABET = " \t'\"\\#$*`;a-1重é";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "record jobs 2021-06 3150 | record,jobs,2021-06,3150",
        "  a \t b\u3000c  | a,b,c",
        "'a b' \"c d\" | a b,c d",
        "a'b c'd\"e f\" | ab cde f",
        "'' \"\" | ~,~",
        "\"a \\\"b\\\" \\\\ \\n\" | a \"b\" \\ \\n",
        "'a \\ \"b\"' | a \\ \"b\"",
        "a\\ b \\# \\' \\重 | a b,#,',重",
        "a\\ | a\\",
        "a#b # c 'd | a#b",
        "$HOME * ? `y` a;b > c | $HOME,*,?,`y`,a;b,>,c",
      })
  void cutsAsAShellDoes(String line, String words) {
    assertThat(ShellWords.of(line)).containsExactlyElementsOf(List.of(words.split(",", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "# all of it", "\t# 'x"})
  void findsNothingInEmptyLinesAndComments(String line) {
    assertThat(ShellWords.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 'b", "a \"b", "'", "a \"b\\\"", "\"a'"})
  void wantsQuotesClosed(String line) {
    assertThatThrownBy(() -> ShellWords.of(line)).isInstanceOf(CommandFailed.class);
  }

  @Test
  void anyWordsComeBackFromQuotes() {
    long seed = 20210716;
    Random random = new Random(seed);
    for (int run = 0; run < 2000; run++) {
      List<String> words =
          random
              .ints(1 + random.nextInt(4), 0, 6)
              .mapToObj(length -> word(length, random))
              .toList();
      String line = words.stream().map(ShellWordsTest::quoted).collect(Collectors.joining(" "));

      assertThat(ShellWords.of(line)).as("seed %d, run %d: %s", seed, run, line).isEqualTo(words);
    }
  }

  /// Of lines in which nothing but blanks, quotes, backslashes and comments has a meaning.
  @Test
  void agreesWithARealShell() throws IOException {
    long seed = 20210717;
    Random random = new Random(seed);
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int run = 0; run < 2000; run++) {
      String line = "a " + word(random.nextInt(9), random).replaceAll("[$*`;\\t]", "x");
      // At the end of a line a real shell would go on with the next.
      if (isWhole(line) && !line.endsWith("\\")) {
        script.append("printf '<%s>' ").append(line).append("\necho\n");
        ShellWords.of(line).forEach(w -> expected.append('<').append(w).append('>'));
        expected.append('\n');
      }
    }
    Process shell = new ProcessBuilder("sh").redirectErrorStream(true).start();
    shell.getOutputStream().write(script.toString().getBytes(StandardCharsets.UTF_8));
    shell.getOutputStream().close();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).as("seed %d", seed).isEqualTo(expected.toString());
  }

  private static boolean isWhole(String line) {
    try {
      ShellWords.of(line);
      return true;
    } catch (CommandFailed _) {
      return false;
    }
  }

  private static String word(int length, Random random) {
    return IntStream.range(0, length)
        .map(_ -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
