package org.duban.cli.help;

import java.util.List;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ProgramVersion;
import org.duban.problem.Exit;
import picocli.CommandLine.Model.OptionSpec;

/// What `duban` alone does: it prints the commands there are, or its version.
public final class OverviewCommand implements Command {

  private static final String VERSION = "--version";

  private final CommandList commands;

  public OverviewCommand(CommandList commands) {
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
      invocation.out().println("duban " + ProgramVersion.NUMBER);
    } else {
      HelpCommand.printOverview(commands, invocation);
    }
    return Exit.DONE;
  }
}
