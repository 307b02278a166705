package org.duban.cli.console;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How far work has come, on one line of the terminal, from the second second on. The line is gone
/// when the work is done.
public final class ProgressBar implements AutoCloseable {

  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long PAUSE = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 30;
  private static final int WHOLE = 1000;

  private final Optional<Output> out;
  private final String label;
  private final LongSupplier nanos;
  private long next;
  private int width;

  private ProgressBar(Optional<Output> out, String label, LongSupplier nanos) {
    this.out = out;
    this.label = Objects.requireNonNull(label);
    this.nanos = nanos;
    this.next = nanos.getAsLong() + PATIENCE;
  }

  /// A bar on `out`, where people are watching.
  ///
  /// @param label what is being done
  /// @param nanos a clock that only runs forward
  public static ProgressBar on(Output out, String label, LongSupplier nanos) {
    return new ProgressBar(Optional.of(out), label, nanos);
  }

  /// A bar that nobody sees.
  public static ProgressBar hidden() {
    return new ProgressBar(Optional.empty(), "", () -> 0);
  }

  /// Shows the share that is done, in thousandths.
  public void show(int thousandths) {
    if (out.isEmpty() || nanos.getAsLong() - next < 0) {
      return;
    }
    next = nanos.getAsLong() + PAUSE;
    int filled = WIDTH * thousandths / WHOLE;
    String line =
        "%s [%s%s] %d%%"
            .formatted(
                label, "#".repeat(filled), " ".repeat(WIDTH - filled), thousandths * 100 / WHOLE);
    width = Width.of(line);
    write("\r" + line);
  }

  @Override
  public void close() {
    if (width > 0) {
      write("\r" + " ".repeat(width) + "\r");
    }
  }

  private void write(String text) {
    try {
      out.orElseThrow().print(text);
      out.orElseThrow().flush();
    } catch (Output.Failed _) {
      // Nobody reads stderr any more; the work itself goes on.
      width = 0;
    }
  }
}
