package org.duban.cli.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Invocation;
import org.duban.problem.Exit;
import org.duban.problem.KnownWords;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban completion SHELL`: a script that completes command lines in a shell. It knows nothing
/// itself and asks [CompleteCommand].
public final class CompletionCommand implements Command {

  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("SHELL"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    String shell = invocation.arguments().word(0).orElseThrow();
    KnownWords.require(shell, SHELLS, UsageCode.U034);
    invocation.out().print(script(shell));
    return Exit.DONE;
  }

  private static String script(String shell) {
    try (InputStream in = CompletionCommand.class.getResourceAsStream("duban." + shell)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
