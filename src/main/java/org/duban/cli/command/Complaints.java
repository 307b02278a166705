package org.duban.cli.command;

import org.duban.cli.console.Console;
import org.duban.ledger.ImportReader;
import org.duban.plan.PlanSheets;
import org.duban.problem.Problem;
import org.duban.wording.Phrases;
import org.duban.wording.ProblemText;

/// Tells problems on stderr. One that stands in no file begins with the program's name.
public final class Complaints {

  private final Console console;
  private final ProblemText text;

  public Complaints(Console console, Phrases phrases) {
    this.console = console;
    this.text = text(phrases);
  }

  public void tell(Problem problem) {
    String lines = text.of(problem);
    console.tell(problem.place().file().isEmpty() ? "duban: " + lines : lines);
  }

  /// How problems read, on stdout and stderr alike.
  static ProblemText text(Phrases phrases) {
    return new ProblemText(
        phrases, place -> PlanSheets.otherName(place).or(() -> ImportReader.otherName(place)));
  }
}
