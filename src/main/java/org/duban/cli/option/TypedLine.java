package org.duban.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/// The command line as typed, with the command's name taken out; options may stand before it.
///
/// @param command empty when no word stands there, only options
public record TypedLine(Optional<String> command, List<String> rest) {

  public TypedLine {
    rest = List.copyOf(rest);
  }

  public static TypedLine of(List<String> args, CommandList commands) {
    if (!args.isEmpty() && !args.getFirst().startsWith("-")) {
      return without(args, 0);
    }
    int first = firstWord(args, valueOptions(Options.common().stream()));
    if (first >= 0 && !commands.names().contains(args.get(first))) {
      // The word may be the value of an option that only some commands have.
      Stream<OptionSpec> all =
          commands.names().stream()
              .flatMap(name -> commands.named(name).orElseThrow().options().stream());
      first = firstWord(args, valueOptions(Stream.concat(Options.common().stream(), all)));
    }
    return first < 0 ? new TypedLine(Optional.empty(), args) : without(args, first);
  }

  private static int firstWord(List<String> args, Set<String> valueOptions) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("-")) {
        return i;
      }
      if (valueOptions.contains(arg)) {
        i++;
      }
    }
    return -1;
  }

  private static Set<String> valueOptions(Stream<OptionSpec> options) {
    return options
        .filter(o -> o.arity().max() > 0)
        .flatMap(o -> Stream.of(o.names()))
        .collect(Collectors.toSet());
  }

  private static TypedLine without(List<String> args, int index) {
    List<String> rest = new ArrayList<>(args);
    return new TypedLine(Optional.of(rest.remove(index)), rest);
  }
}
