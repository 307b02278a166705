package org.duban.cli.help;

import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Invocation;
import org.duban.problem.Exit;
import picocli.CommandLine.Model.OptionSpec;

/// `duban help [COMMAND]`: all there is to say of a command.
public final class HelpCommand implements Command {

  private static final int PAGE_WIDTH = 80;

  private final CommandList commands;

  public HelpCommand(CommandList commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("COMMAND"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    Optional<String> name = invocation.arguments().word(0);
    if (name.isPresent()) {
      help(invocation).page(commands.known(name.get())).forEach(invocation.out()::println);
    } else {
      printOverview(commands, invocation);
    }
    return Exit.DONE;
  }

  static void printOverview(CommandList commands, Invocation invocation) {
    help(invocation).overview(commands).forEach(invocation.out()::println);
  }

  /// What `--help` prints.
  public static void printScreen(Command command, Invocation invocation) {
    help(invocation).screen(command).forEach(invocation.out()::println);
  }

  private static Help help(Invocation invocation) {
    return new Help(invocation.phrases(), Math.min(invocation.width(), PAGE_WIDTH));
  }
}
