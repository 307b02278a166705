package org.duban.cli.option;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.cli.io.Console;
import org.duban.cli.io.MarkdownTable;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.ProgressBar;
import org.duban.cli.io.TextTable;
import org.duban.cli.io.Wrap;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.Recorder;
import org.duban.office.Session;
import org.duban.office.WorkspaceFinder;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.text.Visible;

/// One run of one command: what was typed, in which world and language. The workspace is looked for
/// when a command first asks for it, and its settings are read once.
public final class Invocation implements Session {

  /// Names the workspace where `--workspace` doesn't.
  public static final String WORKSPACE_VARIABLE = "DUBAN_WORKSPACE";

  private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{1,11}");

  private final Console console;
  private final Arguments arguments;
  private final Optional<Lang> chosen;
  private final ProgramClock clock;
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<Read<Settings>> settings = Optional.empty();
  private Optional<Phrases> phrases = Optional.empty();

  /// @param chosen the language that the user asks for; without it the workspace decides
  public Invocation(
      Console console, Arguments arguments, Optional<Lang> chosen, ProgramClock clock) {
    this.console = Objects.requireNonNull(console);
    this.arguments = Objects.requireNonNull(arguments);
    this.chosen = Objects.requireNonNull(chosen);
    this.clock = Objects.requireNonNull(clock);
  }

  public Console console() {
    return console;
  }

  public Arguments arguments() {
    return arguments;
  }

  public ProgramClock clock() {
    return clock;
  }

  public Output out() {
    return console.out();
  }

  @Override
  public Path folder() {
    return console.folder();
  }

  @Override
  public Optional<Integer> year() {
    return arguments.year();
  }

  @Override
  public LocalDate today() {
    return clock.today();
  }

  /// What SOURCE_DATE_EPOCH sets as the date of documents, where it does.
  public Optional<Instant> sourceDate() {
    return console
        .variable("SOURCE_DATE_EPOCH")
        .map(seconds -> {
          if (!EPOCH_SECONDS.matcher(seconds).matches()) {
            throw CommandFailed.usage(UsageCode.U039.with("value", seconds));
          }
          return Instant.ofEpochSecond(Long.parseLong(seconds));
        });
  }

  /// Who makes entries: `--by`, else DUBAN_BY, else the user of the operating system.
  public Recorder recorder() {
    String name =
        arguments
            .value("--by")
            .filter(by -> !by.isBlank())
            .or(() -> console.variable("DUBAN_BY"))
            .orElse(console.user());
    if (Recorder.isMarked(name)) {
      throw CommandFailed.usage(UsageCode.U077.with("name", name));
    }
    return new Recorder(name, clock.clock(), clock.isSet());
  }

  @Override
  public Optional<IndexHome> indexHome() {
    return IndexHome.of(console::variable, console.user());
  }

  /// The workspace that `--workspace` or DUBAN_WORKSPACE names or the current folder is in; stops
  /// where there is none.
  @Override
  public Workspace workspace() {
    if (workspace.isEmpty()) {
      workspace =
          Optional.of(
              WorkspaceFinder.find(
                  arguments.value(Options.WORKSPACE).or(() -> console.variable(WORKSPACE_VARIABLE)),
                  console.folder(),
                  console.user(),
                  console.variable("SUDO_UID")));
    }
    return workspace.get();
  }

  @Override
  public Optional<Workspace> anyWorkspace() {
    if (arguments.value(Options.WORKSPACE).isPresent()) {
      return Optional.of(workspace());
    }
    try {
      return Optional.of(workspace());
    } catch (CommandFailed _) {
      return Optional.empty();
    }
  }

  /// The folder of the workspace, if the command asked for it.
  public Optional<Path> root() {
    return workspace.map(Workspace::root);
  }

  @Override
  public Read<Settings> settings() {
    if (settings.isEmpty()) {
      settings = Optional.of(SettingsReader.read(workspace(), shown(workspace().settingsFile())));
    }
    return settings.get();
  }

  /// Whether the user asks for a language, so that the workspace doesn't decide.
  public boolean isLanguageChosen() {
    return chosen.isPresent();
  }

  @Override
  public Lang lang() {
    return phrases().lang();
  }

  public Phrases phrases() {
    if (phrases.isEmpty()) {
      phrases = Optional.of(Phrases.of(chosen.orElseGet(this::languageOfWorkspace)));
    }
    return phrases.get();
  }

  /// Chinese where there is no workspace or its settings can't be read; the command says so when it
  /// needs them.
  private Lang languageOfWorkspace() {
    try {
      return settings().value().map(Settings::language).flatMap(Lang::of).orElse(Lang.ZH);
    } catch (CommandFailed _) {
      return Lang.ZH;
    }
  }

  /// The sentence under `cli.<key>`.
  public String say(String key, String... args) {
    String[] visible = args.clone();
    for (int i = 1; i < visible.length; i += 2) {
      visible[i] = Visible.text(visible[i]);
    }
    return phrases().say("cli." + key, visible);
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

  /// Shows a person at the terminal how far long work has come; nobody else sees anything.
  ///
  /// @param key of what is being done
  public ProgressBar progressBar(String key) {
    return console.terminals().err() && !arguments.has(Options.QUIET)
        ? ProgressBar.on(console.err(), say(key), System::nanoTime, console.width())
        : ProgressBar.hidden();
  }

  /// Tells problems on stderr; with `--quiet` the errors only.
  @Override
  public void complain(List<Problem> problems) {
    ProblemPrinter complaints = new ProblemPrinter(console, phrases());
    for (Problem problem : problems) {
      if (problem.isError() || !arguments.has(Options.QUIET)) {
        complaints.tell(problem);
      }
    }
  }

  @Override
  public byte[] contents(String typed) {
    return InputFile.contents(typed, this);
  }

  /// Prints a table for reading.
  public void print(PrintedTable table) {
    TextTable.lines(table, width(), isColoured()).forEach(out()::println);
  }

  /// Prints a table as Markdown.
  public void printMarkdown(PrintedTable table) {
    MarkdownTable.lines(table).forEach(out()::println);
  }

  /// Whether stdout takes colours: a terminal does, and whatever CLICOLOR_FORCE says it of.
  public boolean isColoured() {
    if (arguments.has(Options.NO_COLOR) || console.variable("NO_COLOR").isPresent()) {
      return false;
    }
    boolean forced = console.variable("CLICOLOR_FORCE").filter(v -> !v.equals("0")).isPresent();
    boolean usual =
        console.terminals().out()
            && !Optional.of("0").equals(console.variable("CLICOLOR"))
            && !Optional.of("dumb").equals(console.variable("TERM"));
    return forced || usual;
  }

  /// Prints a sentence for reading in lines of the terminal's width; those after the first are
  /// indented, where it is, by two more.
  public void printText(String text) {
    for (String line : text.split("\n", -1)) {
      int indent = line.length() - line.stripLeading().length();
      printText(line, indent == 0 ? 0 : indent + 2);
    }
  }

  /// Prints one line, and what doesn't fit beside it below, `hanging` columns to the right.
  public void printText(String line, int hanging) {
    int width = width();
    String indent = " ".repeat(hanging < width / 2 ? hanging : 2);
    Wrap.within(line, width, indent, Integer.MAX_VALUE).forEach(out()::println);
  }

  /// The width that what stdout shows keeps to; without a terminal and with `--wide` there is none.
  public int width() {
    return console.terminals().out() && !arguments.has(Options.WIDE)
        ? console.width()
        : Integer.MAX_VALUE;
  }
}
