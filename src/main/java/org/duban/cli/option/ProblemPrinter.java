package org.duban.cli.option;

import org.duban.cli.io.Console;
import org.duban.intake.ImportReader;
import org.duban.plan.read.PlanSheets;
import org.duban.problem.Problem;
import org.duban.text.Phrases;
import org.duban.text.ProblemText;

/// Tells problems on stderr. One that stands in no file begins with the program's name.
public final class ProblemPrinter {

  private final Console console;
  private final ProblemText text;

  public ProblemPrinter(Console console, Phrases phrases) {
    this.console = console;
    this.text = text(phrases);
  }

  public void tell(Problem problem) {
    String lines = text.of(problem);
    console.tell(problem.place().file().isEmpty() ? "duban: " + lines : lines);
  }

  /// How problems read, on stdout and stderr alike.
  public static ProblemText text(Phrases phrases) {
    return new ProblemText(
        phrases, place -> PlanSheets.otherName(place).or(() -> ImportReader.otherName(place)));
  }
}
