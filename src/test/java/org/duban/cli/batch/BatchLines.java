package org.duban.cli.batch;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.Commands;
import org.duban.cli.io.Console;
import org.duban.cli.io.Output;
import org.duban.cli.io.Terminals;
import org.duban.cli.option.ArgumentReader;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.ProgramClock;
import org.duban.cli.option.TypedLine;
import org.duban.problem.Exit;
import org.duban.text.Lang;

/// A line of a batch, read as far as to its command, which isn't run.
public final class BatchLines {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private BatchLines() {}

  /// What is printed for the line.
  public static String run(byte[] line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new Output(out),
            new Output(out),
            Terminals.NONE,
            Map.of(),
            CLOCK,
            Path.of(""),
            "clerk");
    Invocation invocation =
        new Invocation(
            console, Arguments.NONE, Optional.of(Lang.EN), new ProgramClock(CLOCK, true));
    new BatchRun(
            invocation,
            Commands.ALL,
            (args, own) -> {
              TypedLine typed = TypedLine.of(args, Commands.ALL);
              typed
                  .command()
                  .map(Commands.ALL::known)
                  .ifPresent(command ->
                      own.out()
                          .print(ArgumentReader.read(command, typed.rest()).words().toString()));
              return Exit.DONE;
            })
        .run(1, line);
    return out.toString(StandardCharsets.UTF_8);
  }
}
