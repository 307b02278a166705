package org.duban.report.template;

import java.util.Optional;
import org.duban.report.ReportCode;

/// Runs a template that nobody has looked at, within a budget of time and memory. One that doesn't
/// stop when told to is left behind: its thread ends with the program.
final class Watched {

  private static final int BETWEEN_LOOKS = 10;

  /// Memory in use, in bytes beyond what was before, at which it is worth finding out how much of
  /// it is garbage; and what may remain.
  private static final long SUSPICIOUS = 512L << 20;

  private static final long MOST_KEPT = 256L << 20;

  private static final long STACK = 1L << 20;

  /// What a template does.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private Watched() {}

  /// What the work fails with; empty where it comes to its end.
  ///
  /// @param most its budget of time, in milliseconds
  static Optional<Throwable> run(int most, Work work) {
    Outcome outcome = new Outcome();
    Thread worker = new Thread(null, () -> outcome.of(work), "template", STACK);
    worker.setDaemon(true);
    long before = used();
    worker.start();
    try {
      for (int waited = 0; waited < most; waited += BETWEEN_LOOKS) {
        worker.join(BETWEEN_LOOKS);
        if (!worker.isAlive()) {
          return outcome.failure();
        }
        if (keepsTooMuch(before)) {
          worker.interrupt();
          return Optional.of(new Refusal(ReportCode.R044));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    worker.interrupt();
    return Optional.of(new Refusal(ReportCode.R042));
  }

  private static boolean keepsTooMuch(long before) {
    if (used() - before < SUSPICIOUS) {
      return false;
    }
    System.gc();
    return used() - before > MOST_KEPT;
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
