package org.duban.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duban.cli.io.Console;
import org.duban.cli.io.Output;
import org.duban.cli.io.Terminals;
import org.duban.problem.Exit;

/// A world made for a test, in which the program runs as if alone: its own folder, streams,
/// environment and clock.
public final class World {

  private final Path folder;
  private final Map<String, String> env = new LinkedHashMap<>();
  private InputStream stdin = InputStream.nullInputStream();
  private Clock clock = Clock.fixed(Instant.parse("2021-07-16T01:00:00Z"), ZoneOffset.ofHours(8));
  private Terminals terminals = Terminals.NONE;
  private UnaryOperator<OutputStream> stdout = UnaryOperator.identity();

  private String user = "clerk";

  public World(Path folder) {
    this.folder = folder;
  }

  public World env(String name, String value) {
    env.put(name, value);
    return this;
  }

  World env(Map<String, String> more) {
    env.putAll(more);
    return this;
  }

  public World stdin(String text) {
    return stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public World stdin(InputStream stream) {
    stdin = stream;
    return this;
  }

  public World terminals(Terminals some) {
    terminals = some;
    return this;
  }

  public World user(String name) {
    user = name;
    return this;
  }

  public World clock(Clock some) {
    clock = some;
    return this;
  }

  /// What the program prints goes through `some`.
  World stdout(UnaryOperator<OutputStream> some) {
    stdout = some;
    return this;
  }

  /// What a run of the program left behind.
  public record Outcome(int exit, String out, String err) {}

  public Outcome run(String... args) {
    return run(List.of(args));
  }

  public Outcome run(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Exit exit =
        Duban.run(
            args,
            new Console(
                stdin,
                new Output(stdout.apply(out)),
                new Output(err),
                terminals,
                env,
                clock,
                folder,
                user));
    return new Outcome(
        exit.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
