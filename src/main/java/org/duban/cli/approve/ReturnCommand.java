package org.duban.cli.approve;

import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.office.Deciding;
import org.duban.office.YearSession;
import org.duban.problem.Exit;
import picocli.CommandLine.Model.OptionSpec;

/// `duban return JOURNAL NO… --reason R`: sends figures and updates back to their department. They
/// don't count until they are recorded anew.
public final class ReturnCommand implements Command {

  private static final String REASON = "--reason";

  @Override
  public String name() {
    return "return";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("JOURNAL"), new Argument("NO", true, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("TEXT", REASON),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TEXTS);
    String reason = arguments.needed(REASON).strip();
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.PRINTED);
    Deciding deciding = new Deciding(working, invocation.recorder());
    DecidedEntries.decide(
        new Deciding.Verdict(false, reason),
        DecidedEntries.named(deciding, invocation),
        deciding,
        working,
        format,
        invocation);
    return Exit.DONE;
  }
}
