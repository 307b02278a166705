package org.duban.cli.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Invocation;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.text.Visible;
import picocli.CommandLine.Model.OptionSpec;

/// `duban __complete -- WORD…`: what the last word may become, one candidate a line, behind a tab
/// what it means. `:files` and `:folders` leave it to the shell. The completion scripts call it.
public final class CompleteCommand implements Command {

  public static final String NAME = "__complete";

  private final CommandList commands;

  public CompleteCommand(CommandList commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("WORD", false, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    List<String> words = new ArrayList<>(invocation.arguments().words());
    String last = words.isEmpty() ? "" : words.removeLast();
    TypedWords typed = TypedWords.of(words, last, commands);
    Invocation asked =
        new Invocation(
            invocation.console(),
            new Arguments(typed.options(), List.of()),
            typed.language().or(() -> Optional.of(invocation.lang())),
            invocation.clock());
    Map<String, String> candidates = candidates(typed, asked);
    String value = typed.value();
    candidates.forEach((word, meaning) -> {
      // A word with a line end or an escape sequence in it nobody can type.
      boolean canBeTyped = Visible.text(word).equals(word);
      if (canBeTyped && (word.startsWith(value) || word.startsWith(":"))) {
        String line = meaning.isEmpty() ? word : word + "\t" + Visible.text(meaning);
        invocation.out().println(word.startsWith(":") ? word : typed.prefix() + line);
      }
    });
    return Exit.DONE;
  }

  /// Where the workspace can't be read, there are none of its words.
  private Map<String, String> candidates(TypedWords typed, Invocation asked) {
    try {
      return new Candidates(asked, commands).of(typed);
    } catch (CommandFailed | EnvironmentFailure _) {
      return Map.of();
    }
  }
}
