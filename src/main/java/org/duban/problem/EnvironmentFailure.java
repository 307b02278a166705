package org.duban.problem;

import java.io.Serial;

/// The world around the program failed: a file that can't be read or written, a full disk. Carries
/// the problem to print; the program ends with exit code 3.
public final class EnvironmentFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public EnvironmentFailure(Problem problem) {
    super(problem.code().name());
    this.problem = problem;
  }

  public EnvironmentFailure(Problem problem, Throwable cause) {
    super(problem.code().name(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
