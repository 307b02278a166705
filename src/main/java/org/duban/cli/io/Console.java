package org.duban.cli.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The world around one run of the program. Everything that a command knows of streams,
/// environment, clock and folder comes through here, so that tests run it in their own world.
///
/// @param clock the machine's clock, with its zone
/// @param folder the folder that relative paths on the command line start from
/// @param user the operating system's name for who runs the program
public record Console(
    InputStream in,
    Output out,
    Output err,
    Terminals terminals,
    Map<String, String> env,
    Clock clock,
    Path folder,
    String user) {

  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 20;

  public Console {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(terminals);
    env = Map.copyOf(env);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(folder);
    Objects.requireNonNull(user);
  }

  /// The value of an environment variable; an empty one counts as unset.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(env.get(name)).filter(v -> !v.isEmpty());
  }

  /// Writes a line to stderr, after all that went to stdout so far.
  public void tell(String line) {
    out.flush();
    try {
      err.println(line);
      err.flush();
    } catch (Output.Failed e) {
      // Nobody reads stderr any more: there is nowhere left to say so, and the work itself goes on.
      return;
    }
  }

  /// How many columns a line on the terminal has: COLUMNS, else 80.
  public int width() {
    return variable("COLUMNS")
        .filter(c -> c.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .map(w -> Math.max(w, LEAST_WIDTH))
        .orElse(USUAL_WIDTH);
  }
}
