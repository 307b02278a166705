package org.duban.cli.check;

import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.office.TargetRow;
import org.duban.office.WorkspaceCheck;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import picocli.CommandLine.Model.OptionSpec;

/// `duban check`: finds every problem in the workspace's files.
public final class CheckCommand implements Command {

  private static final String EXPLAIN = "--explain";

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.flag(EXPLAIN), Options.year(), Options.wide(), Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    boolean explain = invocation.arguments().has(EXPLAIN);
    WorkspaceCheck inspection = WorkspaceCheck.of(invocation);
    List<TargetRow> targets = explain ? inspection.targets() : List.of();
    if (format == Format.JSON) {
      CheckPrinter.printJson(
          inspection, explain ? Optional.of(targets) : Optional.empty(), invocation);
    } else {
      CheckPrinter.print(inspection, targets, invocation);
    }
    invocation.complain(inspection.notices());
    return inspection.problems().stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.DONE;
  }
}
