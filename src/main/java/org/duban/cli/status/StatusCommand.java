package org.duban.cli.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.CsvTable;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.office.JudgedYear;
import org.duban.office.StatusView;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.problem.Exit;
import org.duban.problem.KnownWords;
import org.duban.problem.UsageCode;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import picocli.CommandLine.Model.OptionSpec;

/// `duban status [PERIOD]`: where every indicator and task stands.
public final class StatusCommand implements Command {

  private static final String TASK = "--task";
  private static final String SCORE = "--score";
  private static final String FAIL_ON = "--fail-on";
  private static final List<String> FAILURES = List.of("red", "yellow", "missing");

  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("PERIOD"));
  }

  @Override
  public List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(Options.value("NAME", DepartmentOption.NAME));
    options.add(Options.value("ID", TASK));
    options.add(Options.choice(FAILURES, FAIL_ON));
    options.addAll(ViewpointOptions.options());
    options.add(Options.flag(SCORE));
    options.add(Options.year());
    options.add(Options.wide());
    options.add(Format.option(Format.OF_TABLES));
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TABLES);
    Optional<String> failOn = arguments.choice(FAIL_ON, FAILURES);
    YearSession working = YearSession.of(invocation, arguments.word(0));
    JudgedYear assessment = JudgedYear.of(working, ViewpointOptions.of(invocation.arguments()));
    StatusView whole = format == Format.JSON ? assessment.projected() : assessment.view();
    boolean scored = arguments.has(SCORE) || working.settings().scores();
    StatusView view = part(scored ? whole.scored() : whole, arguments);
    print(view, format, invocation);
    return failOn.filter(f -> isMet(f, view.sheet())).isPresent() ? Exit.FINDINGS : working.exit();
  }

  private static StatusView part(StatusView view, Arguments arguments) {
    Plan plan = view.sheet().plan();
    StatusView part =
        DepartmentOption.takingPart(arguments, plan).map(view::ofDepartment).orElse(view);
    Optional<String> task = arguments.value(TASK);
    if (task.isPresent()) {
      List<String> tasks = plan.tasks().stream().map(Task::id).toList();
      KnownWords.require(task.get(), tasks, UsageCode.U023);
      part = part.ofTask(task.get());
    }
    return part;
  }

  private static void print(StatusView view, Format format, Invocation invocation) {
    StatusTables tables = new StatusTables(invocation.phrases());
    switch (format) {
      case JSON -> StatusJson.print(view, invocation.phrases(), invocation.out());
      case CSV -> CsvTable.print(tables.data(view), invocation.out());
      case MD -> new StatusText(view, invocation).printMarkdown();
      case TEXT -> new StatusText(view, invocation).print();
    }
  }

  private static boolean isMet(String failure, StatusSheet sheet) {
    Stream<Light> lights =
        Stream.concat(
            sheet.indicators().stream().map(IndicatorStatus::light),
            sheet.tasks().stream().map(TaskStatus::light));
    Stream<Verdict> verdicts =
        Stream.concat(
            sheet.indicators().stream().map(IndicatorStatus::verdict),
            sheet.tasks().stream().map(TaskStatus::verdict));
    return switch (failure) {
      case "red" -> lights.anyMatch(l -> l == Light.RED);
      case "yellow" -> lights.anyMatch(l -> l == Light.RED || l == Light.YELLOW);
      default -> verdicts.anyMatch(v -> v == Verdict.NO_DATA);
    };
  }
}
