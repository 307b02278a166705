package org.duban.cli.close;

import java.util.List;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.LedgerCode;
import org.duban.ledger.Closings;
import org.duban.ledger.Ledger;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import picocli.CommandLine.Model.OptionSpec;

/// `duban reopen PERIOD`: opens a closed period again, visibly.
public final class ReopenCommand implements Command {

  @Override
  public String name() {
    return "reopen";
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
    Ledger seen = closing.working().wholeLedger();
    Closings closings = seen.closings();
    boolean isClosed =
        closings.closed(closing.period(), closing.department()).isPresent()
            || (closing.department().isEmpty()
                && !closings.closedDepartments(closing.period()).isEmpty());
    if (!isClosed) {
      throw EnteredClosing.refused(
          Problem.error(LedgerCode.J096, Place.NONE, "period", closing.period().toString()));
    }
    closing.enter(seen, false);
    return Exit.DONE;
  }
}
