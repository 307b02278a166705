package org.duban.cli.option;

import java.util.List;
import java.util.Optional;
import org.duban.problem.CommandFailed;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;

/// The commands by name, for those that speak of commands: help, completion, batches.
public interface CommandList {

  /// In the order of the overview. A hidden command, which is there for scripts, begins with two
  /// underscores and is not among them.
  List<String> names();

  Optional<Command> named(String name);

  /// The command of this name; an unknown one is a usage problem that suggests the nearest.
  default Command known(String name) {
    return named(name).orElseThrow(() -> unknown(name));
  }

  private CommandFailed unknown(String name) {
    List<String> nearest = Nearest.to(name, names());
    return CommandFailed.usage(
        nearest.isEmpty()
            ? UsageCode.U002.with("command", name)
            : UsageCode.U001.with("command", name, "nearest", Problem.listed(nearest)));
  }
}
