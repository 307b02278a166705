package org.duban.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.problem.CommandFailed;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.text.Currency;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Sorts what was typed after a command's name into its options and words.
public final class ArgumentReader {

  private static final String END_OF_OPTIONS = "--";

  /// A word that starts like an option but is a figure: `-5.1`, `-.5`, `-３`, `-£5`.
  private static final Pattern NEGATIVE =
      Pattern.compile("-[" + Currency.SIGNS + "]?[.．]?\\p{Nd}.*", Pattern.DOTALL);

  /// Nothing is made by reflection. picocli's own factory looks for Groovy, which opens every jar.
  private static final IFactory NONE =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          throw new UnsupportedOperationException(type.getName());
        }
      };

  private ArgumentReader() {}

  /// The arguments in `typed`; stops with a usage problem where they don't fit the command.
  public static Arguments read(Command command, List<String> typed) {
    int end = typed.indexOf(END_OF_OPTIONS);
    List<String> before = end < 0 ? typed : typed.subList(0, end);
    CommandSpec spec = spec(command);
    ParseResult parsed = parse(spec, before);
    List<String> words = new ArrayList<>();
    parsed.matchedPositionalsSet().forEach(p -> words.addAll(p.stringValues()));
    for (String word : words) {
      if (word.startsWith("-") && word.length() > 1 && !NEGATIVE.matcher(word).matches()) {
        throw unknownOption(spec, word);
      }
    }
    if (end >= 0) {
      words.addAll(typed.subList(end + 1, typed.size()));
    }
    Arguments arguments = new Arguments(values(parsed), words);
    if (!arguments.has(Options.HELP)) {
      checkWords(command, words);
      checkChoices(command, arguments);
    }
    return arguments;
  }

  /// Before the command begins: one that came to its format at the end would have done its work and
  /// then said that it was called wrongly.
  private static void checkChoices(Command command, Arguments arguments) {
    for (OptionSpec option : command.options()) {
      if (option.completionCandidates() != null) {
        List<String> choices = new ArrayList<>();
        option.completionCandidates().forEach(choices::add);
        arguments.choice(option.longestName(), choices);
      }
      if (option.longestName().equals(Options.YEAR)) {
        arguments.year();
      }
    }
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(null, NONE).name(command.name());
    command.options().forEach(spec::addOption);
    Options.common().forEach(spec::addOption);
    spec.addPositional(
        PositionalParamSpec.builder().index("0..*").arity("0..*").type(String[].class).build());
    // A value twice is found below, with a message in the user's language.
    spec.parser()
        .unmatchedOptionsArePositionalParams(true)
        .overwrittenOptionsAllowed(true)
        .expandAtFiles(false);
    return spec;
  }

  private static ParseResult parse(CommandSpec spec, List<String> typed) {
    try {
      return new CommandLine(spec, NONE).parseArgs(typed.toArray(String[]::new));
    } catch (MissingParameterException e) {
      OptionSpec option = (OptionSpec) e.getMissing().getFirst();
      throw CommandFailed.usage(
          UsageCode.U005.with("option", option.longestName(), "label", option.paramLabel()));
    } catch (UnmatchedArgumentException e) {
      throw unknownOption(spec, e.getUnmatched().getFirst());
    } catch (CommandLine.ParameterException e) {
      // A flag with a value that is no truth value: --quiet=maybe.
      throw CommandFailed.usage(
          UsageCode.U007.with(
              "option",
              ((OptionSpec) e.getArgSpec()).longestName(),
              "value",
              e.getValue(),
              "choices",
              "true, false"));
    }
  }

  private static CommandFailed unknownOption(CommandSpec spec, String word) {
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    List<String> names = spec.options().stream().flatMap(o -> Stream.of(o.names())).toList();
    List<String> nearest = Nearest.to(option, names);
    return CommandFailed.usage(
        nearest.isEmpty()
            ? UsageCode.U004.with("option", option, "program", program(spec.name()))
            : UsageCode.U003.with(
                "option",
                option,
                "program",
                program(spec.name()),
                "nearest",
                Problem.listed(nearest)));
  }

  private static Map<String, String> values(ParseResult parsed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      List<String> given = option.stringValues();
      if (option.arity().max() == 0) {
        if (given.contains("true")) {
          values.put(option.longestName(), "");
        }
      } else if (option.isMultiValue()) {
        values.put(option.longestName(), String.join(Arguments.SEPARATOR, given));
      } else if (given.size() > 1) {
        throw CommandFailed.usage(UsageCode.U006.with("option", option.longestName()));
      } else {
        values.put(option.longestName(), given.getFirst());
      }
    }
    return values;
  }

  private static void checkWords(Command command, List<String> words) {
    List<Argument> arguments = command.arguments();
    for (int i = words.size(); i < arguments.size(); i++) {
      if (arguments.get(i).required()) {
        throw CommandFailed.usage(
            UsageCode.U014.with(
                "argument", arguments.get(i).label(), "program", program(command.name())));
      }
    }
    boolean endless = !arguments.isEmpty() && arguments.getLast().repeated();
    if (!endless && words.size() > arguments.size()) {
      throw CommandFailed.usage(
          UsageCode.U015.with(
              "argument", words.get(arguments.size()), "program", program(command.name())));
    }
  }

  private static String program(String command) {
    return command.isEmpty() ? "duban" : "duban " + command;
  }
}
