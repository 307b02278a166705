package org.duban.cli.io;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How far work has come, on one line of the terminal, from the second second on. The line is gone
/// when the work is done.
public final class ProgressBar implements AutoCloseable {

  /// What is shown when all is done, in thousandths.
  public static final int WHOLE = 1000;

  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long PAUSE = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 30;

  private final Optional<Output> out;
  private final String label;
  private final LongSupplier nanos;
  private final int columns;
  private long next;
  private int width;

  private ProgressBar(Optional<Output> out, String label, LongSupplier nanos, int columns) {
    this.out = out;
    this.label = Objects.requireNonNull(label);
    this.nanos = nanos;
    this.columns = columns;
    this.next = nanos.getAsLong() + PATIENCE;
  }

  /// A bar on `out`, where people are watching.
  ///
  /// @param label what is being done
  /// @param nanos a clock that only runs forward
  /// @param columns how wide the terminal is: a line that is longer could not be taken away
  public static ProgressBar on(Output out, String label, LongSupplier nanos, int columns) {
    return new ProgressBar(Optional.of(out), label, nanos, columns);
  }

  /// A bar that nobody sees.
  public static ProgressBar hidden() {
    return new ProgressBar(Optional.empty(), "", () -> 0, 0);
  }

  /// Shows the share that is done, in thousandths. Several threads may tell.
  public synchronized void show(int thousandths) {
    if (out.isEmpty() || nanos.getAsLong() - next < 0) {
      return;
    }
    next = nanos.getAsLong() + PAUSE;
    String line = line(thousandths);
    width = Width.of(line);
    write("\r" + line);
  }

  private String line(int thousandths) {
    int percent = thousandths * 100 / WHOLE;
    int length = Math.min(WIDTH, columns - Width.of(label) - " [] 100% ".length());
    if (length < 1) {
      return percent + "%";
    }
    int filled = length * thousandths / WHOLE;
    return "%s [%s%s] %d%%"
        .formatted(label, "#".repeat(filled), " ".repeat(length - filled), percent);
  }

  @Override
  public synchronized void close() {
    if (width > 0) {
      write("\r" + " ".repeat(width) + "\r");
    }
  }

  private void write(String text) {
    try {
      out.orElseThrow().write(writer -> writer.write(text));
      out.orElseThrow().flush();
    } catch (Output.Failed _) {
      // Nobody reads stderr any more; the work itself goes on.
      width = 0;
    }
  }
}
