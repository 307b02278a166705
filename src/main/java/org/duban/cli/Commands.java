package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.command.AdoptCommand;
import org.duban.cli.command.CheckCommand;
import org.duban.cli.command.Command;
import org.duban.cli.command.CompareCommand;
import org.duban.cli.command.DueCommand;
import org.duban.cli.command.ImportCommand;
import org.duban.cli.command.InitCommand;
import org.duban.cli.command.LogCommand;
import org.duban.cli.command.RecordCommand;
import org.duban.cli.command.ReportCommand;
import org.duban.cli.command.ShowCommand;
import org.duban.cli.command.StatusCommand;
import org.duban.cli.command.Stop;
import org.duban.cli.command.TemplateCommand;
import org.duban.cli.command.UsageCode;
import org.duban.cli.command.VerifyCommand;
import org.duban.cli.command.VoidCommand;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;

/// The commands by name. Only the one that is asked for is built.
final class Commands {

  /// In the order of the overview. A hidden command, which is there for scripts, begins with two
  /// underscores and is not among them.
  static final List<String> NAMES =
      List.of(
          "init",
          "check",
          "adopt",
          "status",
          "show",
          "due",
          "record",
          "import",
          "void",
          "log",
          "compare",
          "verify",
          "report",
          "batch",
          "template",
          "completion",
          "help");

  private Commands() {}

  static Optional<Command> named(String name) {
    return switch (name) {
      case "adopt" -> Optional.of(new AdoptCommand());
      case "verify" -> Optional.of(new VerifyCommand());
      case "check" -> Optional.of(new CheckCommand());
      case "init" -> Optional.of(new InitCommand());
      case "status" -> Optional.of(new StatusCommand());
      case "show" -> Optional.of(new ShowCommand());
      case "due" -> Optional.of(new DueCommand());
      case "record" -> Optional.of(new RecordCommand());
      case "import" -> Optional.of(new ImportCommand());
      case "void" -> Optional.of(new VoidCommand());
      case "log" -> Optional.of(new LogCommand());
      case "compare" -> Optional.of(new CompareCommand());
      case "report" -> Optional.of(new ReportCommand());
      case BatchCommand.NAME -> Optional.of(new BatchCommand());
      case "template" -> Optional.of(new TemplateCommand());
      case DocumentsCommand.NAME -> Optional.of(new DocumentsCommand());
      case CompleteCommand.NAME -> Optional.of(new CompleteCommand());
      case "completion" -> Optional.of(new CompletionCommand());
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
            : UsageCode.U001.with("command", name, "nearest", Problem.listed(nearest)));
  }
}
