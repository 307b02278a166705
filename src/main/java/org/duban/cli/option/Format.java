package org.duban.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duban.cli.io.EnumWords;
import picocli.CommandLine.Model.OptionSpec;

/// How a command prints its data.
public enum Format {
  TEXT,
  JSON,
  CSV,
  MD;

  /// What a command that prints a table offers.
  public static final List<Format> OF_TABLES = List.of(TEXT, JSON, CSV, MD);

  /// What a command that prints anything else offers.
  public static final List<Format> OF_TEXTS = List.of(TEXT, JSON);

  public static OptionSpec option(List<Format> formats) {
    return Options.choice(words(formats), Options.FORMAT);
  }

  /// The format asked for; text where none is.
  public static Format of(Arguments arguments, List<Format> formats) {
    Optional<String> word = arguments.choice(Options.FORMAT, words(formats));
    return word.flatMap(
            w -> Arrays.stream(values()).filter(f -> EnumWords.code(f).equals(w)).findAny())
        .orElse(TEXT);
  }

  private static List<String> words(List<Format> formats) {
    return formats.stream().map(EnumWords::code).toList();
  }
}
