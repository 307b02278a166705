package org.duban.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duban.cli.help.HelpCommand;
import org.duban.cli.help.OverviewCommand;
import org.duban.cli.io.Console;
import org.duban.cli.io.Output;
import org.duban.cli.option.ArgumentReader;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Languages;
import org.duban.cli.option.Options;
import org.duban.cli.option.ProblemPrinter;
import org.duban.cli.option.ProgramClock;
import org.duban.cli.option.ProgramVersion;
import org.duban.cli.option.TypedLine;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.text.Phrases;

/// One run of the program: from what was typed to an exit code. The only world it knows is the
/// console's.
public final class Duban {

  /// Set to anything, it prints the stack trace of a failure.
  private static final String DEBUG = "DUBAN_DEBUG";

  private final List<String> args;
  private final Console console;
  private Optional<Invocation> invocation = Optional.empty();

  private Duban(List<String> args, Console console) {
    this.args = List.copyOf(args);
    this.console = console;
  }

  /// Runs the command that `args` name and returns how it ended.
  public static Exit run(List<String> args, Console console) {
    return new Duban(args, console).exit();
  }

  private Exit exit() {
    try {
      Exit exit = guarded();
      console.out().flush();
      return exit;
    } catch (Output.Failed e) {
      return outputFailed(e);
    }
  }

  private Exit guarded() {
    try {
      return dispatch();
    } catch (CommandFailed stop) {
      stop.problems().forEach(this::complain);
      return stop.exit();
    } catch (EnvironmentFailure e) {
      return failed(Exit.ENVIRONMENT, e.problem(), e);
    } catch (UncheckedIOException e) {
      return failed(
          Exit.ENVIRONMENT, UsageCode.U018.with("cause", EnvironmentFailure.reason(e)), e);
    } catch (OutOfMemoryError e) {
      return failed(Exit.ENVIRONMENT, UsageCode.U017.with(), e);
    } catch (Output.Failed e) {
      throw e;
    } catch (NoClassDefFoundError e) {
      return e.getCause() instanceof ClassNotFoundException missing
          ? failed(Exit.ENVIRONMENT, UsageCode.U075.with("missing", missing.getMessage()), e)
          : failed(Exit.BUG, bug(e), e);
    } catch (RuntimeException | Error e) {
      return failed(Exit.BUG, bug(e), e);
    }
  }

  private Exit dispatch() {
    TypedLine line = TypedLine.of(args, Commands.ALL);
    Command command =
        line.command().map(Commands.ALL::known).orElseGet(() -> new OverviewCommand(Commands.ALL));
    Arguments arguments = ArgumentReader.read(command, line.rest());
    Invocation started =
        new Invocation(
            console, arguments, Languages.chosen(arguments, console), ProgramClock.of(console));
    invocation = Optional.of(started);
    if (arguments.has(Options.HELP) && line.command().isPresent()) {
      HelpCommand.printScreen(command, started);
      return Exit.DONE;
    }
    Instant begun = console.clock().instant();
    try {
      return command.run(started);
    } finally {
      if (arguments.has(Options.VERBOSE)) {
        console.tell(circumstances(started, begun));
      }
    }
  }

  private String circumstances(Invocation started, Instant begun) {
    Duration took = Duration.between(begun, console.clock().instant());
    return started.say(
        "verbose.line",
        "workspace",
        started.root().map(Path::toString).orElseGet(() -> started.say("verbose.none")),
        "language",
        started.lang().code(),
        "clock",
        started.clock().now().toString(),
        "millis",
        Long.toString(took.toMillis()));
  }

  /// A reader that stops reading (`duban log | head`) is no failure.
  private Exit outputFailed(Output.Failed e) {
    if (console.terminals().outIsPipe()) {
      return Exit.DONE;
    }
    Problem problem = UsageCode.U016.with("cause", String.valueOf(e.getCause().getMessage()));
    complain(problem);
    return Exit.ENVIRONMENT;
  }

  private Exit failed(Exit exit, Problem problem, Throwable cause) {
    complain(problem);
    if (console.variable(DEBUG).isPresent()) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      console.tell(trace.toString().stripTrailing());
    }
    return exit;
  }

  private void complain(Problem problem) {
    new ProblemPrinter(console, phrases()).tell(problem);
  }

  /// Until the command line is understood, the language is guessed from it and from where one is.
  private Phrases phrases() {
    return invocation
        .orElseGet(() ->
            new Invocation(
                console,
                Arguments.NONE,
                Languages.guessed(args, console),
                new ProgramClock(console.clock(), false)))
        .phrases();
  }

  private static Problem bug(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return UsageCode.U019.with(
        "what",
        e.toString(),
        "where",
        trace.length == 0 ? "?" : trace[0].toString(),
        "version",
        ProgramVersion.NUMBER,
        "java",
        Runtime.version().toString());
  }
}
