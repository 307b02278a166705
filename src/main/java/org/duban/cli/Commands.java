package org.duban.cli;

import java.util.List;
import java.util.Optional;
import org.duban.cli.adopt.AdoptCommand;
import org.duban.cli.approve.ApproveCommand;
import org.duban.cli.approve.ReturnCommand;
import org.duban.cli.batch.BatchCommand;
import org.duban.cli.check.CheckCommand;
import org.duban.cli.close.CloseCommand;
import org.duban.cli.close.ReopenCommand;
import org.duban.cli.compare.CompareCommand;
import org.duban.cli.complete.CompleteCommand;
import org.duban.cli.complete.CompletionCommand;
import org.duban.cli.draft.DraftCommand;
import org.duban.cli.due.DueCommand;
import org.duban.cli.form.FormCommand;
import org.duban.cli.help.HelpCommand;
import org.duban.cli.imports.ImportCommand;
import org.duban.cli.init.InitCommand;
import org.duban.cli.log.LogCommand;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.record.RecordCommand;
import org.duban.cli.record.VoidCommand;
import org.duban.cli.reference.DocumentsCommand;
import org.duban.cli.report.ReportCommand;
import org.duban.cli.rollup.RollupCommand;
import org.duban.cli.seal.SealCommand;
import org.duban.cli.show.ShowCommand;
import org.duban.cli.status.StatusCommand;
import org.duban.cli.template.TemplateCommand;
import org.duban.cli.verify.VerifyCommand;

/// The commands of the program. Only the one that is asked for is built.
public final class Commands implements CommandList {

  public static final CommandList ALL = new Commands();

  private static final List<String> NAMES =
      List.of(
          "init",
          "draft",
          "check",
          "adopt",
          "status",
          "show",
          "due",
          "form",
          "record",
          "import",
          "void",
          "approve",
          "return",
          "close",
          "reopen",
          "seal",
          "log",
          "compare",
          "verify",
          "report",
          "rollup",
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
      case "form" -> Optional.of(new FormCommand());
      case "record" -> Optional.of(new RecordCommand());
      case "import" -> Optional.of(new ImportCommand());
      case "seal" -> Optional.of(new SealCommand());
      case "void" -> Optional.of(new VoidCommand());
      case "approve" -> Optional.of(new ApproveCommand());
      case "return" -> Optional.of(new ReturnCommand());
      case "close" -> Optional.of(new CloseCommand());
      case "reopen" -> Optional.of(new ReopenCommand());
      case "log" -> Optional.of(new LogCommand());
      case "compare" -> Optional.of(new CompareCommand());
      case "report" -> Optional.of(new ReportCommand());
      case "rollup" -> Optional.of(new RollupCommand());
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
