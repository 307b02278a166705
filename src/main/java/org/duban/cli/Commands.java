package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.command.Command;
import org.duban.cli.command.Stop;
import org.duban.cli.command.UsageCode;
import org.duban.problem.Nearest;

/// The commands by name. Only the one that is asked for is built.
final class Commands {

  /// In the order of the overview.
  static final List<String> NAMES = List.of("help");

  private Commands() {}

  static Optional<Command> named(String name) {
    return switch (name) {
      case "help" -> Optional.of(new HelpCommand());
      default -> Optional.empty();
    };
  }

  /// The command of this name; an unknown one is a usage problem that suggests the nearest.
  static Command known(String name) {
    return named(name).orElseThrow(() -> unknown(name));
  }

  private static Stop unknown(String name) {
    List<String> nearest = Nearest.to(name, NAMES);
    return Stop.usage(
        nearest.isEmpty()
            ? UsageCode.U002.with("command", name)
            : UsageCode.U001.with("command", name, "nearest", String.join(", ", nearest)));
  }
}
