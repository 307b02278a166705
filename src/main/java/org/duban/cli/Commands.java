package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.command.AdoptCommand;
import org.duban.cli.command.CheckCommand;
import org.duban.cli.command.Command;
import org.duban.cli.command.CompareCommand;
import org.duban.cli.command.DraftCommand;
import org.duban.cli.command.DueCommand;
import org.duban.cli.command.ImportCommand;
import org.duban.cli.command.InitCommand;
import org.duban.cli.command.LogCommand;
import org.duban.cli.command.RecordCommand;
import org.duban.cli.command.ReportCommand;
import org.duban.cli.command.SealCommand;
import org.duban.cli.command.ShowCommand;
import org.duban.cli.command.StatusCommand;
import org.duban.cli.command.TemplateCommand;
import org.duban.cli.command.VerifyCommand;
import org.duban.cli.command.VoidCommand;

/// The commands of the program. Only the one that is asked for is built.
final class Commands implements CommandList {

  static final CommandList ALL = new Commands();

  private static final List<String> NAMES =
      List.of(
          "init",
          "draft",
          "check",
          "adopt",
          "status",
          "show",
          "due",
          "record",
          "import",
          "void",
          "seal",
          "log",
          "compare",
          "verify",
          "report",
          "batch",
          "template",
          "completion",
          "help");

  private Commands() {}

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Optional<Command> named(String name) {
    return switch (name) {
      case "adopt" -> Optional.of(new AdoptCommand());
      case "verify" -> Optional.of(new VerifyCommand());
      case "check" -> Optional.of(new CheckCommand());
      case "init" -> Optional.of(new InitCommand());
      case "draft" -> Optional.of(new DraftCommand());
      case "status" -> Optional.of(new StatusCommand());
      case "show" -> Optional.of(new ShowCommand());
      case "due" -> Optional.of(new DueCommand());
      case "record" -> Optional.of(new RecordCommand());
      case "import" -> Optional.of(new ImportCommand());
      case "seal" -> Optional.of(new SealCommand());
      case "void" -> Optional.of(new VoidCommand());
      case "log" -> Optional.of(new LogCommand());
      case "compare" -> Optional.of(new CompareCommand());
      case "report" -> Optional.of(new ReportCommand());
      case BatchCommand.NAME -> Optional.of(new BatchCommand(this, Duban::run));
      case "template" -> Optional.of(new TemplateCommand());
      case DocumentsCommand.NAME -> Optional.of(new DocumentsCommand(this));
      case CompleteCommand.NAME -> Optional.of(new CompleteCommand(this));
      case "completion" -> Optional.of(new CompletionCommand());
      case "help" -> Optional.of(new HelpCommand(this));
      default -> Optional.empty();
    };
  }
}
