package org.duban.cli.close;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.ledger.Closings;
import org.duban.ledger.Ledger;
import org.duban.office.YearSession;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.time.Period;
import picocli.CommandLine.Model.OptionSpec;

/// `duban close PERIOD`: closes a period (封账), for one department or for all. What is entered for
/// it later needs a reason and is marked.
public final class CloseCommand implements Command {

  @Override
  public String name() {
    return "close";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("PERIOD"));
  }

  @Override
  public List<OptionSpec> options() {
    return EnteredClosing.options();
  }

  @Override
  public Exit run(Invocation invocation) {
    EnteredClosing closing = EnteredClosing.of(invocation);
    YearSession working = closing.working();
    Period period = closing.period();
    String department = closing.department();
    Ledger seen = working.wholeLedger();
    Closings closings = seen.closings();
    LocalDate today = invocation.today();
    if (period.lastMonth().atDay(1).isAfter(today)) {
      throw EnteredClosing.refused(
          Problem.error(LedgerCode.J097, Place.NONE, "period", period.toString()));
    }
    Optional<Entry> before = closings.closed(period, department);
    if (before.isPresent() && (!department.isEmpty() || !closings.isOpenedInPart(period))) {
      throw EnteredClosing.refused(
          Problem.error(
              LedgerCode.J095,
              Place.NONE,
              "period",
              period.toString(),
              "entry",
              before.get().reference()));
    }
    closing.enter(seen, true);
    return Exit.DONE;
  }
}
