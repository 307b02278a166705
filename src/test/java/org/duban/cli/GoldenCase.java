package org.duban.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.cli.io.Terminals;
import org.duban.cli.option.ProgramVersion;

/// A golden case: a folder with what is typed and what comes of it.
///
/// - `cmd`: command lines as typed, one a line, with quotes as in a shell; `␀` is a NUL and `+`
///   before a step that changes the workspace between two commands, see [Preparation]
/// - `base`: the folder under `src/test/resources/golden/workspaces` to start from; without it
///   `small`, and `none` for an empty folder
/// - `workspace/`: files laid over the base
/// - `prepare`: what is done to the workspace then, see [Preparation]
/// - `env`: environment variables, one `NAME=value` a line
/// - `mask`: what differs from build to build or from machine to machine in the output, a regular
///   expression; `…` stands in its place
/// - `stdin`: what is typed into the program
/// - `out`, `err`, `exit`: what is expected; nothing and 0 where the file is missing. With several
///   commands each one's share starts with its line
/// - `after/`: the files that are new or changed afterwards, all of them; without it, not checked
///
/// A command that fails must leave every file as it was, in every case; what the commands of a
/// batch did before it failed stays.
record GoldenCase(Path folder) {

  private static final Path WORKSPACES = Path.of("src/test/resources/golden/workspaces");
  private static final int LARGE = 64 << 20;
  private static final String HERE = "$PWD";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /// What came of running the case.
  ///
  /// @param broken the commands that failed and changed files nevertheless
  record Result(
      String out, String err, String exit, Map<String, String> after, List<String> broken) {}

  Result run(Path scratch) throws IOException {
    // As the program will name it.
    Path root = Files.createDirectories(scratch.toRealPath().resolve("here"));
    String base = text("base").map(String::strip).orElse("small");
    if (!base.equals("none")) {
      copy(WORKSPACES.resolve(base), root);
    }
    copy(folder.resolve("workspace"), root);
    Preparation preparation = new Preparation(root, folder);
    try {
      for (String step : lines("prepare")) {
        preparation.run(split(step));
      }
      return run(root, preparation);
    } finally {
      preparation.undo();
    }
  }

  private Result run(Path root, Preparation preparation) throws IOException {
    Map<String, String> before = snapshot(root);
    List<String> commands = lines("cmd");
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    StringBuilder exits = new StringBuilder();
    List<String> broken = new ArrayList<>();
    Map<String, String> current = before;
    for (String command : commands) {
      if (command.startsWith("+ ")) {
        preparation.run(split(command.substring("+ ".length())));
        current = snapshot(root);
        continue;
      }
      World.Outcome outcome = world(root, preparation).run(words(command));
      Map<String, String> next = snapshot(root);
      boolean mayChangeFiles =
          outcome.exit() == 0
              || command.startsWith("duban batch")
              || command.contains(" --each ")
              || preparation.meddles();
      if (!mayChangeFiles && !next.equals(current)) {
        broken.add(command);
      }
      current = next;
      if (commands.size() > 1) {
        append(out, command, outcome.out());
        append(err, command, outcome.err());
      } else {
        out.append(outcome.out());
        err.append(outcome.err());
      }
      exits.append(outcome.exit()).append('\n');
    }
    String exit = exits.toString().matches("(0\n)*") ? "" : exits.toString();
    return new Result(
        named(out.toString(), root),
        named(err.toString(), root),
        exit,
        changes(before, current),
        broken);
  }

  private static void append(StringBuilder all, String command, String output) {
    if (!output.isEmpty()) {
      all.append("$ ").append(command).append('\n').append(output);
    }
  }

  /// What the case's file of this name says.
  Optional<String> text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private List<String> lines(String name) throws IOException {
    return text(name).orElse("").lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
  }

  boolean checksFiles() {
    return Files.isDirectory(folder.resolve("after"));
  }

  /// The files under `after/`.
  Map<String, String> after() throws IOException {
    return snapshot(folder.resolve("after"));
  }

  /// Writes down what came of the case as what is expected from now on.
  void accept(Result result) throws IOException {
    write("out", result.out());
    write("err", result.err());
    write("exit", result.exit());
    if (checksFiles()) {
      for (String file : after().keySet()) {
        Files.delete(folder.resolve("after").resolve(file));
      }
      for (var file : result.after().entrySet()) {
        Path target = folder.resolve("after").resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    }
  }

  private void write(String name, String text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(folder.resolve(name));
    } else {
      Files.writeString(folder.resolve(name), text);
    }
  }

  private World world(Path root, Preparation preparation) throws IOException {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00");
    for (String line : text("env").orElse("").lines().toList()) {
      int equals = line.indexOf('=');
      env.put(line.substring(0, equals), line.substring(equals + 1));
    }
    World world = new World(root).stdin(text("stdin").orElse("")).stdout(preparation::stdout);
    preparation
        .answer()
        .ifPresent(
            answer -> world.stdin(answer).terminals(new Terminals(true, false, false, false)));
    preparation
        .clock()
        .ifPresent(clock -> {
          world.clock(clock);
          env.remove("DUBAN_CLOCK");
        });
    return world.env(env);
  }

  private String masked(String output) throws IOException {
    Optional<String> mask = text("mask").map(String::strip);
    return mask.isPresent() ? output.replaceAll(mask.get(), "…") : output;
  }

  private String named(String output, Path root) throws IOException {
    return masked(output)
        .replace(root.toString(), HERE)
        .replace("Java " + Runtime.version(), "Java N")
        .replace("Duban " + ProgramVersion.NUMBER + ",", "Duban N,")
        .replace("督办 " + ProgramVersion.NUMBER + "，", "督办 N，");
  }

  private static Map<String, String> changes(
      Map<String, String> before, Map<String, String> after) {
    Map<String, String> changes = new TreeMap<>(after);
    before.forEach(changes::remove);
    return changes;
  }

  private static Map<String, String> snapshot(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    contents(root)
        .forEach((name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          boolean packed = name.endsWith(".docx") && text.startsWith("PK");
          files.put(name, text.startsWith("%PDF-") ? "(a PDF)\n" : packed ? "(a .docx)\n" : text);
        });
    return files;
  }

  /// The files under `root` by name, but those that are made to be too large.
  static Map<String, byte[]> contents(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(f -> Files.isRegularFile(f, NOFOLLOW_LINKS)).toList()) {
          if (Files.size(path) < LARGE) {
            files.put(root.relativize(path).toString(), Files.readAllBytes(path));
          }
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.copy(path, target);
      }
    }
  }

  /// The words of a command line after `duban`; a word with spaces stands in quotes.
  static List<String> words(String line) {
    List<String> words = split(line);
    if (words.isEmpty() || !words.getFirst().equals("duban")) {
      throw new IllegalArgumentException("not a duban command: " + line);
    }
    return words.subList(1, words.size());
  }

  private static List<String> split(String line) {
    return WORD.matcher(line)
        .results()
        .map(m -> Stream.of(1, 2, 3).map(m::group).filter(Objects::nonNull).findAny())
        .map(Optional::orElseThrow)
        .map(word -> word.replace("␀", "\0"))
        .toList();
  }
}
