package org.duban.cli.report;

import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.office.Issuing;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `report --issue`, and under which number.
final class IssueOptions {

  private static final String ISSUE = "--issue";
  private static final String NUMBER = "--number";

  private IssueOptions() {}

  static List<OptionSpec> options() {
    return List.of(Options.flag(ISSUE), Options.value("TEXT", NUMBER), Options.by());
  }

  /// What the options ask for; stops where they don't fit together or the number is taken.
  static Optional<Issuing> asked(YearSession working, Arguments arguments) {
    Optional<String> number = arguments.value(NUMBER).map(String::strip).filter(n -> !n.isEmpty());
    if (!arguments.has(ISSUE)) {
      if (arguments.has(NUMBER)) {
        throw CommandFailed.usage(UsageCode.U045.with("option", NUMBER, "other", ISSUE));
      }
      return Optional.empty();
    }
    if (arguments.has(ViewpointOptions.DRAFT)) {
      throw CommandFailed.usage(
          UsageCode.U046.with("option", ViewpointOptions.DRAFT, "other", ISSUE));
    }
    if (arguments.has(ViewpointOptions.UNAPPROVED)) {
      throw CommandFailed.usage(
          UsageCode.U078.with("option", ViewpointOptions.UNAPPROVED, "other", ISSUE));
    }
    return Optional.of(
        new Issuing(
            number.orElseThrow(() -> CommandFailed.usage(UsageCode.U030.with("option", NUMBER))),
            working));
  }
}
