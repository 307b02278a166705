package org.duban.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `--out FILE|DIR`: where reports are put.
public final class OutOption {

  private static final String NAME = "--out";

  private OutOption() {}

  public static OptionSpec option() {
    return Options.value("FILE|DIR", NAME);
  }

  /// What it names, where it is given. A report appears complete or not at all, as no pipe can show
  /// it.
  private static Optional<String> typed(Invocation invocation) {
    Optional<String> typed = invocation.arguments().value(NAME);
    if (typed.filter(InputFile::isStdin).isPresent()) {
      throw CommandFailed.usage(UsageCode.U074.with("option", NAME));
    }
    return typed;
  }

  /// The file for a report.
  ///
  /// @param name the report's usual name, in a folder
  /// @param several whether there are more reports, so that what is named must be a folder
  /// @return empty where nothing is named
  public static Optional<Path> file(String name, boolean several, Invocation invocation) {
    return typed(invocation)
        .map(typed -> {
          Path path = invocation.file(typed);
          boolean isFolder =
              typed.endsWith("/") || invocation.area(path).hasFolder(path) || several;
          return isFolder ? path.resolve(name) : path;
        });
  }
}
