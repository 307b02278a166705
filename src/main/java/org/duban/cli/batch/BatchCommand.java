package org.duban.cli.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.problem.Exit;
import picocli.CommandLine.Model.OptionSpec;

/// `duban batch FILE|-`: runs many commands in one process, each as if it had been typed alone, and
/// prints a line of JSON about each as soon as it has ended.
public final class BatchCommand implements Command {

  public static final String NAME = "batch";

  private static final String KEEP_GOING = "--keep-going";

  private final CommandList commands;
  private final BatchRun.Program program;

  public BatchCommand(CommandList commands, BatchRun.Program program) {
    this.commands = commands;
    this.program = program;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("FILE"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(Options.flag("-k", KEEP_GOING));
  }

  @Override
  public Exit run(Invocation invocation) {
    String typed = invocation.arguments().word(0).orElseThrow();
    try (InputStream in = InputFile.open(typed, invocation)) {
      return run(in, invocation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Exit run(InputStream lines, Invocation invocation) {
    BatchRun batch = new BatchRun(invocation, commands, program);
    boolean keepGoing = invocation.arguments().has(KEEP_GOING);
    Optional<byte[]> line = line(lines);
    for (int no = 1; line.isPresent(); no++) {
      batch.run(no, line.get());
      if (batch.failed() > 0 && !keepGoing) {
        break;
      }
      line = line(lines);
    }
    invocation.tell(
        invocation.say(
            "batch.summary_line",
            "commands",
            invocation.count("batch.commands", batch.commands()),
            "failed",
            Integer.toString(batch.failed())));
    return batch.worst();
  }

  /// The next line without its end. Nothing is read beyond it: a program at the other end of a pipe
  /// may wait for the result of a command before it writes the next.
  private static Optional<byte[]> line(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = in.read();
      }
      return Optional.of(line.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
