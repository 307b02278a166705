package org.duban.cli.option;

import java.util.List;
import org.duban.problem.Exit;
import picocli.CommandLine.Model.OptionSpec;

/// One command of the program: one class, one page of help, one folder of golden cases. Its texts
/// stand in `cli_zh.properties` and `cli_en.properties` under its name.
public interface Command {

  /// The word on the command line.
  String name();

  /// The words that it takes, in their order.
  default List<Argument> arguments() {
    return List.of();
  }

  /// The options that it takes beside [the common ones][Options#common], those that are asked for
  /// most first: `--help` explains as many as a screen holds.
  List<OptionSpec> options();

  /// Does the work. Data goes to stdout, everything else to stderr.
  Exit run(Invocation invocation);
}
