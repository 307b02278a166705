package org.duban.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;

/// What the user typed after the command's name, sorted into options and words.
///
/// @param options by long name; the value of a flag is empty
public record Arguments(Map<String, String> options, List<String> words) {

  /// Nothing typed.
  public static final Arguments NONE = new Arguments(Map.of(), List.of());

  /// Between the values of an option that is given several times: no name of a file has it.
  static final String SEPARATOR = "\0";

  public Arguments {
    options = Map.copyOf(options);
    words = List.copyOf(words);
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> value(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /// The values of an option that may be given several times.
  public List<String> values(String option) {
    return value(option).map(v -> List.of(v.split(SEPARATOR, -1))).orElse(List.of());
  }

  /// The value of an option that the command can't do without.
  public String needed(String option) {
    return value(option)
        .filter(v -> !v.isBlank())
        .orElseThrow(() -> CommandFailed.usage(UsageCode.U030.with("option", option)));
  }

  /// The reason that an option gives, which can't be empty.
  public Optional<String> reason(String option) {
    return has(option) ? Optional.of(needed(option).strip()) : Optional.empty();
  }

  /// The word at `index`, from 0.
  public Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  /// The option's value, which must be one of `choices`.
  public Optional<String> choice(String option, List<String> choices) {
    Optional<String> value = value(option);
    if (value.isPresent() && !choices.contains(value.get())) {
      throw CommandFailed.usage(
          UsageCode.U007.with(
              "option", option, "value", value.get(), "choices", Problem.listed(choices)));
    }
    return value;
  }

  /// The option's value as a day, `2021-07-16`.
  public Optional<LocalDate> day(String option) {
    return value(option)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException e) {
            throw CommandFailed.usage(UsageCode.U008.with("option", option, "value", text));
          }
        });
  }

  /// The year that `--year` names.
  public Optional<Integer> year() {
    return value(Options.YEAR).map(Arguments::yearIn);
  }

  /// The year that somebody wrote.
  public static int yearIn(String text) {
    if (!text.matches("[1-9]\\d{3}")) {
      throw CommandFailed.usage(UsageCode.U009.with("value", text));
    }
    return Integer.parseInt(text);
  }
}
