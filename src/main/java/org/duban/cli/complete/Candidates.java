package org.duban.cli.complete;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.CommandTexts;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.template.TemplateCommand;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.TaskReport;
import org.duban.report.model.ReportKind;
import picocli.CommandLine.Model.OptionSpec;

/// What may stand in a place of the command line, each word with what it means.
final class Candidates {

  private static final Map<String, String> FILES = Map.of(":files", "");
  private static final Map<String, String> FOLDERS = Map.of(":folders", "");

  private final Invocation invocation;
  private final CommandList commands;
  private final WorkspaceWords workspace;

  Candidates(Invocation invocation, CommandList commands) {
    this.invocation = invocation;
    this.commands = commands;
    workspace = new WorkspaceWords(invocation);
  }

  Map<String, String> of(TypedWords typed) {
    if (typed.open().isPresent()) {
      return values(typed.open().get());
    }
    if (typed.value().startsWith("-")) {
      return options(typed);
    }
    if (typed.command().isEmpty()) {
      return typed.words() == 0 ? commands() : FILES;
    }
    List<Argument> arguments = typed.command().get().arguments();
    if (arguments.isEmpty()) {
      return Map.of();
    }
    if (typed.words() < arguments.size()) {
      return labelled(arguments.get(typed.words()).label());
    }
    return arguments.getLast().repeated() ? labelled(arguments.getLast().label()) : Map.of();
  }

  private Map<String, String> commands() {
    Map<String, String> words = new LinkedHashMap<>();
    commands.names().forEach(name -> words.put(name, invocation.say(name + ".summary")));
    return words;
  }

  private Map<String, String> options(TypedWords typed) {
    String name = typed.command().map(Command::name).orElse("");
    Map<String, String> words = new LinkedHashMap<>();
    Stream.concat(
            typed.command().stream().flatMap(c -> c.options().stream()), Options.common().stream())
        .filter(o -> !typed.options().containsKey(o.longestName()))
        .forEach(o ->
            words.put(o.longestName(), CommandTexts.optionText(invocation.phrases(), name, o)));
    return words;
  }

  private Map<String, String> values(OptionSpec option) {
    String label = option.paramLabel();
    return switch (option.longestName()) {
      case "--department" -> workspace.departments();
      case "--task" -> workspace.tasks();
      case "--basis" -> codes(Basis.values());
      case "--status" -> codes(TaskReport.values());
      default -> isChoice(label) ? words(List.of(label.split("\\|"))) : labelled(label);
    };
  }

  private Map<String, String> labelled(String label) {
    return switch (label) {
      case "SUBJECT" -> workspace.subjects();
      case "PERIOD" -> workspace.periods();
      case "JOURNAL" -> workspace.journals();
      case "YEAR" -> workspace.years();
      case "COMMAND" -> commands();
      case "KIND" -> kinds();
      case "ACTION" -> words(TemplateCommand.ACTIONS);
      case "SHELL" -> words(CompletionCommand.SHELLS);
      case "DIR" -> FOLDERS;
      default -> label.contains("FILE") || label.contains("DIR") ? FILES : Map.of();
    };
  }

  /// Whether the label lists the words to choose from: `zh|en`, not `FILE|DIR`.
  private static boolean isChoice(String label) {
    return label.contains("|") && label.equals(label.toLowerCase(Locale.ROOT));
  }

  private Map<String, String> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    ReportKind.ids().forEach(kind -> words.put(kind, invocation.say("report.kind." + kind)));
    return words;
  }

  private static Map<String, String> codes(Enum<?>[] constants) {
    return words(Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static Map<String, String> words(List<String> list) {
    Map<String, String> words = new LinkedHashMap<>();
    list.forEach(word -> words.put(word, ""));
    return words;
  }
}
