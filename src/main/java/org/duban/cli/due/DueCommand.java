package org.duban.cli.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.cli.io.CsvTable;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.office.DueList;
import org.duban.office.JudgedYear;
import org.duban.office.PlanInForce;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
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
  private static final String WITHIN = "--within";

  /// How far `--within` looks at most.
  private static final int MOST_DAYS = 366;

  private static final String CALENDAR = "ics";

  private static final List<String> FORMATS = List.of("text", "json", "csv", "md", CALENDAR);

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
        Options.value("DAYS", WITHIN),
        Options.flag(ViewpointOptions.DRAFT),
        Options.year(),
        Options.wide(),
        Options.choice(FORMATS, Options.FORMAT));
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    boolean isCalendar = arguments.value(Options.FORMAT).filter(CALENDAR::equals).isPresent();
    Format format = isCalendar ? Format.TEXT : Format.of(arguments, Format.OF_TABLES);
    Optional<Integer> within = arguments.value(WITHIN).map(DueCommand::days);
    boolean fails = arguments.choice(FAIL_ON, List.of(MISSING)).isPresent();
    YearSession working = YearSession.of(invocation, arguments.word(0));
    LocalDate today = invocation.today();
    Ledger all = working.ledger();
    Ledger ledger = all.asOf(today);
    Plan plan = PlanInForce.of(working, all, ledger, arguments.has(ViewpointOptions.DRAFT)).plan();
    Period period = working.period().orElseGet(() -> JudgedYear.lastEnded(working.year(), today));
    Optional<String> department = DepartmentOption.chosen(arguments, plan);
    DueList list = new DueList(plan, ledger, working.settings());
    // A calendar without --within has what is still to come in the goal year.
    LocalDate until =
        within.map(today::plusDays).orElse(isCalendar ? working.year().lastDay() : today);
    List<DueList.Missing> missing =
        list.missing(period).stream()
            .filter(m -> isOf(department, m.department()))
            .filter(m -> within.isEmpty() || !m.deadline().isAfter(until))
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
            .filter(t -> isOf(department, t.task().department()))
            .toList();
    Set<String> late = overdue.stream().map(t -> t.task().id()).collect(Collectors.toSet());
    List<Task> coming =
        within.isPresent() || isCalendar
            ? list.dueBy(until, period).stream()
                .filter(t -> !late.contains(t.id()) && isOf(department, t.department()))
                .toList()
            : List.of();
    List<Entry> waiting =
        working.settings().approval().required()
            ? ledger.approvedOnly().waiting(sheet.subjects(), period).stream()
                .filter(e -> isOf(department, e.journal()))
                .toList()
            : List.of();
    Dues dues =
        new Dues(period, today, missing, overdue, coming, waiting, plan, working.settings());
    if (isCalendar) {
      invocation
          .out()
          .print(new DueCalendar(dues, working.settings().office(), invocation.phrases()).text());
    } else {
      print(new DuePrinter(dues, ledger, invocation.phrases()), format, invocation);
    }
    return fails && !missing.isEmpty() ? Exit.FINDINGS : working.exit();
  }

  private static boolean isOf(Optional<String> department, String other) {
    return department.filter(d -> !d.equals(other)).isEmpty();
  }

  private static int days(String text) {
    try {
      int days = Integer.parseInt(text);
      if (days >= 0 && days <= MOST_DAYS) {
        return days;
      }
    } catch (NumberFormatException _) {
      // Told below, as what is out of range.
    }
    throw CommandFailed.usage(
        UsageCode.U007.with("option", WITHIN, "value", text, "choices", "0–" + MOST_DAYS));
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
