package org.duban.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.OptionSpec;

class ArgumentReaderTest {

  /// A command with what the real ones have.
  private static final Command COMMAND =
      new Command() {
        @Override
        public String name() {
          return "record";
        }

        @Override
        public List<Argument> arguments() {
          return List.of(Argument.required("SUBJECT"), Argument.optional("VALUE"));
        }

        @Override
        public List<OptionSpec> options() {
          return List.of(Options.value("TEXT", "--note"), Options.flag("--dry-run"));
        }

        @Override
        public Exit run(Invocation invocation) {
          return Exit.DONE;
        }
      };

  @Test
  void sortsOptionsAndWordsWhereverTheyStand() {
    Arguments arguments = read("--note", "一季度  好", "gdp", "-q", "8.1", "-wdir");

    assertThat(arguments.words()).containsExactly("gdp", "8.1");
    assertThat(arguments.options())
        .isEqualTo(Map.of("--note", "一季度  好", "--quiet", "", "--workspace", "dir"));
    assertThat(arguments.value("--note")).contains("一季度  好");
    assertThat(arguments.has("--dry-run")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-5.1", "-0", "-.5", "-３.6%", "'-1,200'", "-", "@gdp", "--5"})
  void wordsThatLookLikeOptionsStayWords(String word) {
    if (word.equals("--5")) {
      assertThat(problemOf("gdp", word)).isEqualTo("U004");
    } else {
      assertThat(read("gdp", word).words()).containsExactly("gdp", word);
    }
  }

  @Test
  void valuesMayStartWithADash() {
    assertThat(read("gdp", "--note", "-5% 下降").value("--note")).contains("-5% 下降");
    assertThat(read("gdp", "--note=").value("--note")).contains("");
  }

  @Test
  void afterTwoDashesAllAreWords() {
    assertThat(read("--dry-run", "--", "gdp", "--note").words()).containsExactly("gdp", "--note");
  }

  @Test
  void aFlagMayBeTurnedOff() {
    assertThat(read("gdp", "--quiet=false").has(Options.QUIET)).isFalse();
  }

  @Test
  void helpNeedsNoArguments() {
    assertThat(read("--help").has(Options.HELP)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "gdp --note, U005",
    "gdp --note --quiet, U005",
    "gdp --note a --note b, U006",
    "gdp --noet a, U003",
    "gdp --frobnicate, U004",
    "gdp -x5, U004",
    "gdp -q5, U003",
    "gdp --quiet=maybe, U007",
    "'', U014",
    "gdp 1 2, U015",
  })
  void tellsWhatDoesNotFit(String typed, String code) {
    assertThat(problemOf(typed.isEmpty() ? new String[0] : typed.split(" "))).isEqualTo(code);
  }

  private static Arguments read(String... typed) {
    return ArgumentReader.read(COMMAND, Arrays.asList(typed));
  }

  private static String problemOf(String... typed) {
    CommandFailed stop = catchThrowableOfType(CommandFailed.class, () -> read(typed));
    assertThat(stop.exit()).isEqualTo(Exit.USAGE);
    return stop.problems().getFirst().code().name();
  }
}
