package org.duban.cli.option;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/// The options that commands share, and how to make one.
public final class Options {

  public static final String WORKSPACE = "--workspace";
  public static final String YEAR = "--year";
  public static final String LANG = "--lang";
  public static final String FORMAT = "--format";
  public static final String WIDE = "--wide";
  public static final String UNUSUAL = "--unusual";
  public static final String QUIET = "--quiet";
  public static final String VERBOSE = "--verbose";
  public static final String NO_COLOR = "--no-color";
  public static final String HELP = "--help";

  private Options() {}

  /// An option with a value.
  public static OptionSpec value(String label, String... names) {
    return OptionSpec.builder(names).type(String.class).paramLabel(label).build();
  }

  /// An option that may be given several times, each with a value.
  public static OptionSpec values(String label, String... names) {
    return OptionSpec.builder(names).type(String[].class).arity("1").paramLabel(label).build();
  }

  /// An option with one of `choices` as its value. Another is refused before the command does
  /// anything: see [ArgumentReader].
  public static OptionSpec choice(List<String> choices, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(String.join("|", choices))
        .completionCandidates(choices)
        .build();
  }

  /// An option that stands for itself.
  public static OptionSpec flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).build();
  }

  /// What every command takes.
  public static List<OptionSpec> common() {
    return List.of(
        value("DIR", "-w", WORKSPACE),
        value("zh|en", LANG),
        flag("-q", QUIET),
        flag("-v", VERBOSE),
        flag(NO_COLOR),
        flag("-h", HELP));
  }

  public static OptionSpec year() {
    return value("YEAR", YEAR);
  }

  public static OptionSpec wide() {
    return flag(WIDE);
  }

  public static OptionSpec by() {
    return value("NAME", "--by");
  }
}
