package org.duban.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.text.Phrases;
import picocli.CommandLine.Model.OptionSpec;

/// What there is to say of a command in one language; help, the manual and the site's reference lay
/// it out.
public final class CommandTexts {

  private final Phrases phrases;
  private final Command command;

  public CommandTexts(Phrases phrases, Command command) {
    this.phrases = phrases;
    this.command = command;
  }

  /// A name with what it stands for.
  public record Entry(String name, String text) {}

  /// The options that every command takes.
  public static List<Entry> common(Phrases phrases) {
    return Options.common().stream()
        .map(o -> new Entry(shown(o), phrases.say("cli.option." + key(o))))
        .toList();
  }

  /// The same on one line.
  public static String commonInShort() {
    return Options.common().stream().map(CommandTexts::shortest).collect(Collectors.joining(" "));
  }

  public String name() {
    return command.name();
  }

  public String summary() {
    return say("summary");
  }

  public String usage() {
    return Stream.of(
            Stream.of("duban", name()),
            command.arguments().stream().map(Argument::usage),
            command.options().isEmpty() ? Stream.<String>empty() : Stream.of("[OPTION…]"))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  public String description() {
    return say("description");
  }

  public List<Entry> arguments() {
    return command.arguments().stream()
        .map(a -> new Entry(a.label(), say("argument." + a.label().toLowerCase(Locale.ROOT))))
        .toList();
  }

  /// Its own options, those that are asked for most first.
  public List<Entry> options() {
    return command.options().stream()
        .map(o -> new Entry(shown(o), optionText(phrases, name(), o)))
        .toList();
  }

  /// The long names of its options from `first` on.
  public List<String> optionNames(int first) {
    return command.options().stream().skip(first).map(OptionSpec::longestName).toList();
  }

  public List<String> examples() {
    return say("examples").lines().toList();
  }

  /// What there is to know of the files that it reads; empty for most commands.
  public List<Entry> details() {
    return phrases.find("cli." + name() + ".details").stream()
        .flatMap(String::lines)
        .map(line -> {
          int bar = line.indexOf('|');
          return new Entry(line.substring(0, bar), line.substring(bar + 1));
        })
        .toList();
  }

  /// The words above them.
  public String detailsTitle() {
    return say("details.title");
  }

  private String say(String key) {
    return phrases.say("cli." + name() + "." + key);
  }

  /// A command may say of a shared option what it means there; else the shared text serves.
  public static String optionText(Phrases phrases, String command, OptionSpec option) {
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
}
