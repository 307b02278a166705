package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.command.Arguments;
import org.duban.cli.command.Options;
import org.duban.cli.command.Stop;
import org.duban.cli.command.UsageCode;
import org.duban.cli.console.Console;
import org.duban.problem.Problem;
import org.duban.wording.Lang;

/// Which language the user asks for: what `--lang` says, else DUBAN_LANG.
final class Languages {

  static final String VARIABLE = "DUBAN_LANG";

  private Languages() {}

  /// The language that a command line which was understood asks for.
  static Optional<Lang> chosen(Arguments arguments, Console console) {
    List<String> codes = List.of(Lang.ZH.code(), Lang.EN.code());
    return arguments
        .choice(Options.LANG, codes)
        .or(() -> variable(console, codes))
        .flatMap(Lang::of);
  }

  /// The language to say in that a command line was not understood.
  static Optional<Lang> guessed(List<String> args, Console console) {
    return typed(args).or(() -> console.variable(VARIABLE).flatMap(Lang::of));
  }

  private static Optional<String> variable(Console console, List<String> codes) {
    Optional<String> value = console.variable(VARIABLE);
    if (value.isPresent() && !codes.contains(value.get())) {
      throw Stop.usage(
          UsageCode.U007.with(
              "option", VARIABLE, "value", value.get(), "choices", Problem.listed(codes)));
    }
    return value;
  }

  private static Optional<Lang> typed(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).equals(Options.LANG) && i + 1 < args.size()) {
        return Lang.of(args.get(i + 1));
      }
      if (args.get(i).startsWith(Options.LANG + "=")) {
        return Lang.of(args.get(i).substring(Options.LANG.length() + 1));
      }
    }
    return Optional.empty();
  }
}
