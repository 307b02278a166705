package org.duban.cli;

import java.util.List;
import org.duban.cli.command.Command;
import org.duban.cli.command.Exit;
import org.duban.cli.command.Invocation;
import org.duban.cli.command.Options;
import picocli.CommandLine.Model.OptionSpec;

/// What `duban` alone does: it prints the commands there are, or its version.
final class Overview implements Command {

  private static final String VERSION = "--version";

  private final CommandList commands;

  Overview(CommandList commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(Options.flag("-V", VERSION));
  }

  @Override
  public Exit run(Invocation invocation) {
    if (invocation.arguments().has(VERSION)) {
      invocation.out().println("duban " + Version.NUMBER);
    } else {
      HelpCommand.printOverview(commands, invocation);
    }
    return Exit.DONE;
  }
}
