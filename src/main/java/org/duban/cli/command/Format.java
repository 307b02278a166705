package org.duban.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/// How a command prints its data.
enum Format {
  TEXT,
  JSON,
  CSV,
  MD;

  /// What a command that prints a table offers.
  static final List<Format> OF_TABLES = List.of(TEXT, JSON, CSV, MD);

  /// What a command that prints anything else offers.
  static final List<Format> OF_TEXTS = List.of(TEXT, JSON);

  static OptionSpec option(List<Format> formats) {
    return Options.value(String.join("|", words(formats)), Options.FORMAT);
  }

  /// The format asked for; text where none is.
  static Format of(Arguments arguments, List<Format> formats) {
    Optional<String> word = arguments.choice(Options.FORMAT, words(formats));
    return word.flatMap(w -> Arrays.stream(values()).filter(f -> Words.code(f).equals(w)).findAny())
        .orElse(TEXT);
  }

  private static List<String> words(List<Format> formats) {
    return formats.stream().map(Words::code).toList();
  }
}
