package org.duban.cli.option;

import java.util.List;
import java.util.Optional;
import org.duban.cli.io.Console;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.text.Lang;

/// Which language the user asks for: what `--lang` says, else DUBAN_LANG.
public final class Languages {

  public static final String VARIABLE = "DUBAN_LANG";

  private Languages() {}

  /// The language that a command line which was understood asks for.
  public static Optional<Lang> chosen(Arguments arguments, Console console) {
    List<String> codes = List.of(Lang.ZH.code(), Lang.EN.code());
    return arguments
        .choice(Options.LANG, codes)
        .or(() -> variable(console, codes))
        .flatMap(Lang::of);
  }

  /// The language to say in that a command line was not understood.
  public static Optional<Lang> guessed(List<String> args, Console console) {
    return typed(args).or(() -> console.variable(VARIABLE).flatMap(Lang::of));
  }

  private static Optional<String> variable(Console console, List<String> codes) {
    Optional<String> value = console.variable(VARIABLE);
    if (value.isPresent() && !codes.contains(value.get())) {
      throw CommandFailed.usage(
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
