package org.duban.cli.approve;

import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.journal.entry.Entry;
import org.duban.office.Deciding;
import org.duban.office.PlanInForce;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban approve JOURNAL NO…`: somebody other than the recorder stands for figures and updates.
public final class ApproveCommand implements Command {

  private static final String PERIOD = "--period";
  private static final String REASON = "--reason";

  @Override
  public String name() {
    return "approve";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("JOURNAL"), new Argument("NO", false, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("PERIOD", PERIOD),
        Options.value("NAME", DepartmentOption.NAME),
        Options.value("TEXT", REASON),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TEXTS);
    requireOneWay(arguments);
    YearSession working =
        YearSession.of(invocation, arguments.value(PERIOD), YearSession.Use.PRINTED);
    Deciding deciding = new Deciding(working, invocation.recorder());
    List<Entry> entries =
        arguments.words().isEmpty()
            ? ofDepartment(deciding, working, invocation)
            : DecidedEntries.named(deciding, invocation);
    DecidedEntries.decide(
        new Deciding.Verdict(true, arguments.reason(REASON).orElse("")),
        entries,
        deciding,
        working,
        format,
        invocation);
    return Exit.DONE;
  }

  /// Either entries are named, or a period and a department.
  private static void requireOneWay(Arguments arguments) {
    for (String option : List.of(PERIOD, DepartmentOption.NAME)) {
      if (arguments.words().isEmpty() && !arguments.has(option)) {
        throw CommandFailed.usage(UsageCode.U081.with());
      }
      if (!arguments.words().isEmpty() && arguments.has(option)) {
        throw CommandFailed.usage(UsageCode.U078.with("option", option, "other", "JOURNAL NO…"));
      }
    }
    if (arguments.words().size() == 1) {
      throw CommandFailed.usage(UsageCode.U081.with());
    }
  }

  private static List<Entry> ofDepartment(
      Deciding deciding, YearSession working, Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Plan plan = invocation.need(PlanInForce.read(working)).plan();
    Optional<String> department = DepartmentOption.chosen(arguments, plan);
    return deciding.pending(plan, department.orElseThrow(), working.period().orElseThrow());
  }
}
