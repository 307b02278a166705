package org.duban;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.duban.cli.Duban;
import org.duban.cli.io.Console;
import org.duban.cli.io.Output;
import org.duban.cli.io.Terminals;
import org.duban.disk.StandardStreams;

/// The program's entry: the only place that knows the machine's clock, streams and environment.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int exit = Duban.run(List.of(args), machine()).code();
    // Returning is quicker than System.exit, and means 0.
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static Console machine() {
    return new Console(
        StandardStreams.in(),
        new Output(StandardStreams.out()),
        new Output(StandardStreams.err()),
        terminals(),
        System.getenv(),
        clock(),
        Path.of("").toAbsolutePath(),
        System.getProperty("user.name"));
  }

  /// The machine's clock, at the offset that its zone has now. The zone itself would do the same
  /// for this short run, but looking up its rules opens every jar, which takes longer than all the
  /// rest of a start.
  private static Clock clock() {
    int offset = TimeZone.getDefault().getOffset(System.currentTimeMillis());
    return Clock.system(ZoneOffset.ofTotalSeconds(offset / 1000));
  }

  private static Terminals terminals() {
    return new Terminals(
        isTerminal(StandardStreams.target(0)),
        isTerminal(StandardStreams.target(1)),
        isTerminal(StandardStreams.target(2)),
        isPipe(StandardStreams.target(1)));
  }

  /// What can't be known counts as no terminal.
  private static boolean isTerminal(String file) {
    return file.startsWith("/dev/pts/")
        || file.startsWith("/dev/tty")
        || file.equals("/dev/console");
  }

  private static boolean isPipe(String file) {
    return file.startsWith("pipe:") || file.startsWith("socket:");
  }
}
