package org.duban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.command.Argument;
import org.duban.cli.command.Command;
import org.duban.cli.command.Exit;
import org.duban.cli.command.Invocation;
import org.duban.cli.command.Known;
import org.duban.cli.command.Options;
import org.duban.cli.command.UsageCode;
import org.duban.cli.console.Output;
import org.duban.wording.Phrases;
import picocli.CommandLine.Model.OptionSpec;

/// `duban completion SHELL`: a script that completes commands and options in a shell.
final class CompletionCommand implements Command {

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

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
    Known.require(shell, SHELLS, UsageCode.U034);
    List<Command> commands =
        Commands.NAMES.stream().map(name -> Commands.named(name).orElseThrow()).toList();
    Output out = invocation.out();
    switch (shell) {
      case "bash" -> printBash(commands, out);
      case "zsh" -> printZsh(commands, invocation.phrases(), out);
      default -> printFish(commands, invocation.phrases(), out);
    }
    return Exit.DONE;
  }

  private static void printBash(List<Command> commands, Output out) {
    out.print(
        """
        # Completes duban in bash: source this file, or put it into bash-completion's folder.
        _duban() {
          local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i
          for ((i = 1; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
              %s) command=${COMP_WORDS[i]}; break ;;
            esac
          done
          case $command:$previous in
        """
            .formatted(String.join("|", Commands.NAMES)));
    for (Command command : commands) {
      for (OptionSpec option : all(command)) {
        if (isChoice(option)) {
          out.println(
              "    %s:%s) COMPREPLY=($(compgen -W '%s' -- \"$word\")); return ;;"
                  .formatted(
                      command.name(), option.longestName(), option.paramLabel().replace('|', ' ')));
        }
      }
    }
    out.print(
        """
          esac
          case $command in
            '') COMPREPLY=($(compgen -W '%s' -- "$word")) ;;
        """
            .formatted(String.join(" ", Commands.NAMES)));
    for (Command command : commands) {
      out.println(
          "    %s) [[ $word == -* ]] && COMPREPLY=($(compgen -W '%s' -- \"$word\")) ;;"
              .formatted(command.name(), names(command)));
    }
    out.print(
        """
          esac
        }
        complete -o default -F _duban duban
        """);
  }

  private static void printZsh(List<Command> commands, Phrases phrases, Output out) {
    out.print(
        """
        #compdef duban
        # Completes duban in zsh: put it as _duban into a folder of $fpath.
        local context state line
        _arguments -C '1:command:->command' '*::argument:->argument'
        case $state in
          command)
            local -a commands=(
        """);
    for (Command command : commands) {
      out.println(
          "      %s"
              .formatted(
                  quoted(
                      command.name() + ":" + phrases.say("cli." + command.name() + ".summary"))));
    }
    out.print(
        """
            )
            _describe command commands ;;
          argument)
            case $line[1] in
        """);
    for (Command command : commands) {
      String options =
          all(command).stream()
              .map(o -> {
                String name = o.longestName();
                if (o.arity().max() == 0) {
                  return name;
                }
                String label = o.paramLabel();
                return isChoice(o)
                    ? name + ":value:(" + label.replace('|', ' ') + ")"
                    : name + ":" + label + ":_files";
              })
              .map(CompletionCommand::quoted)
              .collect(Collectors.joining(" "));
      out.println(
          "      %s) _arguments %s '*:argument:_files' ;;".formatted(command.name(), options));
    }
    out.print(
        """
            esac ;;
        esac
        """);
  }

  private static void printFish(List<Command> commands, Phrases phrases, Output out) {
    out.println("# Completes duban in fish: put it as duban.fish into ~/.config/fish/completions.");
    for (Command command : commands) {
      out.println(
          "complete -c duban -n __fish_use_subcommand -f -a %s -d %s"
              .formatted(
                  command.name(), quoted(phrases.say("cli." + command.name() + ".summary"))));
      for (OptionSpec option : all(command)) {
        List<String> words = new ArrayList<>();
        words.add(
            "complete -c duban -n '__fish_seen_subcommand_from %s'".formatted(command.name()));
        words.add("-l " + option.longestName().substring(2));
        if (option.arity().max() > 0) {
          words.add("-r");
          if (isChoice(option)) {
            words.add("-f -a " + quoted(option.paramLabel().replace('|', ' ')));
          }
        }
        words.add("-d " + quoted(Help.optionText(phrases, command.name(), option)));
        out.println(String.join(" ", words));
      }
    }
  }

  /// Whether the option takes one of the words that its label lists: `zh|en`, not `FILE|DIR`.
  private static boolean isChoice(OptionSpec option) {
    String label = option.paramLabel();
    return option.arity().max() > 0
        && label.contains("|")
        && label.equals(label.toLowerCase(Locale.ROOT));
  }

  private static List<OptionSpec> all(Command command) {
    return Stream.concat(command.options().stream(), Options.common().stream()).toList();
  }

  private static String names(Command command) {
    return all(command).stream().map(OptionSpec::longestName).collect(Collectors.joining(" "));
  }

  /// `text` in single quotes, which may stand in all three shells.
  private static String quoted(String text) {
    return "'" + text.replace("'", "’") + "'";
  }
}
