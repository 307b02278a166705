package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.command.Argument;
import org.duban.cli.command.Command;
import org.duban.cli.command.Exit;
import org.duban.cli.command.Invocation;
import picocli.CommandLine.Model.OptionSpec;

/// `duban help [COMMAND]`.
final class HelpCommand implements Command {

  private static final int PAGE_WIDTH = 80;

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
      printPage(Commands.known(name.get()), invocation);
    } else {
      printOverview(invocation);
    }
    return Exit.DONE;
  }

  static void printOverview(Invocation invocation) {
    help(invocation).overview().forEach(invocation.out()::println);
  }

  static void printPage(Command command, Invocation invocation) {
    help(invocation).page(command).forEach(invocation.out()::println);
  }

  private static Help help(Invocation invocation) {
    return new Help(invocation.phrases(), Math.min(invocation.width(), PAGE_WIDTH));
  }
}
