package org.duban.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.cli.console.Console;
import org.duban.cli.console.Output;
import org.duban.plan.Workspace;
import org.duban.problem.Problem;
import org.duban.wording.Phrases;

/// One run of one command: what was typed, in which world and language.
public record Invocation(
    Console console, Arguments arguments, Phrases phrases, ProgramClock clock) {

  public Invocation {
    Objects.requireNonNull(console);
    Objects.requireNonNull(arguments);
    Objects.requireNonNull(phrases);
    Objects.requireNonNull(clock);
  }

  public Output out() {
    return console.out();
  }

  public LocalDate today() {
    return clock.today();
  }

  public Workspace workspace() {
    return WorkspaceFinder.find(arguments.value(Options.WORKSPACE), console.folder());
  }

  /// The sentence under `cli.<key>`.
  public String say(String key, String... args) {
    return phrases.say("cli." + key, args);
  }

  /// The sentence for `count` things: `<key>.one` for one, `<key>.many` for any other number.
  public String count(String key, int count) {
    return say(key + (count == 1 ? ".one" : ".many"), "count", Integer.toString(count));
  }

  /// A line for the person at the terminal, left out with `--quiet`.
  public void tell(String line) {
    if (!arguments.has(Options.QUIET)) {
      console.tell(line);
    }
  }

  /// Prints problems on stderr; with `--quiet` the errors only.
  public void complain(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.isError() || !arguments.has(Options.QUIET)) {
        ProblemText.lines(problem, phrases, isErrColoured()).forEach(console::tell);
      }
    }
  }

  /// Whether stdout takes colours.
  public boolean isColoured() {
    return isColoured(console.terminals().out());
  }

  /// Whether stderr takes colours.
  public boolean isErrColoured() {
    return isColoured(console.terminals().err());
  }

  /// The width that tables on stdout keep to; without a terminal nothing is shortened.
  public int width() {
    return console.terminals().out() ? console.width() : Integer.MAX_VALUE;
  }

  private boolean isColoured(boolean terminal) {
    return terminal
        && !arguments.has(Options.NO_COLOR)
        && console.variable("NO_COLOR").isEmpty()
        && !Optional.of("dumb").equals(console.variable("TERM"));
  }
}
