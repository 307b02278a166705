package org.duban.cli.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Options;
import org.duban.cli.option.TypedLine;
import org.duban.text.Lang;
import picocli.CommandLine.Model.OptionSpec;

/// A command line that is still being typed.
///
/// @param command the command, when it is there and known
/// @param options the options before the last word, by their long names
/// @param words how many words that are no options stand between the command and the last word
/// @param open the option whose value the last word is
/// @param prefix what stands in the last word before the value: `--format=`
/// @param value the part of the last word that is to be completed
record TypedWords(
    Optional<Command> command,
    Map<String, String> options,
    int words,
    Optional<OptionSpec> open,
    String prefix,
    String value) {

  TypedWords {
    Objects.requireNonNull(command);
    options = Map.copyOf(options);
    Objects.requireNonNull(open);
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(value);
  }

  static TypedWords of(List<String> before, String last, CommandList commands) {
    // bash cuts words at "=".
    List<String> typed = new ArrayList<>(before);
    String rest = last.equals("=") ? "" : last;
    typed.removeIf("="::equals);
    Optional<Command> command = TypedLine.of(typed, commands).command().flatMap(commands::named);
    Map<String, String> options = new LinkedHashMap<>();
    int words = 0;
    Optional<OptionSpec> open = Optional.empty();
    for (String word : typed) {
      if (open.isPresent()) {
        options.put(open.get().longestName(), word);
        open = Optional.empty();
      } else if (word.startsWith("-")) {
        int equals = word.indexOf('=');
        Optional<OptionSpec> option =
            option(equals < 0 ? word : word.substring(0, equals), command);
        open = option.filter(o -> equals < 0 && o.arity().max() > 0);
        if (open.isEmpty()) {
          option.ifPresent(o -> options.put(o.longestName(), word.substring(equals + 1)));
        }
      } else {
        words++;
      }
    }
    int equals = rest.startsWith("--") ? rest.indexOf('=') : -1;
    if (open.isEmpty() && equals >= 0) {
      open = option(rest.substring(0, equals), command);
    }
    return new TypedWords(
        command,
        options,
        command.isPresent() ? words - 1 : words,
        open,
        rest.substring(0, equals + 1),
        rest.substring(equals + 1));
  }

  Optional<Lang> language() {
    return Optional.ofNullable(options.get(Options.LANG)).flatMap(Lang::of);
  }

  private static Optional<OptionSpec> option(String name, Optional<Command> command) {
    return Stream.concat(
            command.stream().flatMap(c -> c.options().stream()), Options.common().stream())
        .filter(o -> List.of(o.names()).contains(name))
        .findAny();
  }
}
