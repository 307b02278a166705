package org.duban.report.template;

import java.util.Optional;
import org.duban.problem.ReportCode;

/// Runs what nobody has looked at, a template or what it made, within a budget of time and memory.
/// What doesn't stop when told to is left behind: its thread ends with the program.
final class BudgetedRun {

  private static final int BETWEEN_LOOKS = 10;

  private static final long STACK = 1L << 20;

  /// What may be taken.
  ///
  /// @param kept memory that is no garbage, in bytes beyond what was in use before
  /// @param late what is told where the time is up
  record Budget(int milliseconds, long kept, ReportCode late) {}

  /// What is done.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private BudgetedRun() {}

  /// What the work fails with; empty where it comes to its end.
  static Optional<Throwable> run(Budget budget, Work work) {
    Outcome outcome = new Outcome();
    Thread worker = new Thread(null, () -> outcome.of(work), "template", STACK);
    worker.setDaemon(true);
    long before = used();
    worker.start();
    try {
      for (int waited = 0; waited < budget.milliseconds(); waited += BETWEEN_LOOKS) {
        worker.join(BETWEEN_LOOKS);
        if (!worker.isAlive()) {
          return outcome.failure();
        }
        if (keepsTooMuch(before, budget.kept())) {
          worker.interrupt();
          return Optional.of(new Refusal(ReportCode.R044));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    worker.interrupt();
    return Optional.of(new Refusal(budget.late()));
  }

  private static boolean keepsTooMuch(long before, long most) {
    // Half of what is in use is garbage, as a rule: to look closer takes time.
    if (used() - before < 2 * most) {
      return false;
    }
    System.gc();
    return used() - before > most;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// How the work ended.
  private static final class Outcome {

    private volatile Throwable failure;

    void of(Work work) {
      try {
        work.run();
      } catch (StackOverflowError _) {
        failure = new Refusal(ReportCode.R045);
      } catch (OutOfMemoryError _) {
        failure = new Refusal(ReportCode.R044);
      } catch (Exception e) {
        failure = e;
      }
    }

    Optional<Throwable> failure() {
      return Optional.ofNullable(failure);
    }
  }
}
