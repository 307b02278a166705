package org.duban.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.duban.cli.console.Paint;
import org.duban.cli.console.Plain;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.wording.Phrases;

/// A problem as a person reads it: the place as editors understand it, the severity, the code and
/// the cause on one line, the way out below it.
public final class ProblemText {

  private ProblemText() {}

  public static List<String> lines(Problem problem, Phrases phrases, boolean coloured) {
    String severity = phrases.say("cli.severity." + severityKey(problem));
    Paint paint = problem.isError() ? Paint.RED : Paint.YELLOW;
    Place place = problem.place();
    String header =
        place.header().isEmpty() ? "" : phrases.say("cli.header", "header", place.header());
    List<String> lines = new ArrayList<>();
    lines.add(
        Plain.line(location(place))
            + ": "
            + paint.on(severity + " " + problem.code().name(), coloured)
            + " "
            + Plain.line(header + phrases.message(problem)));
    for (String line : Plain.lines(phrases.fix(problem)).split("\n", -1)) {
      lines.add("  " + line);
    }
    return lines;
  }

  /// `error` or `warning`, as JSON says it and keys are named.
  public static String severityKey(Problem problem) {
    return switch (problem.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  private static String location(Place place) {
    StringBuilder location = new StringBuilder(place.file().isEmpty() ? "duban" : place.file());
    if (place.line() > 0) {
      location.append(':').append(place.line());
    }
    if (place.column() > 0) {
      location.append(':').append(place.column());
    }
    return location.toString();
  }
}
