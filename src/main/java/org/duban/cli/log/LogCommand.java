package org.duban.cli.log;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.duban.cli.io.CsvTable;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.intake.Admission;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.ledger.Ledger;
import org.duban.office.Departments;
import org.duban.office.YearSession;
import org.duban.problem.Exit;
import org.duban.problem.KnownWords;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban log [SUBJECT]`: the entries of the journals, newest first.
public final class LogCommand implements Command {

  static final List<String> KINDS = Arrays.stream(EntryKind.values()).map(EntryKind::word).toList();

  @Override
  public String name() {
    return "log";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("SUBJECT"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("NAME", DepartmentOption.NAME),
        Options.choice(KINDS, "--kind"),
        Options.value("PERIOD", "--period"),
        Options.value("NAME", "--by"),
        Options.value("DAY", "--since"),
        Options.value("DAY", "--until"),
        Options.year(),
        Options.wide(),
        Format.option(Format.OF_TABLES));
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TABLES);
    YearSession working = YearSession.of(invocation, arguments.value("--period"));
    Read<Ledger> ledger = working.readLedger();
    ledger.value().ifPresent(read -> invocation.complain(read.doubts()));
    Optional<String> subject = arguments.word(0).map(typed -> subject(typed, working, invocation));
    List<Entry> entries =
        new LogFilter(arguments, subject, working.period(), ledger.value().orElseThrow())
            .newestFirst();
    if (entries.isEmpty()) {
      subject.ifPresent(id -> requireKnown(id, working, ledger.value().orElseThrow()));
      arguments
          .value(DepartmentOption.NAME)
          .ifPresent(name -> requireDepartment(name, working, ledger.value().orElseThrow()));
    }
    print(entries, ledger.value().orElseThrow(), format, invocation);
    invocation.complain(ledger.problems());
    return ledger.hasErrors() ? Exit.FINDINGS : working.exit();
  }

  /// The id that `typed` stands for, as far as the plan can be read.
  private static String subject(String typed, YearSession working, Invocation invocation) {
    return working
        .readDraft()
        .value()
        .flatMap(plan -> new Admission(plan, invocation.today()).idOf(typed))
        .orElse(typed);
  }

  /// A subject without entries may be a misspelt one.
  private static void requireKnown(String id, YearSession working, Ledger ledger) {
    Set<String> known = new LinkedHashSet<>(ledger.subjects());
    working.readDraft().value().ifPresent(plan -> known.addAll(plan.subjects()));
    KnownWords.require(id, known, UsageCode.U023);
  }

  /// So may a department.
  private static void requireDepartment(String name, YearSession working, Ledger ledger) {
    Set<String> known = new LinkedHashSet<>(Set.of(Entry.OFFICE_JOURNAL));
    ledger.heads().forEach(head -> known.add(head.journal()));
    working.readDraft().value().ifPresent(plan -> known.addAll(Departments.of(plan)));
    KnownWords.require(name, known, UsageCode.U022);
  }

  private static void print(
      List<Entry> entries, Ledger ledger, Format format, Invocation invocation) {
    LogPrinter printer = new LogPrinter(invocation.phrases());
    Predicate<Entry> isAfterClose = entry -> ledger.closings().before(entry).isPresent();
    switch (format) {
      case JSON -> printer.printJson(entries, ledger, invocation.out());
      case CSV -> CsvTable.print(printer.data(entries), invocation.out());
      case MD -> invocation.printMarkdown(printer.table(entries, isAfterClose));
      case TEXT -> {
        if (!entries.isEmpty()) {
          invocation.print(printer.table(entries, isAfterClose));
        }
        invocation.tell(invocation.count("log.count", entries.size()));
      }
    }
  }
}
