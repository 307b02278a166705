package org.duban.problem;

import java.io.Serial;
import java.util.List;
import java.util.Objects;

/// Ends the command with an exit code and the problems to print.
public final class CommandFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final transient List<Problem> problems;

  public CommandFailed(Exit exit, List<Problem> problems) {
    super(exit.name());
    this.exit = Objects.requireNonNull(exit);
    this.problems = List.copyOf(problems);
  }

  /// The command line is wrong.
  public static CommandFailed usage(Problem... problems) {
    return new CommandFailed(Exit.USAGE, List.of(problems));
  }

  public Exit exit() {
    return exit;
  }

  public List<Problem> problems() {
    return problems;
  }
}
