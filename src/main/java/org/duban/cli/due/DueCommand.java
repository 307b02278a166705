package org.duban.cli.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.cli.io.CsvTable;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.ledger.Ledger;
import org.duban.office.DueList;
import org.duban.office.JudgedYear;
import org.duban.office.PlanInForce;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.problem.Exit;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.time.Period;
import picocli.CommandLine.Model.OptionSpec;

/// `duban due [PERIOD]`: who has not reported what, and what is overdue.
public final class DueCommand implements Command {

  private static final String FAIL_ON = "--fail-on";
  private static final String MISSING = "missing";

  @Override
  public String name() {
    return "due";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("PERIOD"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("NAME", DepartmentOption.NAME),
        Options.choice(List.of(MISSING), FAIL_ON),
        Options.flag(ViewpointOptions.DRAFT),
        Options.year(),
        Options.wide(),
        Format.option(Format.OF_TABLES));
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TABLES);
    boolean fails = arguments.choice(FAIL_ON, List.of(MISSING)).isPresent();
    YearSession working = YearSession.of(invocation, arguments.word(0));
    LocalDate today = invocation.today();
    Ledger all = working.ledger();
    Ledger ledger = all.asOf(today);
    Plan plan = PlanInForce.of(working, all, ledger, arguments.has(ViewpointOptions.DRAFT)).plan();
    Period period = working.period().orElseGet(() -> JudgedYear.lastEnded(working.year(), today));
    Optional<String> department = DepartmentOption.chosen(arguments, plan);
    List<DueList.Missing> missing =
        new DueList(plan, ledger, working.settings())
            .missing(period).stream()
                .filter(m -> department.filter(d -> !d.equals(m.department())).isEmpty())
                .toList();
    StatusSheet sheet =
        Judge.sheet(
            plan,
            new KnownFigures(List.of(ledger)),
            period,
            today,
            working.settings(),
            Optional.empty());
    List<TaskStatus> overdue =
        sheet.tasks().stream()
            .filter(t -> t.isLeaf() && t.isOverdue())
            .filter(t -> department.filter(d -> !d.equals(t.task().department())).isEmpty())
            .toList();
    print(
        new DuePrinter(period, today, missing, overdue, ledger, invocation.phrases()),
        format,
        invocation);
    return fails && !missing.isEmpty() ? Exit.FINDINGS : working.exit();
  }

  private static void print(DuePrinter printer, Format format, Invocation invocation) {
    switch (format) {
      case JSON -> printer.printJson(invocation.out());
      case CSV -> CsvTable.print(printer.data(), invocation.out());
      case MD -> invocation.printMarkdown(printer.table());
      case TEXT -> {
        if (!printer.isEmpty()) {
          invocation.print(printer.table());
          invocation.out().println("");
          printer.messages().forEach(invocation.out()::println);
        }
        invocation.tell(printer.summary());
      }
    }
  }
}
