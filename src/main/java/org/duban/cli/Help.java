package org.duban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.command.Argument;
import org.duban.cli.command.Command;
import org.duban.cli.command.Options;
import org.duban.cli.console.Width;
import org.duban.cli.console.Wrap;
import org.duban.wording.Phrases;
import picocli.CommandLine.Model.OptionSpec;

/// The help pages, in the language of `phrases` and for lines of `width` columns.
final class Help {

  private static final String INDENT = "  ";

  /// Columns that a text has even where the lines get longer than the screen for it.
  private static final int LEAST_TEXT = 12;

  private final Phrases phrases;
  private final int width;

  Help(Phrases phrases, int width) {
    this.phrases = phrases;
    this.width = width;
  }

  /// What `duban --help` prints: what it is for, the commands, the options that all of them take.
  List<String> overview() {
    List<String> lines = new ArrayList<>();
    lines.addAll(paragraph("cli.page.about"));
    lines.add("");
    lines.add(phrases.say("cli.page.usage", "usage", phrases.say("cli.page.usage.all")));
    lines.add("");
    lines.add(phrases.say("cli.page.commands"));
    lines.addAll(
        entries(
            Commands.NAMES.stream()
                .map(name -> new Entry(name, phrases.say("cli." + name + ".summary")))
                .toList()));
    lines.add("");
    lines.add(phrases.say("cli.page.common"));
    lines.addAll(
        entries(
            Options.common().stream()
                .map(o -> new Entry(shown(o), phrases.say("cli.option." + key(o))))
                .toList()));
    lines.add("");
    lines.addAll(paragraph("cli.page.more"));
    return lines;
  }

  /// The page of one command.
  List<String> page(Command command) {
    String name = command.name();
    List<String> lines = new ArrayList<>();
    lines.addAll(
        Wrap.lines("duban " + name + " — " + phrases.say("cli." + name + ".summary"), width));
    lines.add("");
    lines.add(phrases.say("cli.page.usage", "usage", usage(command)));
    lines.add("");
    lines.addAll(paragraph("cli." + name + ".description"));
    if (!command.arguments().isEmpty()) {
      lines.add("");
      lines.add(phrases.say("cli.page.arguments"));
      lines.addAll(entries(command.arguments().stream().map(a -> argument(name, a)).toList()));
    }
    lines.add("");
    lines.add(phrases.say("cli.page.options"));
    lines.addAll(entries(command.options().stream().map(o -> option(name, o)).toList()));
    lines.addAll(
        indented(
            phrases.say(
                "cli.page.options.common",
                "options",
                Options.common().stream().map(Help::shortest).collect(Collectors.joining(" ")))));
    lines.add("");
    lines.add(phrases.say("cli.page.examples"));
    phrases.say("cli." + name + ".examples").lines().map(l -> INDENT + l).forEach(lines::add);
    return lines;
  }

  private static String usage(Command command) {
    return Stream.concat(
            Stream.of("duban", command.name()),
            Stream.concat(
                command.arguments().stream().map(Argument::usage),
                command.options().isEmpty() ? Stream.empty() : Stream.of("[OPTION…]")))
        .collect(Collectors.joining(" "));
  }

  private Entry argument(String command, Argument argument) {
    return new Entry(
        argument.label(),
        phrases.say("cli." + command + ".argument." + argument.label().toLowerCase(Locale.ROOT)));
  }

  private Entry option(String command, OptionSpec option) {
    return new Entry(shown(option), optionText(phrases, command, option));
  }

  /// A command may say of a shared option what it means there; else the shared text serves.
  static String optionText(Phrases phrases, String command, OptionSpec option) {
    return phrases
        .find("cli." + command + ".option." + key(option))
        .orElseGet(() -> phrases.say("cli.option." + key(option)));
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  private static String shown(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static String shortest(OptionSpec option) {
    String name = option.shortestName();
    return option.arity().max() == 0 ? name : name + " " + option.paramLabel();
  }

  private List<String> paragraph(String key) {
    return Wrap.lines(phrases.say(key), width);
  }

  private List<String> indented(String text) {
    return Wrap.lines(text, width - INDENT.length()).stream().map(l -> INDENT + l).toList();
  }

  private record Entry(String name, String text) {}

  /// Names on the left, texts lined up on the right; a name that takes more than a third of the
  /// width has a line of its own.
  private List<String> entries(List<Entry> entries) {
    int widest = width / 3;
    int left =
        entries.stream().mapToInt(e -> Width.of(e.name())).filter(w -> w <= widest).max().orElse(0);
    int text = Math.max(LEAST_TEXT, width - left - 2 * INDENT.length());
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      String label = entry.name();
      if (Width.of(label) > left) {
        lines.add(INDENT + label);
        label = "";
      }
      for (String line : Wrap.lines(entry.text(), text)) {
        lines.add(INDENT + label + " ".repeat(left - Width.of(label)) + INDENT + line);
        label = "";
      }
    }
    return lines;
  }
}
