package org.duban.cli.batch;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.complete.ShellWords;
import org.duban.cli.io.Console;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.Terminals;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Languages;
import org.duban.cli.option.Options;
import org.duban.cli.option.ProblemPrinter;
import org.duban.cli.option.TypedLine;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import org.duban.sheet.bytes.PlainText;

/// The commands of a batch, one after the other, each in a world of its own: nothing to read on
/// stdin, no terminal, and what it prints goes into its line of JSON.
public final class BatchRun {

  /// How the documents that `--format json` prints begin.
  private static final String DOCUMENT = "{\n  \"schema\": \"duban/";

  /// What runs one command line.
  @FunctionalInterface
  public interface Program {
    Exit run(List<String> args, Console console);
  }

  private final Invocation invocation;
  private final CommandList commandList;
  private final Program program;
  private final Map<String, String> environment;
  private int commands;
  private int failed;
  private Exit worst = Exit.DONE;

  BatchRun(Invocation invocation, CommandList commandList, Program program) {
    this.invocation = invocation;
    this.commandList = commandList;
    this.program = program;
    environment = new HashMap<>(invocation.console().env());
    invocation
        .arguments()
        .value(Options.LANG)
        .ifPresent(v -> environment.put(Languages.VARIABLE, v));
    invocation
        .arguments()
        .value(Options.WORKSPACE)
        .ifPresent(v -> environment.put(Invocation.WORKSPACE_VARIABLE, v));
  }

  int commands() {
    return commands;
  }

  int failed() {
    return failed;
  }

  /// The exit of the batch: that of the command that ended worst.
  Exit worst() {
    return worst;
  }

  /// Runs the command in a line, if there is one in it.
  void run(int no, byte[] bytes) {
    Optional<String> line =
        PlainText.utf8(bytes, "").value().map(b -> new String(b, StandardCharsets.UTF_8));
    String shown = line.orElseGet(() -> new String(bytes, StandardCharsets.UTF_8)).strip();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = console(out, err);
    Exit exit;
    try {
      List<String> words =
          ShellWords.of(line.orElseThrow(() -> CommandFailed.usage(UsageCode.U060.with())));
      if (words.isEmpty()) {
        return;
      }
      exit = program.run(command(words), console);
    } catch (CommandFailed stop) {
      ProblemPrinter complaints = new ProblemPrinter(console, invocation.phrases());
      stop.problems().forEach(complaints::tell);
      exit = stop.exit();
    }
    count(exit);
    print(no, shown, exit, text(out), text(err));
  }

  private List<String> command(List<String> words) {
    List<String> command =
        words.getFirst().equals("duban") ? words.subList(1, words.size()) : words;
    if (TypedLine.of(command, commandList)
        .command()
        .filter(BatchCommand.NAME::equals)
        .isPresent()) {
      throw CommandFailed.usage(UsageCode.U062.with());
    }
    return command;
  }

  private Console console(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Console own = invocation.console();
    return new Console(
        InputStream.nullInputStream(),
        new Output(out),
        new Output(err),
        Terminals.NONE,
        environment,
        own.clock(),
        own.folder(),
        own.user());
  }

  private void count(Exit exit) {
    commands++;
    if (exit != Exit.DONE) {
      failed++;
    }
    if (exit.code() > worst.code()) {
      worst = exit;
    }
  }

  private void print(int no, String command, Exit exit, String out, String err) {
    Json.line(
        invocation.out(),
        "duban/batch/1",
        json -> {
          json.field("line", no);
          json.field("command", command);
          json.field("exit", exit.code());
          if (out.startsWith(DOCUMENT)) {
            json.json("output", JsonParser.parseString(out).toString());
          } else {
            json.field("output", some(out));
          }
          json.field("messages", exit == Exit.DONE ? some(err) : Optional.empty());
          json.field("error", exit == Exit.DONE ? Optional.empty() : some(err));
        });
    invocation.out().flush();
  }

  private static Optional<String> some(String text) {
    return Optional.of(text.stripTrailing()).filter(t -> !t.isEmpty());
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
